import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { packWordFile } from '../readers/docx/support/word-file.js';
import { wordCorpus } from '../readers/docx/word-corpus.js';
import { editWordFile, replaceInWordFile } from '../support/edit-word-file.js';
import { makeFolder, runCli } from '../support/run-cli.js';

const report = `# 张某供稿
格式: lawreport/1
模板: county
年度: 2025
地区: 云岭县
发文机关: 云岭县人民政府
成文日期: 2026-02-20
主送机关: 青川市人民政府

数据: # 司法局报
  行政复议: { 受理: 46, 审结: { 值: 45, 单位: 件 } }
  执法: { 人员: 286 }

成效:
  - 标题: 化解行政争议   # 复议股
    正文: >-
      全年受理行政复议案件{{行政复议.受理}}件，审结{{行政复议.审结}}件，审结率{{率 行政复议.审结 行政复议.受理}}。
  - 标题: 规范行政执法
    正文: |
      执法人员{{执法.人员}}名全部持证上岗。
      开展案卷评查和伴随式执法监督。
  - 标题: 加强执法培训
    正文: '全县{{执法.人员}}名执法人员参加了轮训。'
问题: 基层执法力量不足，主要原因是编制下沉较慢。
负责人履职: 县委书记、县长带头述法。
下年打算: 2026年充实基层执法力量。
`.replace('>-\n      全年', '全年');

let folder: string;
const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
const read = (name: string) => readFileSync(join(folder, name), 'utf8');
const takeBack = (...words: string[]) =>
  runCli(folder, ['import', '修改稿.docx', '--into', 'report.yaml', ...words]);

/** The report, rendered, with words replaced as in Word. */
async function edit(...pairs: [string, string][]): Promise<void> {
  await runCli(folder, ['render', '--force']);
  write('修改稿.docx', replaceInWordFile(readFileSync(join(folder, 'report.docx')), pairs));
}

beforeEach(() => {
  folder = makeFolder();
  write('report.yaml', report);
});

