/** The library that evaluates SPF, in a bundle of its own (scripts/build.ts), since it costs some 50 ms to load. */
export { spf } from 'mailauth/lib/spf/index.js';
