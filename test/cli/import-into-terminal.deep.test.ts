import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';
import { replaceInWordFile } from '../support/edit-word-file.js';
import { makeFolder, runCli } from '../support/run-cli.js';
import { hasTmux, openTerminal, type Terminal } from '../support/terminal.js';

const report = `格式: lawreport/1
模板: county
年度: 2025
地区: 云岭县
发文机关: 云岭县人民政府
成文日期: 2026-02-20
成效: 全面推进依法行政。
问题: 基层执法力量不足，主要原因是编制下沉较慢。
负责人履职: 县委书记、县长带头述法。
下年打算: 2026年充实基层执法力量。
`;

describe.skipIf(!hasTmux)('lawreport import --into on a terminal', () => {
  let terminal: Terminal | undefined;
  afterEach(() => terminal?.close());

  it.each([
    ['是', true],
    ['', false],
  ])('asks before it writes; “%s” is the answer', async (answer, isWritten) => {
    const folder = makeFolder();
    const file = join(folder, 'report.yaml');
    writeFileSync(file, report);
    await runCli(folder, ['render']);
    const rendered = readFileSync(join(folder, 'report.docx'));
    writeFileSync(join(folder, '修改稿.docx'), replaceInWordFile(rendered, [['带头述法', '带头学法']]));

    const program = fileURLToPath(new URL('../../bin/lawreport.js', import.meta.url));
    terminal = openTerminal(
      [process.execPath, program, 'import', '修改稿.docx', '--into', 'report.yaml'],
      folder,
    );
    expect(await terminal.nextPrompt()).toContain('写回 report.yaml 吗');
    terminal.enter(answer);
    expect((await terminal.end()).exitCode).toBe(isWritten ? 0 : 1);
    expect(readFileSync(file, 'utf8')).toBe(isWritten ? report.replace('带头述法', '带头学法') : report);
  });
});
