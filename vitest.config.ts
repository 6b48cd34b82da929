import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/**
 * Tests of each hostile text in each place, of input beyond each limit, of the time and memory that huge input takes, and
 * of CONTRIBUTING's commands.
 */
const LONG = [
  'contributing/add-a-rule',
  'evidence/hostile',
  'hostile/bounded-cost',
  'hostile/endurance',
  'hostile/limits',
  'hostile/linear-time',
  'hostile/untrusted-text',
  'plan/mta/hostile',
  'plan/terraform/limits',
  'plan/zones/limits',
  'report/sarif-limits',
  'scenarios/cut-data',
  'yaml/limits',
].map((name) => `__tests__/${name}.test.ts`);

/** Tests that open sockets of their own, start processes, parse all of the code, run the built action or compile schemas. */
const SLOW_FOLDERS = [
  'action',
  'architecture',
  'github',
  'hostile',
  'lab',
  'observe',
  'release',
  'runner',
  'schemas',
];
/** Names of tests in the other folders that try hostile, huge or generated input, or wait for a time limit. */
const SLOW_NAMES = [
  '*hostile*',
  '*propert*',
  'baseline-update',
  'escape',
  'faulty-items',
  'random-worlds',
  'run',
  'threat-model',
  'validate',
  'write-text-file',
];
/** Long tables of scenarios, and those that wait for a time limit or start other programs. */
const SLOW_SCENARIOS = [
  'base-commit',
  'damaged-dns',
  'evidence-recipes',
  'examples',
  'files',
  'merge',
  'nothing-checked',
  'propagation',
  'pull-request',
  'recipes',
  'run-timeout',
  'sarif-junit',
  'shards',
  'time-limits',
  'vantage',
  'wait-for',
  'weakening',
  'zone-files',
];

const SLOW = [
  ...SLOW_FOLDERS.map((folder) => `__tests__/${folder}/**/*.test.ts`),
  ...SLOW_NAMES.map((name) => `__tests__/**/${name}.test.ts`),
  ...SLOW_SCENARIOS.map((name) => `__tests__/scenarios/${name}.test.ts`),
];

const CPUS = availableParallelism();

/** The projects run one after another. */
const project = (
  groupOrder: number,
  name: string,
  maxWorkers: number,
  include: readonly string[],
  exclude: readonly string[],
) => ({
  extends: true as const,
  test: {
    name,
    maxWorkers,
    include: [...include],
    exclude: [...exclude],
    sequence: { groupOrder },
  },
});

export default defineConfig({
  test: {
    projects: [
      project(0, 'fast', CPUS, ['__tests__/**/*.test.ts'], [...SLOW, ...LONG]),
      // Many of these wait for a time limit or for another process.
      project(1, 'slow', CPUS + 2, SLOW, LONG),
      project(2, 'long', CPUS, LONG, []),
    ],
    // Node itself runs TypeScript, and loads it in half the time.
    experimental: { viteModuleRunner: false },
    // Forks, as tests change the working folder. No test changes a module that another one imports.
    pool: 'forks',
    isolate: false,
    // Many tests at a time in each worker, rather than more workers, of which each loads the code once more.
    maxConcurrency: 40,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
