/** What is needed once the network has answered: a bundle of its own, with its tables of providers and suffixes. */
export { compareWithPast } from '../compare/compare.ts';
export { judge } from '../judge/judge.ts';
export { reportShard } from '../report/shard-report.ts';
