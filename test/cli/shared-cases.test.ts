import { copyFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { makeFolder, runCli } from '../support/run-cli.js';
import { hasSharedCases, sharedCasePath } from '../support/shared-cases.js';

type Row = { line?: number; severity: string; rule: string; message: string };

/** What is said of each, in the order of the lines: `line rule`, and words that the message has. */
const told: Record<string, readonly (readonly [place: string, words: string])[]> = {
  'messages/ascii-quote-title.yaml': [
    ['9 yaml/quoted-start', '请改为中文引号“一网通办”'],
    ['10 yaml/quoted-start', '请改为中文引号“放管服”'],
  ],
  'messages/colon-no-space.yaml': [
    ['9 yaml/missing-space', '“标题:”的冒号后面缺一个空格'],
    ['10 yaml/missing-space', '“正文:”的冒号后面缺一个空格'],
  ],
  'messages/figure-long-form.yaml': [['32 report/unknown-key', '不认识“單位”，是否想写“单位”']],
  'messages/figure-with-comma.yaml': [['32 report/unknown-key', '请去掉数里的逗号']],
  'messages/fullwidth-braces.yaml': [
    ['12 reference/wrong-braces', '“｛｛行政复议.受理｝｝”像是引用数据'],
    ['12 reference/wrong-braces', '“{行政复议.受理}”像是引用数据'],
    ['12 reference/wrong-braces', '“{{行政复议.受理}”像是引用数据'],
  ],
  'messages/fullwidth-colon-figures.yaml': [
    ['10 yaml/full-width-colon', '“受理”后面是全角冒号'],
    ['11 yaml/full-width-colon', '“审结”后面是全角冒号'],
  ],
  'messages/fullwidth-colon-two-lines.yaml': [
    ['9 yaml/full-width-colon', '“标题”后面是全角冒号'],
    ['10 yaml/full-width-colon', '“正文”后面是全角冒号'],
  ],
  'messages/fullwidth-dash.yaml': [['9 yaml/wide-dash', '这里是“－”，请改成“- ”']],
  'messages/fullwidth-indent.yaml': [
    ['9 yaml/wide-indent', '全角空格'],
    ['10 yaml/wide-indent', '全角空格'],
  ],
  'messages/fullwidth-reference.yaml': [['118 reference/wrong-braces', '请写成“{{政务.办件}}”']],
  'messages/miskey.yaml': [['8 report/unknown-key', '不认识“单为”，是否想写“单位”']],
  'messages/missing-dash.yaml': [['164 yaml/missing-dash', '前面缺少“- ”']],
  'messages/nbsp-indent.yaml': [
    ['9 yaml/wide-indent', '看起来像空格的别的字符'],
    ['10 yaml/wide-indent', '看起来像空格的别的字符'],
  ],
  'messages/quotes-around-organ.yaml': [['8 report/invalid-value', '引号会照样印出来']],
  'messages/single-brace-reference.yaml': [['118 reference/wrong-braces', '请写成“{{政务.办件}}”']],
  'silent/arith.yaml': [
    ['85 reference/impossible-figure', '有一个数是0或者负数'],
    ['103 reference/impossible-figure', '写出来看不出差别'],
    ['104 reference/impossible-figure', '写出来看不出差别'],
  ],
  'silent/ch_RLO.yaml': [['16 characters/invisible', 'U+202E']],
  'silent/ch_ZWSP.yaml': [['16 characters/invisible', 'U+200B']],
  'silent/hash-in-long-report.yaml': [['162 yaml/lost-text', '会当作注释，不印出来']],
  'silent/hash-truncates.yaml': [['10 yaml/lost-text', '会当作注释，不印出来']],
  'silent/kangxi.txt': [1, 2, 4, 5, 6, 7, 8, 9, 11, 12, 13].map((line) => [
    `${line} characters/look-alike`,
    '请改为常用字',
  ]),
  'silent/p_figures.yaml': [['9 yaml/forbidden-key', '“__proto__”不能作键']],
  'silent/p_group.yaml': [['9 yaml/forbidden-key', '“__proto__”不能作键']],
  'silent/privacy-fullwidth.yaml': [
    ['16 privacy/mobile-number', '“13800000000”'],
    ['16 punctuation/full-width-figure', '“１３８００００００００”'],
  ],
  'silent/tongbi-decimals.yaml': [],
  'silent/year-0000.yaml': [['6 report/invalid-value', '年份不在1980到2100之间']],
  'silent/zero-width.yaml': [['8 characters/invisible', '4个看不见的字符（U+200B、U+FEFF、U+00AD、U+200E）']],
};

const today = ['--today', '2026-02-20'];

describe.skipIf(!hasSharedCases)('what was once silently wrong, or told wrongly', () => {
  it('is told with its true reason, at its line', async () => {
    const names = Object.keys(told);
    const { stdout } = await runCli(makeFolder(), [
      'lint',
      ...names.map(sharedCasePath),
      ...['--format', 'json', ...today],
    ]);
    const { files } = JSON.parse(stdout) as { files: { findings: Row[] }[] };
    expect(files).toHaveLength(names.length);
    for (const [index, name] of names.entries()) {
      const found = files[index]!.findings.filter(({ severity }) => severity !== 'info');
      const places = found.map(({ line, rule }) => `${line} ${rule}`);
      expect([name, ...places]).toEqual([name, ...told[name]!.map(([place]) => place)]);
      for (const [at, [, words]] of told[name]!.entries()) expect(found[at]!.message).toContain(words);
    }
  });

  it('prints a growth with as many decimals as asked for', async () => {
    const folder = makeFolder();
    await runCli(folder, ['render', sharedCasePath('silent/tongbi-decimals.yaml'), '-o', 'a.txt']);
    const { stdout } = await runCli(folder, ['figures', sharedCasePath('silent/tongbi-decimals.yaml')]);
    expect(stdout).toContain('15.00%');
    expect(stdout).not.toContain('2200');
  });

  it('refuses answers with a key that would be swallowed', async () => {
    const answers = sharedCasePath('silent/answers-proto.yaml');
    const { exitCode, stderr } = await runCli(makeFolder(), ['new', '--answers', answers, '-o', 'a.yaml']);
    expect(exitCode).toBe(2);
    expect(stderr).toContain('“__proto__”不能作键或者名称');
  });

  it.each([
    ['into-heading-run', undefined],
    ['into-fused-items', '../../examples/yunling-county-2025.yaml'],
  ])('word/%s.docx is written back to the same paragraphs', async (name, example) => {
    const folder = makeFolder();
    const report = example
      ? fileURLToPath(new URL(example, import.meta.url))
      : sharedCasePath(`word/${name}.yaml`);
    copyFileSync(report, `${folder}/report.yaml`);
    const word = sharedCasePath(`word/${name}.docx`);
    const taken = await runCli(folder, ['import', word, '--into', 'report.yaml', '--yes']);
    expect(taken).toMatchObject({ exitCode: 0, stderr: '' });
    const { exitCode, stdout } = await runCli(folder, ['diff', 'report.yaml', word]);
    expect([exitCode, stdout]).toEqual([0, expect.stringContaining('的文字没有不同')]);
  });

  it('word/all-half-width.docx is told once, with the count', async () => {
    const { stdout } = await runCli(makeFolder(), [
      ...['lint', sharedCasePath('word/all-half-width.docx')],
      ...['--rule', 'punctuation/half-width', '--format', 'json', ...today],
    ]);
    const { files } = JSON.parse(stdout) as { files: { findings: Row[] }[] };
    expect(files[0]!.findings.map(({ rule, message }) => [rule, /\d{3}处/.test(message)])).toEqual([
      ['punctuation/half-width', true],
    ]);
  });
});
