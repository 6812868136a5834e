import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { defaultConfig } from '../../src/lint/config.js';
import { analyse } from '../../src/page/state/analyse.js';
import { parseDate } from '../../src/text/calendar-date.js';
import { examplesFolder } from '../support/load-example.js';
import { knowledge } from '../support/page-knowledge.js';
import { makeFolder, runCli } from '../support/run-cli.js';

type Row = { rule: string; severity: string; message: string; line?: number; column?: number };

const today = '2026-02-20';
const examples = readdirSync(examplesFolder)
  .filter((file) => file.endsWith('.yaml'))
  .map((file) => [file, readFileSync(`${examplesFolder}/${file}`, 'utf8')] as const);

/** Slips of every kind of knowledge: laws, documents, organs, programmes, terms, figures. */
const slips = [
  '执行《中华人民共和国行政强治法》（2020年修订）和《优化营商环境条列》。',
  '落实《法治政府建设实施刚要（2021—2025年）》，县工商局查处案件12件，推进依法政行。',
  '全年审结案件45件，纠错12件，纠错率为24.5%，原告林远诉县自然资源局一案开庭。',
].join('');

it('of the examples, as they are and with slips in each paragraph, are those of the command line', async () => {
  const files = Object.fromEntries(
    examples.flatMap(([file, text]) => [
      [file, text],
      [`slips-${file}`, text.replaceAll(/(正文: [^|>"'\n][^\n]*。)$/gm, `$1${slips}`)],
    ]),
  );
  const folder = makeFolder();
  for (const [file, text] of Object.entries(files)) writeFileSync(`${folder}/${file}`, text);
  const { stdout } = await runCli(folder, [
    'lint',
    ...Object.keys(files),
    '--format',
    'json',
    '--today',
    today,
  ]);
  const { files: linted } = JSON.parse(stdout) as { files: { file: string; findings: Row[] }[] };
  expect(linted.length).toBe(Object.keys(files).length);
  for (const { file, findings } of linted) {
    const page = analyse(files[file]!, { knowledge, today: parseDate(today)!, config: defaultConfig });
    const shown = page.findings.map(({ rule, severity, message, range }) =>
      [rule, severity, message, range?.start.line, range?.start.column].join(' '),
    );
    const told = findings.map(({ rule, severity, message, line, column }) =>
      [rule, severity, message, line, column].join(' '),
    );
    expect([file, ...shown]).toEqual([file, ...told]);
    if (file.startsWith('slips-')) expect(shown.join('\n')).toContain('《中华人民共和国行政强制法》');
  }
});
