/** GitHub's client, in a bundle of its own (scripts/build.ts), as a plain run asks GitHub nothing. */
export { defaults, GitHub, getOctokitOptions } from '@actions/github/lib/utils';
