import { execFileSync } from 'node:child_process';
import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeEach, describe, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import { layOutDocument } from '../../src/layout/pages/lay-out-document.js';
import { printTexts } from '../../src/layout/print-texts.js';
import { hasProgram } from '../conformance/support/render-pages.js';
import { examplesFolder, loadFrom } from '../support/load-example.js';
import { makeFolder, runCli } from '../support/run-cli.js';
import { packagedStyle } from '../writers/docx/packaged-style.js';
import { flattenTexts } from '../writers/html/text-of-markup.js';

const isPresent = hasProgram('soffice');
if (!isPresent && process.env.CI === 'true') throw new Error('LibreOffice not found, and CI may not skip');
if (!isPresent) console.warn('skipped: LibreOffice not found');

const text = `云岭县人民政府关于2025年度法治政府建设情况的报告
一、主要举措和成效
全年受理行政复议案件46件，审结45件。
云岭县人民政府
2026年2月20日
`;

let folder: string;

beforeEach(() => {
  folder = makeFolder();
});

describe.skipIf(!isPresent)('an old office file', () => {
  const save = (kind: string) => {
    writeFileSync(join(folder, '去年.txt'), text);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
    const words = [profile, '--headless', '--infilter=Text (encoded):UTF8', '--convert-to', kind];
    execFileSync('soffice', [...words, '--outdir', folder, join(folder, '去年.txt')], { stdio: 'ignore' });
    return `去年.${kind}`;
  };

  it.each(['doc', 'rtf', 'odt'])('.%s is refused with advice, and read with --convert', async (kind) => {
    const file = save(kind);
    const refused = await runCli(folder, ['import', file]);
    expect(refused).toMatchObject({ exitCode: 2, stderr: expect.stringContaining('另存为Word文档') });
    const before = readFileSync(join(folder, file));
    expect(await runCli(folder, ['import', file, '--convert'])).toMatchObject({ exitCode: 0, stderr: '' });
    expect(readFileSync(join(folder, 'report.yaml'), 'utf8')).toContain(
      '全年受理行政复议案件46件，审结45件。',
    );
    expect(readFileSync(join(folder, file)).equals(before)).toBe(true);
    expect((await runCli(folder, ['lint', file, '--convert'])).exitCode).not.toBe(2);
  });
});

it('without LibreOffice an old file is said to need it, and nothing is written', async () => {
  writeFileSync(join(folder, '去年.doc'), Uint8Array.of(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1));
  let stderr = '';
  const exitCode = await main(['import', '去年.doc', '--convert'], {
    folder,
    stdin: process.stdin,
    stdout: { write: () => undefined },
    stderr: { write: (words) => (stderr += words) },
    environment: { LAWREPORT_SOFFICE: join(folder, 'no-soffice') },
    today: () => ({ year: 2026, month: 2, day: 20 }),
  });
  expect(exitCode).toBe(2);
  expect(stderr).toContain('这台机器上没有LibreOffice');
  expect(readdirSync(folder)).toEqual(['去年.doc']);
});

describe.skipIf(!isPresent)('render -o 报告.pdf', () => {
  const pagesOf = (name: string) =>
    execFileSync('pdftotext', [join(folder, name), '-'], { encoding: 'utf8' });

  it('writes the pages of the .docx, tells of progress as ever, and leaves nothing else behind', async () => {
    copyFileSync(join(examplesFolder, 'jixi-township-2025.yaml'), join(folder, 'report.yaml'));
    const render = (...words: string[]) => runCli(folder, ['render', '--fonts', 'open', ...words]);
    const { exitCode, stdout, stderr } = await render('-o', '报告.pdf');
    expect([exitCode, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/^已写出 报告\.pdf\n/);
    expect(readdirSync(folder).sort()).toEqual(['report.yaml', '报告.pdf']);
    expect(readFileSync(join(folder, '报告.pdf')).subarray(0, 5).toString('latin1')).toBe('%PDF-');

    const printed = pagesOf('报告.pdf');
    const { document } = loadFrom(folder, 'report.yaml');
    const pages = layOutDocument(document, packagedStyle('gbt9704-2012', 'open')).pages;
    expect(printed.split('\f').length - 1).toBe(pages.length);
    const { letterhead: _, imprint: __, ...body } = document;
    const text = flattenTexts(printTexts(body));
    expect(printed.replace(/\s+/g, '')).toContain(text.slice(0, 40));
    expect(printed.replace(/\s+/g, '').length).toBeGreaterThanOrEqual(text.length);

    // Nobody's file is overwritten.
    const before = readFileSync(join(folder, '报告.pdf'));
    expect(await render('-o', '报告.pdf')).toMatchObject({ exitCode: 2 });
    expect(readFileSync(join(folder, '报告.pdf')).equals(before)).toBe(true);
    expect((await render('-o', '报告.pdf', '--force')).exitCode).toBe(0);
  });
});
