import { defineConfig } from 'vitest/config';

/**
 * The suite against real mail and name servers, which `install.sh` downloads. It needs root, and fails
 * when a server is missing. Files run one at a time, because servers start slowly in parallel.
 */
export default defineConfig({
  test: {
    dir: import.meta.dirname,
    include: ['**/*.servers.ts'],
    fileParallelism: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
    teardownTimeout: 15_000,
  },
});
