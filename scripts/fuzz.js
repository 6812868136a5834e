// Feeds the program with damaged input for as long as it is told, and keeps what breaks it, made small:
// node scripts/fuzz.js --seconds 600 --seed 9 [reports|texts|word-files|settings|drafts ...]
// Each series runs for so many seconds; the failing cases lie in fuzz-failures/.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { values, positionals } = parseArgs({
  options: {
    seconds: { type: 'string', default: '600' },
    seed: { type: 'string', default: String(process.pid) },
  },
  allowPositionals: true,
});
const series =
  positionals.length > 0 ? positionals.map((name) => `test/fuzz/${name}.deep.test.ts`) : ['test/fuzz'];
const { status } = spawnSync(
  process.execPath,
  [join(root, 'node_modules/vitest/vitest.mjs'), 'run', ...series],
  {
    cwd: root,
    stdio: 'inherit',
    env: {
      ...process.env,
      LAWREPORT_FUZZ_SECONDS: values.seconds,
      LAWREPORT_FUZZ_SEED: values.seed,
      LAWREPORT_FUZZ_FOLDER: join(root, 'fuzz-failures'),
    },
  },
);
process.exitCode = status ?? 1;
