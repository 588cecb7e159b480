import { defineConfig } from 'vitest/config';

export default defineConfig({
  // A loaded machine is no failure: what hangs is stopped after a minute.
  test: {
    include: ['src/**/*.test.ts'],
    environment: 'node',
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
