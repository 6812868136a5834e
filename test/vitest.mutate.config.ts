import { defineConfig } from 'vitest/config';

/** Quick tests of the core, which need no built program, for `npm run mutate`. */
export default defineConfig({
  test: {
    globalSetup: ['test/support/own-temporary-folder.ts'],
    include: [
      'test/{text,data,document,report,template,layout,comparison,figures}/**/*.test.ts',
      'test/lint/{apply-fixes,suppress,lint-document,read-config,rules,figures/corpus,lexicon}.test.ts',
      'test/readers/{recognize-report,read-text}.test.ts',
    ],
    exclude: ['**/*.deep.test.ts'],
    testTimeout: 120_000,
  },
});
