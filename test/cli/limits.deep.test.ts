import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packWordFile, para } from '../readers/docx/support/word-file.js';
import { makeFolder, runCli } from '../support/run-cli.js';

const page = readFileSync(new URL('../../docs/security.md', import.meta.url), 'utf8');
const start = page.indexOf('\n## 上限');
const table = page.slice(start, page.indexOf('\n## ', start + 1));
const rows = [...table.matchAll(/^\| (?!方面)([^|-][^|]*) \| ([^|]+) \| ([^|]+) \|$/gm)].map(
  ([, name, limit, message]) => ({ name: name!, limit: limit!, message: message! }),
);

const example = readFileSync(new URL('../../examples/yunling-county-2025.yaml', import.meta.url), 'utf8');
const title = para('云岭县人民政府关于2025年度法治政府建设情况的报告');
const megabyte = 1024 * 1024;
const report = (problems: string) => example.replace(/^问题:[\s\S]*?^负责/m, `问题: ${problems}\n负责`);
const wordFile = (xml: string) => packWordFile({ body: title, extra: { 'word/document.xml': xml } });

/** Text that deflates to a sixteenth: far less than a bomb, and far more than nothing. */
const padding = (bytes: number) => {
  const lines = Array.from({ length: bytes / 65_536 }, () =>
    randomBytes(4096).toString('hex').padEnd(65_536, '0'),
  );
  return `<a>${lines.join('')}</a>`;
};

/** The directory of an archive with its first part again under other names, so that they share their bytes. */
function shareBytes(bytes: Uint8Array): Uint8Array {
  const changed = Buffer.from(bytes);
  const entries: number[] = [];
  for (let at = 0; at < changed.length - 46; at++)
    if (changed.readUInt32LE(at) === 0x02014b50) entries.push(at);
  const [largest] = entries.sort((a, b) => changed.readUInt32LE(b + 20) - changed.readUInt32LE(a + 20));
  for (const at of entries)
    for (const field of [10, 16, 20, 24, 42])
      changed.copy(changed, at + field, largest! + field, largest! + field + 4);
  return changed;
}

/** What is given to the program, and beyond which limit, by the rows of the page. */
const inputs: Record<string, () => { name: string; content: string | Uint8Array } | { stdin: string }> = {
  文件大小: () => ({ name: 'a.txt', content: 'a'.repeat(20 * megabyte + 1) }),
  标准输入: () => ({ stdin: 'a'.repeat(20 * megabyte + 1) }),
  文字的长度: () => ({ name: 'a.txt', content: `${'一、成效'.repeat(250_000)}各项工作。\n` }),
  YAML的层数: () => ({ name: 'a.yaml', content: `格式: ${'['.repeat(17)}${']'.repeat(17)}\n` }),
  YAML的项数: () => ({ name: 'a.yaml', content: `数据: [${'1,'.repeat(200_000)}]\n` }),
  YAML的引用: () => ({ name: 'a.yaml', content: `甲: &a [1]\n乙: *a\n` }),
  一份文件列出的问题: () => ({ name: 'a.yaml', content: '甲: 1\n'.repeat(1002) }),
  数的位数: () => ({
    name: 'a.yaml',
    content: example.replace('{ 值: 14, 单位: 个, 来源: 县民政局 }', '9'.repeat(10_000)),
  }),
  一处引用的长度: () => ({ name: 'a.yaml', content: report(`主要原因是{{${'甲'.repeat(1001)}}}。`) }),
  压缩包里的部件: () => ({
    name: 'a.docx',
    content: packWordFile({
      body: title,
      extra: Object.fromEntries(Array.from({ length: 2000 }, (_, index) => [`${index}.bin`, ''])),
    }),
  }),
  一个部件解开以后: () => ({
    name: 'a.docx',
    content: packWordFile({ body: title, extra: { 'word/a.xml': padding(33 * megabyte) } }),
  }),
  各部件解开以后一共: () => ({
    name: 'a.docx',
    content: packWordFile({
      body: title,
      extra: Object.fromEntries(
        ['a', 'b', 'c', 'd'].map((part) => [`word/${part}.xml`, padding(25 * megabyte)]),
      ),
    }),
  }),
  压缩比: () => ({
    name: 'a.docx',
    content: packWordFile({ body: title, extra: { 'word/a.xml': new Uint8Array(30 * megabyte) } }),
  }),
  '部件共用数据、谎报大小、与校验值（CRC）不符': () => ({
    name: 'a.docx',
    content: shareBytes(packWordFile({ body: title })),
  }),
  XML的层数: () => ({ name: 'a.docx', content: wordFile(`${'<a>'.repeat(257)}${'</a>'.repeat(257)}`) }),
  XML的元素: () => ({
    name: 'a.docx',
    content: wordFile(
      `<a>${Array.from({ length: 500_000 }, (_, index) => `<b${(index * 7919) % 9973}/>`).join('')}</a>`,
    ),
  }),
  XML的DTD和实体: () => ({
    name: 'a.docx',
    content: wordFile('<!DOCTYPE a [<!ENTITY b "c"><!ENTITY d "&b;&b;&b;">]><a>&d;</a>'),
  }),
};

