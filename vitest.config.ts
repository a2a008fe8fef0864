import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    environment: 'node',
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/shared-site.setup.ts'],
    // Each file loads its modules anew: some tests replace one (vi.mock).
    isolate: true,
    // One file on each core: by default vitest leaves one free, which on two is half of the machine.
    maxWorkers: availableParallelism(),
    // A build with the browser takes seconds on a slow machine.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
