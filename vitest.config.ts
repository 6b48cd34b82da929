import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Tests that measure the time or the memory that huge and hostile input takes. */
const LIMITS = [
  'hostile/bounded-cost',
  'hostile/endurance',
  'hostile/limits',
  'hostile/linear-time',
  'plan/mta/hostile',
  'plan/terraform/limits',
  'plan/zones/limits',
  'report/sarif-limits',
  'yaml/limits',
].map((name) => `__tests__/${name}.test.ts`);

/** Tests that open sockets of their own, start processes, run the built action or compile schemas. */
const SLOW_FOLDERS = [
  'action',
  'contributing',
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
  'cut-data',
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
  'time-limits',
  'vantage',
  'weakening',
  'zone-files',
];

const SLOW = [
  ...SLOW_FOLDERS.map((folder) => `__tests__/${folder}/**/*.test.ts`),
  ...SLOW_NAMES.map((name) => `__tests__/**/${name}.test.ts`),
  ...SLOW_SCENARIOS.map((name) => `__tests__/scenarios/${name}.test.ts`),
];

const project = (name: string, include: readonly string[], exclude: readonly string[]) => ({
  extends: true as const,
  test: { name, include: [...include], exclude: [...exclude] },
});

export default defineConfig({
  test: {
    projects: [
      project('fast', ['__tests__/**/*.test.ts'], [...SLOW, ...LIMITS]),
      project('slow', SLOW, LIMITS),
      project('limits', LIMITS, []),
    ],
    // Node itself runs TypeScript, and loads it in half the time.
    experimental: { viteModuleRunner: false },
    // Forks, as tests change the working folder. No test changes a module that another one imports.
    pool: 'forks',
    isolate: false,
    // Many tests wait for a time limit: one worker more than there are CPUs, and many tests at a time in each.
    maxWorkers: availableParallelism() + 1,
    maxConcurrency: 40,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