let folder: string;
beforeAll(() => {
  folder = makeFolder();
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('the limits in docs/security.md', () => {
  it('are those that are tested here', () => {
    expect(rows.map(({ name }) => name)).toEqual(Object.keys(inputs));
  });

  it.each(rows)('$name: $limit', async ({ name, limit, message }) => {
    const input = inputs[name]!();
    if ('content' in input) writeFileSync(join(folder, input.name), input.content);
    const { exitCode, stdout, stderr } =
      'content' in input
        ? await runCli(folder, ['lint', input.name])
        : await runCli(folder, ['lint', '-'], input.stdin);
    const said = stdout + stderr;
    expect(said).toContain(message);
    expect(said.length).toBeLessThan(1_000_000);
    for (const [number] of limit.matchAll(/\d+/g)) expect(message).toContain(number);
    expect(exitCode).not.toBe(0);
  });

  it.each([
    ['template', ['lint', 'report.yaml'], 'templates/county/template.yaml'],
    ['page layout', ['render', 'report.yaml', '--force'], 'templates/styles/gbt9704-2012.yaml'],
    ['configuration', ['lint', 'report.yaml'], 'lawreport.config.yaml'],
    ['prepared answers', ['new', '--answers', 'answers.yaml', '-o', 'new.yaml'], 'answers.yaml'],
    ['last year’s report', ['new', '--yes', '--from', 'last.txt', '-o', 'new.yaml'], 'last.txt'],
  ])('hold for a %s too', async (_, words, name) => {
    writeFileSync(join(folder, 'report.yaml'), example);
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), 'a'.repeat(20 * megabyte + 1));
    const { exitCode, stdout, stderr } = await runCli(folder, words);
    rmSync(join(folder, name));
    expect(stdout + stderr).toContain('超过了20兆');
    expect(exitCode).toBe(2);
  });
});

it('a table of a Word file with more columns than Word allows loses no text', async () => {
  const cell = (text: string, span: number) =>
    `<w:tc><w:tcPr><w:gridSpan w:val="${span}"/></w:tcPr>${para(text)}</w:tc>`;
  const row = `<w:tr>${Array.from({ length: 70 }, (_, index) => cell(`格${index}`, 1)).join('')}</w:tr>`;
  const wide = `<w:tr>${cell('宽', 99_999_999)}</w:tr>`;
  writeFileSync(join(folder, 'wide.docx'), packWordFile({ body: `${title}<w:tbl>${row}${wide}</w:tbl>` }));
  expect((await runCli(folder, ['import', 'wide.docx', '-o', 'wide.yaml'])).exitCode).toBe(0);
  const text = readFileSync(join(folder, 'wide.yaml'), 'utf8');
  for (const word of ['格0', '格62', '格69', '宽']) expect(text).toContain(word);
});
