import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Tests that open sockets of their own, start processes or run the built action. */
const SLOW_FOLDERS = [
  'action',
  'contributing',
  'github',
  'hostile',
  'lab',
  'observe',
  'release',
  'runner',
];
/** Names of tests in the other folders that try huge, hostile or generated input. */
const SLOW_NAMES = [
  '*hostile*',
  'random-worlds',
  '*limits*',
  '*propert*',
  'write-text-file',
  'threat-model',
];
/** Long tables of scenarios, and those that wait for a time limit. */
const SLOW_SCENARIOS = [
  'cut-data',
  'damaged-dns',
  'files',
  'nothing-checked',
  'pull-request',
  'recipes',
  'run-timeout',
  'sarif-junit',
  'vantage',
  'weakening',
];

const SLOW = [
  ...SLOW_FOLDERS.map((folder) => `__tests__/${folder}/**/*.test.ts`),
  ...SLOW_NAMES.map((name) => `__tests__/**/${name}.test.ts`),
  ...SLOW_SCENARIOS.map((name) => `__tests__/scenarios/${name}.test.ts`),
];

export default defineConfig({
  // Hides warnings about source maps that @actions/workflow-parser does not ship.
  logLevel: 'error',
  test: {
    projects: [
      {
        extends: true,
        test: { name: 'fast', include: ['__tests__/**/*.test.ts'], exclude: SLOW },
      },
      { extends: true, test: { name: 'slow', include: SLOW } },
    ],
    // Forks, as tests change the working folder. No test changes a module that another one imports.
    pool: 'forks',
    isolate: false,
    // Many tests wait for a time limit: one worker more than there are CPUs, and many tests at a time in each.
    maxWorkers: availableParallelism() + 1,
    maxConcurrency: 40,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // @actions/workflow-parser imports JSON without the import attribute that Node requires.
    server: { deps: { inline: ['@actions/workflow-parser'] } },
  },
});
