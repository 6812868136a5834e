import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { replaceInWordFile } from '../support/edit-word-file.js';
import { makeFolder, runCli } from '../support/run-cli.js';
import { runProgram } from '../support/run-program.js';

/** A command that writes one file, in a folder that holds what it needs and an older version of that file. */
export type Work = { name: string; words: string[]; output: string; before: Buffer; after: Buffer };

/** More than a kilobyte, which is the least that the limit of a shell can be. */
const more = Array.from({ length: 20 }, (_, index) => `第${index + 1}期培训面向全县行政执法人员。`).join('');

const report = `格式: lawreport/1
模板: county
年度: 2025
地区: 云岭县
发文机关: 云岭县人民政府
成文日期: 2026-02-20
主送机关: 青川市人民政府
成效:
  - 标题: 化解行政争议
    正文: 全年受理行政复议案件46件,审结45件。
问题: 基层执法力量不足，主要原因是编制下沉较慢。
负责人履职: 县委书记、县长带头述法。
下年打算: 2026年充实基层执法力量。${more}
`;

const works: { name: string; words: string[]; output: string; older?: string }[] = [
  { name: 'render', words: ['render', '--force'], output: 'report.docx', older: '旧的Word文件' },
  {
    name: 'import',
    words: ['import', '去年.txt', '-o', '去年.yaml', '--force'],
    output: '去年.yaml',
    older: report.replace('云岭县', '清溪县'),
  },
  {
    name: 'import --into',
    words: ['import', '修改稿.docx', '--into', 'report.yaml', '--yes'],
    output: 'report.yaml',
  },
  { name: 'lint --fix', words: ['lint', '--fix', '--today', '2026-02-20'], output: 'report.yaml' },
  {
    name: 'lint --annotate',
    words: ['lint', '稿件.docx', '--annotate', '批注稿.docx', '--force', '--today', '2026-02-20'],
    output: '批注稿.docx',
    older: '旧的批注稿',
  },
];

export const workNames = works.map(({ name }) => name);

/** Lays out the folder of a command, runs it once unharmed to see what it writes, and lays the folder out again. */
export async function layOut(name: string): Promise<Work & { folder: string; milliseconds: number }> {
  const folder = makeFolder();
  const { words, output, older = report } = works.find((work) => work.name === name)!;
  const write = (file: string, content: string | Uint8Array) => writeFileSync(join(folder, file), content);
  write('report.yaml', report);
  await runCli(folder, ['render', '-o', '稿件.docx']);
  write(
    '修改稿.docx',
    replaceInWordFile(readFileSync(join(folder, '稿件.docx')), [['带头述法', '带头普法']]),
  );
  write(
    '去年.txt',
    `云岭县人民政府关于2024年度法治政府建设情况的报告\n一、主要举措和成效\n全年受理行政复议案件40件。\n二、存在的不足和原因\n力量不足。\n三、下一年打算\n${more}\n`,
  );
  mkdirSync(join(folder, '.lawreport'));
  const before = Buffer.from(older);
  write(output, before);
  const { milliseconds, exitCode, stderr } = await runProgram(words, folder);
  if (exitCode !== 0 && exitCode !== 1) throw new Error(`${name} fails unharmed: ${stderr}`);
  const after = readFileSync(join(folder, output));
  if (after.equals(before)) throw new Error(`${name} changes nothing`);
  write(output, before);
  rmSync(join(folder, `${output}.bak`), { force: true });
  return { name, words, output, before, after, folder, milliseconds };
}

/** Names of the locks, and of the temporary files. */
export function listLeftovers(folder: string, kind: 'lock' | 'tmp'): string[] {
  return readdirSync(folder).filter((name) => name.startsWith('.') && name.includes(`.${kind}`));
}

/** A lock of this machine whose process, though its number is in use, is not the one that took it. */
export function abandonLock(file: string, token: string): void {
  const owner = { token, user: '', host: hostname(), pid: 1, process: 'x', command: 'new' };
  writeFileSync(file, JSON.stringify({ ...owner, since: '2020-01-01T00:00:00Z' }));
}
