import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { type DocxReading, readDocx } from '../../../src/readers/docx/read-docx.js';
import { writeDocx } from '../../../src/writers/docx/write-docx.js';
import { hasProgram } from '../../conformance/support/render-pages.js';
import { packagedStyle } from '../../writers/docx/packaged-style.js';
import { sampleDocument } from '../../writers/docx/sample-document.js';
import { findUnaccounted } from '../support/find-unaccounted.js';
import { formatReading } from './support/format-reading.js';
import { plainDocument } from './support/plain-document.js';
import { packWordFile } from './support/word-file.js';
import { wordCorpus } from './word-corpus.js';

const isPresent = hasProgram('soffice');

const text = `云岭县人民政府关于2025年度法治政府建设情况的报告
青川市人民政府：
2025年，云岭县扎实推进法治政府建设，现将有关情况报告如下。
一、主要举措和成效
（一）依法化解行政争议
全年受理行政复议案件46件，审结45件。
1.规范办案。全部案件按期审结。
二、存在的不足和原因
执法力量不足，主要原因是编制下沉较慢。
云岭县人民政府
2026年2月20日
`;

const html = `<html><head><meta charset="utf-8"></head><body>
<h1 align="center">云岭县人民政府关于2025年度法治政府建设情况的报告</h1>
<p>青川市人民政府：</p>
<h2>一、主要举措和成效</h2>
<p style="text-indent:1cm">全年受理行政复议案件46件，<b>审结</b>45件。</p>
<ol><li>规范办案。全部案件按期审结，结案文书上网。</li><li>加强指导。编发典型案例，统一裁量尺度。</li></ol>
<p>表1　行政复议案件办理情况</p>
<table border="1"><tr><th>类别</th><th>受理</th></tr><tr><td>处罚</td><td>31</td></tr><tr><td>许可</td><td>15</td></tr></table>
<h2>二、存在的不足和原因</h2>
<p>执法力量不足，主要原因是编制下沉较慢。</p>
<p align="right">云岭县人民政府</p><p align="right">2026年2月20日</p></body></html>`;

test.skipIf(!isPresent && process.env.CI !== 'true')('LibreOffice is there to make files', () => {
  expect(isPresent, 'soffice is not installed: files of LibreOffice cannot be made').toBe(true);
});

describe.skipIf(!isPresent)('a file that LibreOffice has written', () => {
  const folder = mkdtempSync(join(tmpdir(), 'lawreport-libreoffice-'));
  const read = (name: string): DocxReading => {
    const { value, findings } = readDocx(readFileSync(join(folder, 'out', `${name}.docx`)), {
      keepPunctuation: true,
    });
    if (!value) throw new Error(JSON.stringify(findings));
    return value;
  };

  beforeAll(async () => {
    mkdirSync(join(folder, 'out'));
    const convert = (name: string, content: string | Uint8Array, filter: string) => {
      writeFileSync(join(folder, name), content);
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`;
      const output = ['--convert-to', 'docx:MS Word 2007 XML', '--outdir', join(folder, 'out')];
      execFileSync(
        'soffice',
        [profile, '--headless', `--infilter=${filter}`, ...output, join(folder, name)],
        {
          stdio: 'ignore',
        },
      );
    };
    convert('from-text.txt', text, 'Text (encoded):UTF8,LF,,,');
    convert('from-html.html', html, 'HTML (StarWriter)');
    const rendered = await writeDocx(sampleDocument(), packagedStyle());
    convert('rendered.docx', rendered, 'MS Word 2007 XML');
    convert('numbered.docx', packWordFile(wordCorpus['automatic-numbering']!), 'MS Word 2007 XML');
    convert('tracked.docx', packWordFile(wordCorpus['tracked-changes']!), 'MS Word 2007 XML');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.each(['from-text', 'from-html'])('%s is read as a person reads it', async (name) => {
    const reading = read(name);
    await expect(formatReading(reading)).toMatchFileSnapshot(`golden/libreoffice-${name}.txt`);
    expect(findUnaccounted(reading.source, reading)).toEqual({ missing: '', twice: '' });
  });

  it('has the same document in it as before, where this program had rendered it', () => {
    expect(plainDocument(read('rendered').document)).toEqual(plainDocument(sampleDocument()));
  });

  it.each([
    ['numbered', 'automatic-numbering'],
    ['tracked', 'tracked-changes'],
  ])('has the same words and numbers in it: %s', (name, original) => {
    const before = readDocx(packWordFile(wordCorpus[original]!), { keepPunctuation: true }).value!;
    expect(plainDocument(read(name).document)).toEqual(plainDocument(before.document));
  });
});
