import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/{shared,engine,electron,renderer,crash}/**/*.test.{ts,tsx}'],
    testTimeout: 30_000,
    maxWorkers: 2,
  },
});
