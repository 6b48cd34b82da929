import { defineConfig } from 'vitest/config';

/**
 * The suite that runs real mail and name servers; `install.sh` brings them. It needs root, and it
 * fails where a server is missing. One file at a time: servers are slow to start beside each other.
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
