import { defineConfig } from 'vitest/config';

const deep = 'test/**/*.deep.test.ts';

/**
 * Two projects: `quick` is what a change usually breaks, `deep` what takes minutes (fuzzing, texts of a megabyte, killed
 * programs, LibreOffice, browsers, distribution) and the properties with all their runs. The quick ones share the modules
 * of a worker, which they leave as they found them: loading the program anew for each file took half of their time.
 */
export default defineConfig({
  test: {
    globalSetup: ['test/support/own-temporary-folder.ts'],
    // Vitest leaves one processor free, which on two makes the tests run one after the other.
    maxWorkers: '100%',
    testTimeout: 120_000,
    hookTimeout: 300_000,
    reporters: ['default', './test/support/folder-times.ts'],
    projects: [
      {
        extends: true,
        test: { name: 'quick', include: ['test/**/*.test.ts'], exclude: [deep], isolate: false },
      },
      {
        extends: true,
        test: { name: 'deep', include: [deep, 'test/properties/*.test.ts'], env: { LAWREPORT_DEEP: '1' } },
      },
    ],
  },
});
