// Compiles src/ to dist/ afresh and puts the data that the program reads beside its code.
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const require = createRequire(import.meta.url);
const typescript = dirname(require.resolve('typescript/package.json'));

rmSync(join(root, 'dist'), { recursive: true, force: true });
execFileSync(process.execPath, [join(typescript, 'bin', 'tsc'), '-p', root], { stdio: 'inherit' });
const lexicon = join(root, 'src', 'lint', 'lexicon');
if (existsSync(lexicon)) cpSync(lexicon, join(root, 'dist', 'lint', 'lexicon'), { recursive: true });