describe('lawreport import --into', () => {
  it('shows what was edited, figures first, and writes nothing without --yes', async () => {
    await edit(['审结45件', '审结44件'], ['伴随式执法监督', '伴随式监督'], ['286名全部', '290名全部']);
    const run = await takeBack();
    expect(run).toMatchObject({ exitCode: 1, stderr: '' });
    await expect(run.stdout).toMatchFileSnapshot('golden/import-into.txt');
    expect(read('report.yaml')).toBe(report);
  });

  it('writes changed words and nothing else', async () => {
    await edit(
      ['伴随式执法监督', '伴随式监督'],
      ['带头述法', '带头述法、带头普法'],
      ['化解行政争议', '化解争议'],
    );
    expect(await takeBack('--yes')).toMatchObject({ exitCode: 0, stderr: '' });
    expect(read('report.yaml')).toBe(
      report
        .replace('伴随式执法监督', '伴随式监督')
        .replace('带头述法', '带头述法、带头普法')
        .replace('化解行政争议', '化解争议'),
    );
  });

  it('changes a figure where it stands, so that what is calculated from it follows', async () => {
    await edit(['审结45件', '审结44件'], ['97.8%', '95.7%']);
    const run = await takeBack('--yes');
    expect(run).toMatchObject({ exitCode: 0 });
    expect(run.stdout).toContain('  数据.行政复议.审结：45 → 44\n');
    expect(read('report.yaml')).toBe(report.replace('值: 45', '值: 44'));
  });

  it('says so where a calculated number was not edited along', async () => {
    await edit(['审结45件', '审结44件']);
    const run = await takeBack('--yes');
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toContain('［95.7→97.8］');
    expect(run.stdout).toContain('这个数由数据算出，请核对数据');
    expect(read('report.yaml')).toBe(report.replace('值: 45', '值: 44'));
  });

  it('changes a figure that stands in several places only if all were edited', async () => {
    await edit(['286名全部', '290名全部']);
    expect((await takeBack('--yes')).stdout).toContain('这里引用的数据在别处也引用了，改得不一致');
    expect(read('report.yaml')).toBe(report);
    await edit(['286名全部', '290名全部'], ['286名执法', '290名执法']);
    expect(await takeBack('--yes')).toMatchObject({ exitCode: 0 });
    expect(read('report.yaml')).toBe(report.replace('人员: 286', '人员: 290'));
  });

  it('takes paragraphs that were added to a text, and those that were deleted', async () => {
    await edit();
    const paragraph = /<w:p>(?:(?!<\/w:p>).)*开展案卷评查(?:(?!<\/w:p>).)*<\/w:p>/s;
    const rendered = readFileSync(join(folder, 'report.docx'));
    write(
      '修改稿.docx',
      editWordFile(rendered, (xml) =>
        xml.replace(paragraph, (found) => found + found.replace(/开展[^<]*/, '新建执法监督联系点12个。')),
      ),
    );
    expect(await takeBack('--yes')).toMatchObject({ exitCode: 0 });
    const added = report.replace('监督。\n', '监督。\n      新建执法监督联系点12个。\n');
    expect(read('report.yaml')).toBe(added);

    write('修改稿.docx', rendered);
    expect(await takeBack('--yes')).toMatchObject({ exitCode: 0 });
    expect(read('report.yaml')).toBe(report);
  });

  it('takes paragraphs that have changed places within a text', async () => {
    const longer = report.replace('监督。\n', '监督。\n      新建执法监督联系点12个。\n');
    write('report.yaml', longer);
    await edit();
    const paragraph = /<w:p>(?:(?!<\/w:p>).)*新建执法监督联系点(?:(?!<\/w:p>).)*<\/w:p>/s;
    write(
      '修改稿.docx',
      editWordFile(readFileSync(join(folder, 'report.docx')), (xml) => {
        const found = paragraph.exec(xml)![0];
        return xml.replace(found, '').replace(/<w:p>(?:(?!<\/w:p>).)*开展案卷评查/s, (next) => found + next);
      }),
    );
    const run = await takeBack('--yes');
    expect(run).toMatchObject({ exitCode: 0 });
    expect(run.stdout).toContain('移动（1处）');
    const line = '      新建执法监督联系点12个。\n';
    expect(read('report.yaml')).toBe(longer.replace(line, '').replace('      开展', `${line}      开展`));
  });

  it('takes out an item that was deleted as a whole, and nothing around it', async () => {
    await edit();
    const item =
      /<w:p>(?:(?!<\/w:p>).)*（二）规范行政执法(?:(?!<\/w:p>).)*<\/w:p>.*?(?=<w:p>(?:(?!<\/w:p>).)*（三）)/s;
    write(
      '修改稿.docx',
      editWordFile(readFileSync(join(folder, 'report.docx')), (xml) =>
        xml.replace(item, '').replace('（三）加强', '（二）加强'),
      ),
    );
    expect(await takeBack('--yes')).toMatchObject({ exitCode: 0 });
    const lines = report.split('\n');
    const from = lines.indexOf('  - 标题: 规范行政执法');
    expect(read('report.yaml')).toBe([...lines.slice(0, from), ...lines.slice(from + 4)].join('\n'));
  });

  it('takes an item that was added with its heading and text', async () => {
    await edit();
    const paragraphs = (xml: string, words: string) =>
      xml.match(/<w:p>(?:(?!<\/w:p>).)*<\/w:p>/gs)!.find((found) => found.includes(words))!;
    write(
      '修改稿.docx',
      editWordFile(readFileSync(join(folder, 'report.docx')), (xml) => {
        const heading = paragraphs(xml, '（三）加强执法培训').replace(/（三）加强[^<]*/, '（四）办好热线');
        const last = paragraphs(xml, '参加了轮训');
        const [first, second] = ['办理12345热线工单: 306件。', '满意率为98.1%。'].map((words) =>
          last.replace(/全县[^<]*/, words),
        );
        return xml.replace(last, last + heading + first + second);
      }),
    );
    const run = await takeBack('--yes');
    expect(run).toMatchObject({ exitCode: 0 });
    expect(run.stdout).toContain('新增（3处）');
    const item =
      '  - 标题: 办好热线\n    正文: |-\n      办理12345热线工单: 306件。\n      满意率为98.1%。\n';
    expect(read('report.yaml')).toBe(report.replace('问题: 基层', `${item}问题: 基层`));
  });

  it('writes a title that the template had given', async () => {
    await edit(['法治政府建设情况', '推进法治政府建设情况']);
    expect(await takeBack('--yes')).toMatchObject({ exitCode: 0 });
    const title = /^标题: .*\n/m.exec(read('report.yaml'))![0];
    expect(title).toContain('推进法治政府建设情况');
    expect(read('report.yaml').replace(title, '')).toBe(report);
  });

  it('gives a date in the form of the file', async () => {
    await edit(['2026年2月20日', '2026年3月1日']);
    expect(await takeBack('--yes')).toMatchObject({ exitCode: 0 });
    expect(read('report.yaml')).toBe(report.replace('2026-02-20', '2026-03-01'));
  });

  it('leaves to its author what the template says', async () => {
    await edit(['主要举措和成效', '主要做法和成效']);
    const run = await takeBack('--yes');
    expect(run.exitCode).toBe(1);
    expect(run.stdout).toContain('这是模板自带的文字');
    expect(read('report.yaml')).toBe(report);
  });

  it('takes braces for words, not for a reference', async () => {
    await edit(['带头述法', '带头述法{{执法.人员}}']);
    expect(await takeBack('--yes')).toMatchObject({ exitCode: 0 });
    expect(read('report.yaml')).toBe(report.replace('带头述法', '带头述法\\{{执法.人员}}'));
  });

  it('warns of a file that has little to do with the report', async () => {
    write('修改稿.docx', packWordFile(wordCorpus['headings-by-outline-level']!));
    expect((await takeBack()).stdout).toContain('两份报告大部分不同，写回以前请确认没有选错文件');
    await edit(['带头述法', '带头学法']);
    expect((await takeBack()).stdout).not.toContain('大部分不同');
  });

  it('keeps a byte order mark', async () => {
    write('report.yaml', `\ufeff${report}`);
    await edit(['带头述法', '带头学法']);
    await takeBack('--yes');
    expect(read('report.yaml')).toBe(`\ufeff${report.replace('带头述法', '带头学法')}`);
  });

  it('takes tracked changes as accepted, and says so', async () => {
    await edit([
      '带头述法',
      '</w:t></w:r><w:ins w:id="9" w:author="某主任"><w:r><w:t>带头学法</w:t></w:r></w:ins><w:del w:id="10" w:author="某主任"><w:r><w:delText>带头述法</w:delText></w:r></w:del><w:r><w:t>',
    ]);
    expect((await takeBack('--yes')).stdout).toContain('修订：2处');
    expect(read('report.yaml')).toBe(report.replace('带头述法', '带头学法'));
    expect(await takeBack('--original')).toMatchObject({ exitCode: 1 });
  });
});

