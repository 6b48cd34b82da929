/** What judges a plan: a bundle of its own, since most runs have none. */
export { foresee } from '../rollout/forecast.ts';
export { observePlanned } from '../observe/planned/observe-planned.ts';
export { readPlanned } from './plan-files.ts';
