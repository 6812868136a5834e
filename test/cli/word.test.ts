import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeEach, describe, expect, it } from 'vitest';
import { readReport } from '../../src/report/read-report.js';
import { constructs } from '../readers/docx/constructs.js';
import { packWordFile, para, run } from '../readers/docx/support/word-file.js';
import { wordCorpus } from '../readers/docx/word-corpus.js';
import { makeFolder, runCli } from '../support/run-cli.js';

const example = fileURLToPath(new URL('../../examples/yunling-county-2025.yaml', import.meta.url));
const tracked = packWordFile(wordCorpus['tracked-changes']!);
const commented = packWordFile(wordCorpus['footnotes-and-comments']!);
const flawed = packWordFile({
  body: [
    para('云岭县人民政府关于2025年度法治政府建设情况的报告'),
    para('一、主要举措和成效'),
    para('（一）规范行政执法'),
    para(`${run('全年受理案件46件')}${run(',')}${run('审结45件。')}`),
    para('二、存在的不足和原因'),
    para('执法力量不足，主要原因是编制下沉较慢。'),
    para('云岭县人民政府'),
    para('2026年2月20日'),
  ].join(''),
});

let folder: string;
const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

beforeEach(() => {
  folder = makeFolder();
});

describe('a text that has lost all its full-width marks', () => {
  const lines = [
    '一、主要举措和成效',
    '全年受理案件46件,审结45件,按期办结.',
    '执法力量(乡镇)不足,主要原因是编制下沉较慢.',
  ];
  const lint = (...words: string[]) => runCli(folder, ['lint', ...words, '--rule', 'punctuation/half-width']);

  it('is one finding with the count, and one fix for all', async () => {
    write('原稿.docx', packWordFile({ body: lines.map((line) => para(line)).join('') }));
    write('原稿.txt', lines.join('\n'));
    for (const file of ['原稿.docx', '原稿.txt']) {
      const { files } = JSON.parse((await lint(file, '--format', 'json')).stdout);
      expect(files[0].findings).toEqual([
        expect.objectContaining({
          message: '全文的标点大多是半角的，共7处（逗号3处、句号2处、括号2处），汉字旁边应当用全角标点',
        }),
      ]);
    }
    expect((await lint('原稿.docx', '--fix', '--track', '-o', '改.docx')).exitCode).toBe(0);
    expect((await lint('原稿.txt', '--fix')).exitCode).toBe(0);
    expect(read('原稿.txt')).toBe(
      '一、主要举措和成效\n全年受理案件46件，审结45件，按期办结。\n执法力量（乡镇）不足，主要原因是编制下沉较慢。',
    );
    expect((await lint('改.docx')).stdout).not.toContain('punctuation/half-width');
  });
});

describe('lawreport import of a Word file', () => {
  it('writes a report that renders to the same file as the one that was read', async () => {
    await runCli(folder, ['render', example, '-o', '报告.docx']);
    const run = await runCli(folder, ['import', '报告.docx', '-o', 'again.yaml']);
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    expect(readReport(read('again.yaml')).findings).toEqual([]);
    await runCli(folder, ['render', 'again.yaml', '-o', 'again.docx']);
    expect(readFileSync(join(folder, 'again.docx')).equals(readFileSync(join(folder, '报告.docx')))).toBe(
      true,
    );
  });

  it('names what no text can say, prints it and keeps it in the report file as a note', async () => {
    const picture = constructs['a picture']!.xml;
    const hidden = constructs['hidden words in two runs']!.xml;
    const body = [
      para('云岭县人民政府关于2025年度法治政府建设情况的报告'),
      para('一、主要举措和成效'),
      para(`${run('全年受理案件46件')}${picture}${hidden}${run('，审结45件。')}`),
    ];
    write('原稿.docx', packWordFile({ body: body.join('') }));
    const { stdout } = await runCli(folder, ['import', '原稿.docx', '-o', 'report.yaml']);
    expect(stdout).toContain(
      [
        '  没有读进来的内容，请核对后自己补上：',
        '    图片1处（一、主要举措和成效 > 第1段）',
        '    隐藏的文字1处“暂不公开”（一、主要举措和成效 > 第1段）',
      ].join('\n'),
    );
    expect(read('report.yaml')).toMatch(
      /^# yaml-language-server.*\n# 没有读进来的内容，请核对后补上：\n# {3}图片1处（.*）\n# {3}隐藏的文字1处“暂不公开”（.*）\n格式:/,
    );
    expect(readReport(read('report.yaml')).findings).toEqual([]);
    const lint = await runCli(folder, ['lint', '原稿.docx', '--rule', 'content/unread', '--format', 'json']);
    expect(lint.stdout).toContain('这里有图片，没有检查其中的内容');
    expect(lint.stdout).toContain('这里有隐藏的文字“暂不公开”，页面上看不见，别人却能显示出来');
  });

  it('keeps the gaps of a draft as they are', async () => {
    const draft = readFileSync(example, 'utf8')
      .replace(/^成文日期: .*/m, '成文日期: 【待填：成文日期】')
      .replace(/印发日期: [\d-]+/, '印发日期: 【待填：印发日期】');
    write('草稿.yaml', draft);
    await runCli(folder, ['render', '草稿.yaml', '-o', '草稿.docx']);
    expect(await runCli(folder, ['import', '草稿.docx', '-o', 'again.yaml'])).toMatchObject({ exitCode: 0 });
    expect(read('again.yaml')).toMatch(/^成文日期: 【待填：成文日期】$/m);
    expect(read('again.yaml')).toMatch(/印发日期: 【待填：印发日期】$/m);
  });

  it('takes tracked changes as accepted, or as not made with --original, and says how many there are', async () => {
    write('修改稿.docx', tracked);
    const accepted = await runCli(folder, ['import', '修改稿.docx', '-o', 'a.yaml']);
    expect(accepted.stdout).toContain('修订：6处（插入2、删除3、移动1），按接受全部修订以后的文字读取');
    expect(read('a.yaml')).toContain('全年受理案件46件');
    const original = await runCli(folder, ['import', '修改稿.docx', '-o', 'b.yaml', '--original']);
    expect(original.stdout).toContain('按修订之前的文字读取');
    expect(read('b.yaml')).toContain('全年受理案件45件');
  });

  it('says that there are comments and footnotes, and lists the comments with --comments', async () => {
    write('批注.docx', commented);
    const run = await runCli(folder, ['import', '批注.docx', '-o', 'a.yaml']);
    expect(run.stdout).toContain('脚注：1条');
    expect(run.stdout).toContain('批注：1条，没有带入，用 --comments 列出');
    const listed = await runCli(folder, ['import', '批注.docx', '-o', 'b.yaml', '--comments']);
    expect(listed.stdout).toContain('1. （某主任，2026-02-01）“45件”：请核对件数。');
  });

  it.each([
    ['a damaged file', '报告.docx', tracked.subarray(0, 900), '不完整'],
    ['an old Word file', '报告.doc', Buffer.from('d0cf11e0a1b11ae10000', 'hex'), '另存为Word文档（.docx）'],
    ['a PDF that is called .docx', '报告.docx', Buffer.from('%PDF-1.7\n'), 'PDF'],
  ])('refuses %s, and writes nothing', async (_, name, bytes, message) => {
    write(name, bytes);
    const run = await runCli(folder, ['import', name]);
    expect(run).toMatchObject({ exitCode: 2, stdout: '', stderr: expect.stringContaining(message) });
    expect(readdirSync(folder)).toEqual([name]);
  });
});

