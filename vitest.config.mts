import { defineConfig } from 'vitest/config';

export default defineConfig({
  // A loaded machine is no failure: what hangs is stopped after a minute.
  test: {
    include: ['src/**/*.test.ts'],
    environment: 'node',
    setupFiles: ['vitest.setup.ts'],
    // No test changes what another one imports, so they share it: a third of the time.
    isolate: false,
    unstubEnvs: true,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
