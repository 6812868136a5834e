import { defineConfig } from 'vitest/config';

/** The tests that `npm run mutate` chooses for a folder; they need no built program. */
export default defineConfig({
  test: {
    globalSetup: ['test/support/own-temporary-folder.ts'],
    include: JSON.parse(process.env.LAWREPORT_MUTATE_TESTS ?? '[]') as string[],
    exclude: ['**/*.deep.test.ts'],
    // One module registry for all of them: importing takes longer than testing.
    isolate: false,
    testTimeout: 120_000,
  },
});
