import { defineConfig } from 'vitest/config';

export default defineConfig({
  // It warns of source maps that the package leaves out.
  logLevel: 'error',
  test: {
    include: ['__tests__/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 30_000,
    // It imports its schemas as JSON without the attribute that Node asks for.
    server: { deps: { inline: ['@actions/workflow-parser'] } },
  },
});
