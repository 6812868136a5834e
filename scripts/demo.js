// Lints and renders the examples, as a newcomer would by hand.
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const reports = readdirSync(new URL('../examples', import.meta.url))
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => `examples/${name}`);

for (const words of [
  ['lint', ...reports],
  ['render', '--force', ...reports],
]) {
  console.log(`\n> lawreport ${words.join(' ')}`);
  const { status } = spawnSync(process.execPath, ['bin/lawreport.js', ...words], {
    cwd: root,
    stdio: 'inherit',
  });
  if (status !== 0) process.exit(status ?? 2);
}
console.log('\n样例已经检查并排成Word文件，都在 examples 文件夹里，用WPS或者Word打开即可。');