describe('lawreport lint of a Word file', () => {
  it('tells the place by part, heading and paragraph, with the words', async () => {
    write('报告.docx', flawed);
    const run = await runCli(folder, ['lint', '报告.docx']);
    expect(run.exitCode).toBe(1);
    await expect(run.stdout).toMatchFileSnapshot('golden/lint-word.txt');
  });

  it('gives programs the place both ways', async () => {
    write('报告.docx', flawed);
    const { stdout } = await runCli(folder, [
      'lint',
      '报告.docx',
      '--format',
      'json',
      '--rule',
      'punctuation/*',
    ]);
    const [{ findings }] = JSON.parse(stdout).files;
    expect(findings).toMatchObject([
      {
        rule: 'punctuation/half-width',
        line: 4,
        column: 10,
        path: '一、主要举措和成效 > （一）规范行政执法 > 第1段',
        fixable: false,
      },
    ]);
  });

  it('finds nothing in what was rendered from an example', async () => {
    await runCli(folder, ['render', example, '-o', '报告.docx']);
    const run = await runCli(folder, ['lint', '报告.docx', '--fail-on', 'info']);
    expect(run).toEqual({ exitCode: 0, stdout: '检查了1份，没有发现问题\n', stderr: '' });
  });

  it('checks every Word file of a folder, but not what was rendered from a report beside it, nor a lock file', async () => {
    mkdirSync(join(folder, '各县报送'));
    write('各县报送/甲.docx', flawed);
    write('各县报送/乙.docx', tracked);
    write('各县报送/~$乙.docx', 'lock');
    write('各县报送/丙.yaml', readFileSync(example));
    write('各县报送/丙.docx', flawed);
    const { stdout, stderr } = await runCli(folder, ['lint', '各县报送', '--format', 'json']);
    expect(JSON.parse(stdout).files.map(({ file }: { file: string }) => file)).toEqual([
      '各县报送/丙.yaml',
      '各县报送/乙.docx',
      '各县报送/甲.docx',
    ]);
    expect(stderr).toContain('各县报送/乙.docx：有修订6处，按接受全部修订以后的文字检查');
    const globbed = await runCli(folder, ['lint', '各县报送/*.docx', '--format', 'json']);
    expect(JSON.parse(globbed.stdout).files).toHaveLength(3);
  });

  it('does not mend a Word file, and leaves it as it was', async () => {
    write('报告.docx', flawed);
    const run = await runCli(folder, ['lint', '报告.docx', '--fix']);
    expect(run).toMatchObject({
      exitCode: 2,
      stdout: expect.stringContaining('Word文件不直接改；请加 --track'),
    });
    expect(readFileSync(join(folder, '报告.docx')).equals(Buffer.from(flawed))).toBe(true);
  });

  it('goes on with the other files where one cannot be read', async () => {
    write('乙.docx', tracked.subarray(0, 900));
    write('甲.docx', flawed);
    const run = await runCli(folder, ['lint', '甲.docx', '乙.docx']);
    expect(run).toMatchObject({
      exitCode: 2,
      stdout: expect.stringMatching(/不完整[\s\S]*layout\/font-size/),
    });
  });
});