describe('lawreport import --into refuses', () => {
  it.each([
    [['修改稿.docx', '--into', '没有.yaml'], '没有.yaml：没有这个文件'],
    [['没有.docx', '--into', 'report.yaml'], '没有.docx：没有这个文件'],
    [['坏.docx', '--into', 'report.yaml', '--yes'], '坏.docx：'],
    [['修改稿.docx', '--into', '坏.yaml', '--yes'], '坏.yaml:2:5：“年度”'],
    [['修改稿.docx', '--into', 'report.yaml', '-o', 'b.yaml'], '--into 写回已有的报告文件，不能再写 -o'],
    [['修改稿.docx', '--yes'], '--yes 要与 --into 同用'],
  ])('%j', async (words, message) => {
    write('修改稿.docx', packWordFile(wordCorpus['automatic-numbering']!));
    write('坏.docx', 'no Word file');
    write('坏.yaml', '格式: lawreport/1\n年度: 二五\n');
    const before = readdirSync(folder).sort();
    const run = await runCli(folder, ['import', ...words]);
    expect(run).toMatchObject({ exitCode: 2, stdout: '' });
    expect(run.stderr).toContain(message);
    expect(read('report.yaml')).toBe(report);
    expect(readdirSync(folder).sort()).toEqual(before);
  });
});
