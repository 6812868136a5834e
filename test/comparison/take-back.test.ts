import { describe, expect, it } from 'vitest';
import { listPrintedLines } from '../../src/comparison/printed-lines.js';
import { type Draft, takeBack } from '../../src/comparison/take-back.js';
import { readYaml } from '../../src/data/read-yaml.js';
import { hasErrors } from '../../src/finding/finding.js';
import { readReport } from '../../src/report/read-report.js';
import { composeDocument } from '../../src/template/compose-document.js';
import { packagedTemplate } from '../support/packaged-template.js';

const report = `格式: lawreport/1
模板: county
年度: 2025
地区: 云岭县
发文机关: 云岭县人民政府
成文日期: 2026-02-20
主送机关: 青川市人民政府
版头: { 发文字号: 云政发〔2026〕5号, 签发人: 待填 }
层次: { 三级标题: 另行 }

数据:
  行政复议: { 受理: 46, 审结: { 值: 45, 单位: 件 } }
  执法: { 人员: 286 }

成效:
  - 标题: 化解行政争议   # 复议股
    正文: 全年受理行政复议案件{{行政复议.受理}}件，已经审结{{行政复议.审结}}件，审结率{{率 行政复议.审结 行政复议.受理}}。
  - 标题: 规范行政执法
    正文: |-
      执法人员{{执法.人员}}名全部持证上岗。
      开展案卷评查和伴随式执法监督。
      新建乡镇司法所三处。
  - 标题: 加强执法培训
    要点:
      - 标题: 分级培训
        正文: '全县{{执法.人员}}名执法人员参加了轮训。'
      - { 标题: 统一考试, 正文: 考试全部合格。 }
      - 标题: 网上练兵
        正文: 网上练兵每月一次。
  - 标题: 公开执法信息
问题: 基层执法力量不足，主要原因是编制下沉较慢。
负责人履职: 县委书记、县长带头述法。
下年打算:
  条目:
    - "充实基层执法力量。"
`;

/** The same report with its figures written out, as it is printed: what is edited there is edited in Word. */
const printed = Object.entries({
  '{{行政复议.受理}}': '46',
  '{{行政复议.审结}}': '45',
  '{{率 行政复议.审结 行政复议.受理}}': '97.8%',
  '{{执法.人员}}': '286',
}).reduce((text, [reference, words]) => text.replaceAll(reference, words), report);

function compose(text: string): Draft | undefined {
  const { value } = readReport(text);
  const yaml = readYaml(text).value;
  if (!value || !yaml) return undefined;
  const template = packagedTemplate(value.report.template);
  const { document, findings } = composeDocument(value.report, template, value.source);
  return hasErrors(findings) ? undefined : { text, ...yaml, document };
}

function take(after: string, { before = report, lines = '' } = {}) {
  const { document } = compose(after)!;
  const read = lines === '' ? document : compose(lines)!.document;
  const { draft, left } = takeBack(compose(before)!, { document, lines: listPrintedLines(read) }, compose);
  return { text: draft.text, left: left.map(({ reason }) => reason) };
}

/** Words of a text exchanged, each of which has to be there. */
function exchange(text: string, pairs: readonly (readonly [string, string])[]): string {
  return pairs.reduce((changed, [words, others]) => {
    expect(changed).toContain(words);
    return changed.replaceAll(words, others);
  }, text);
}

type Pairs = [string, string][];

describe('what was edited in a document', () => {
  it.each<[string, Pairs]>([
    ['words of a paragraph', [['较慢', '偏慢']]],
    ['words in quotation marks', [['充实基层', '充实乡镇']]],
    [
      'several words of one paragraph',
      [
        ['基层执法', '乡镇执法'],
        ['较慢', '偏慢'],
      ],
    ],
    ['words at the beginning of a paragraph', [['全县', '全县各级']]],
    ['words at the end of a paragraph', [['带头述法。', '带头述法、带头普法。']]],
    ['words beside a figure', [['件，已经', '件，全部']]],
    ['a heading', [['化解行政争议', '化解争议']]],
    ['a name', [['青川市人民政府', '青川市司法局']]],
    ['what the letterhead says', [['云政发〔2026〕5号', '云政发〔2026〕6号']]],
    ['what was still to be filled in', [['签发人: 待填', '签发人: 林某']]],
    ['a date', [['2026-02-20', '2026-03-01']]],
    ['a paragraph less at the beginning', [['执法人员286名全部持证上岗。\n      ', '']]],
    ['a paragraph less in the middle', [['开展案卷评查和伴随式执法监督。\n      ', '']]],
    ['a paragraph less at the end', [['\n      新建乡镇司法所三处。', '']]],
    ['a paragraph more in the middle', [['执法监督。\n', '执法监督。\n      清理文件十一件。\n']]],
    ['a paragraph more at the end', [['三处。\n', '三处。\n      清理文件十一件。\n']]],
    [
      'a text for a heading that had none',
      [['公开执法信息\n', '公开执法信息\n    正文: "执法信息: 全部公开。"\n']],
    ],
    [
      'an item that is gone',
      [
        [
          '  - 标题: 化解行政争议   # 复议股\n    正文: 全年受理行政复议案件46件，已经审结45件，审结率97.8%。\n',
          '',
        ],
      ],
    ],
    [
      'an item below another that is gone',
      [['      - 标题: 网上练兵\n        正文: 网上练兵每月一次。\n', '']],
    ],
    ['a new item', [['三处。\n', '三处。\n  - 标题: 办好热线\n    正文: 热线工单全部按期办结。\n']]],
    ['a new item without a text', [['公开执法信息\n', '公开执法信息\n  - 标题: 办好热线\n']]],
    [
      'a new item one level down',
      [['每月一次。\n', '每月一次。\n      - 标题: 案卷互评\n        正文: 案卷互评每季一次。\n']],
    ],
  ])('goes back into the report file: %s', (_, pairs) => {
    const wanted = exchange(
      report,
      pairs.map(([words, others]) => [recall(words), recall(others)]),
    );
    expect(take(exchange(printed, pairs))).toEqual({ text: wanted, left: [] });
  });

  /** As the report file writes it. */
  const recall = (words: string) =>
    words
      .replace(
        '案件46件，已经审结45件，审结率97.8%',
        '案件{{行政复议.受理}}件，已经审结{{行政复议.审结}}件，审结率{{率 行政复议.审结 行政复议.受理}}',
      )
      .replace('286名', '{{执法.人员}}名');

  it.each<[string, Pairs, Pairs]>([
    [
      'of a mapping',
      [
        ['审结45件', '审结44件'],
        ['97.8%', '95.7%'],
      ],
      [['值: 45', '值: 44']],
    ],
    [
      'of a plain number',
      [
        ['件46件', '件46.5件'],
        ['97.8%', '96.8%'],
      ],
      [['受理: 46', '受理: 46.5']],
    ],
    [
      'with the words around it',
      [
        ['已经审结45件', '办结44宗'],
        ['97.8%', '95.7%'],
      ],
      [
        ['值: 45', '值: 44'],
        ['已经审结{{行政复议.审结}}件', '办结{{行政复议.审结}}宗'],
      ],
    ],
    [
      'with the words before it',
      [
        ['审结45件', '处理44件'],
        ['97.8%', '95.7%'],
      ],
      [
        ['值: 45', '值: 44'],
        ['审结{{行政复议.审结}}件', '处理{{行政复议.审结}}件'],
      ],
    ],
    ['that is printed twice', [['286', '290']], [['人员: 286', '人员: 290']]],
  ])('goes back into 数据 where it is a figure %s', (_, pairs, wanted) => {
    expect(take(exchange(printed, pairs))).toEqual({ text: exchange(report, wanted), left: [] });
  });

  it('becomes the title of a report that left it to its template, and changes a title of its own in place', () => {
    const title = '云岭县人民政府关于2025年度法治建设情况的报告';
    const wanted = report.replace('发文机关:', `标题: ${title}\n发文机关:`);
    expect(take(printed.replace('发文机关:', `标题: ${title}\n发文机关:`))).toEqual({
      text: wanted,
      left: [],
    });
    const pairs: Pairs = [['法治建设', '法治政府建设']];
    expect(take(exchange(wanted, pairs), { before: wanted })).toEqual({
      text: exchange(wanted, pairs),
      left: [],
    });
  });

  it('stays words where it looks like a reference', () => {
    expect(take(exchange(printed, [['述法。', '述法\\{{执法.人员}}。']])).text).toBe(
      exchange(report, [['述法。', '述法\\{{执法.人员}}。']]),
    );
  });

  it('moves paragraphs within a text', () => {
    const [second, third] = ['开展案卷评查和伴随式执法监督。', '新建乡镇司法所三处。'];
    const pairs: Pairs = [[`${second}\n      ${third}`, `${third}\n      ${second}`]];
    expect(take(exchange(printed, pairs))).toEqual({ text: exchange(report, pairs), left: [] });
  });

  it.each<[string, Pairs]>([
    ['parted', [['案卷评查和伴随式执法监督。', '案卷评查。\n      开展伴随式执法监督。']]],
    ['joined', [['执法监督。\n      新建', '执法监督，新建']]],
    ['written anew', [['开展案卷评查和伴随式执法监督。', '评查案卷，随同执法，全程监督，有错必纠。']]],
  ])('takes both halves of a paragraph that was %s', (_, pairs) => {
    expect(take(exchange(printed, pairs))).toEqual({ text: exchange(report, pairs), left: [] });
  });
});

describe('hundreds of paragraphs that were edited', () => {
  const write = (word: string) => {
    const items = Array.from(
      { length: 500 },
      (_, at) => `  - 标题: 第${at}项工作\n    正文: 第${at}项工作${word}完成。\n`,
    );
    return report.replace(/成效:\n[\s\S]*(?=问题:)/, `成效:\n${items.join('')}`);
  };

  // Composed and compared once for each of them, this would take minutes.
  it('are written in one go', () => {
    const taken = take(write('按期'), { before: write('已经') });
    expect(taken.left).toEqual([]);
    expect(taken.text).toBe(write('按期'));
  });

  it('are written but for those that cannot be', () => {
    const after = write('按期').replace('第200项工作按期', '审结率97.9%，第200项工作按期');
    const before = write('已经').replace(
      '第200项工作已经',
      '审结率{{率 行政复议.审结 行政复议.受理}}，第200项工作已经',
    );
    const taken = take(after, { before });
    expect(taken.left).toHaveLength(1);
    expect(taken.text).toBe(before.replaceAll('工作已经', '工作按期'));
  });
});

describe('what has no place in the report file', () => {
  const calculated = '这个数由数据算出，请核对数据';
  const elsewhere = '这里引用的数据在别处也引用了，改得不一致，请核对后改数据';
  const template = '这是模板自带的文字；要改，请在报告文件里写上这一部分的“标题”“导语”或者“结语”';
  const several = '这处改动跨了几项内容，请直接在报告文件里改';
  const paragraph = '这样的增删或者移动请直接在报告文件里改';

  it.each<[string, Pairs, string]>([
    ['a number that is calculated', [['97.8%', '95.7%']], calculated],
    ['a figure that is printed elsewhere, too', [['人员286名', '人员290名']], elsewhere],
    ['a figure that became two', [['审结45件', '审结44至46件']], elsewhere],
    ['words of the template', [['下年打算:\n', '下年打算:\n  标题: 2026年法治政府建设工作安排\n']], template],
    ['a date that became words', [['2026-02-20', '【待填：成文日期】']], several],
    ['words that no file may begin an item with', [['- "充实基层', '- 正文: "标题：充实基层']], several],
    ['a paragraph where no text is', [['下年打算:\n', '下年打算:\n  导语: 今后抓好以下工作。\n']], paragraph],
  ])('stays as it was, and is named with the reason: %s', (_, pairs, reason) => {
    const { text, left } = take(exchange(printed, pairs));
    expect(left).toEqual([reason]);
    expect(text).toBe(report);
  });

  it('does not keep what else was edited in the paragraph from being written', () => {
    expect(
      take(
        exchange(printed, [
          ['97.8%', '95.7%'],
          ['已经审结', '全部审结'],
        ]),
      ),
    ).toEqual({
      text: exchange(report, [['已经审结', '全部审结']]),
      left: [calculated],
    });
  });

  it('is not half written where words went from one place to another', () => {
    const opening: [string, string] = ['下年打算:\n', '下年打算:\n  导语: 全年述法两次，人人过关。\n'];
    const leaders = exchange(report, [['带头述法。', '带头述法。全年述法两次，人人过关。']]);
    const moved = exchange(printed, [opening]);
    expect(take(moved, { before: leaders })).toEqual({ text: leaders, left: [several, paragraph] });

    const away = exchange(printed, [
      ['      新建乡镇司法所三处。\n', ''],
      ['下年打算:\n', '下年打算:\n  标题: 2026年法治政府建设主要安排和新建乡镇司法所\n'],
    ]);
    expect(take(away)).toEqual({ text: report, left: [paragraph, template] });

    const anew = exchange(printed, [
      ['      开展案卷评查和伴随式执法监督。\n', ''],
      ['下年打算:\n', '下年打算:\n  导语: 明年把伴随式执法做成常态长效的制度，写进年度计划。\n'],
    ]);
    expect(take(anew)).toEqual({ text: report, left: [paragraph, paragraph] });
  });

  it('does not keep a change that has nothing to do with it from being written', () => {
    const pairs: Pairs = [['      新建乡镇司法所三处。\n', '']];
    const after = exchange(printed, [...pairs, ['下年打算:\n', '下年打算:\n  导语: 要抓好几项工作。\n']]);
    expect(take(after)).toEqual({ text: exchange(report, pairs), left: [paragraph] });
  });

  it('is a paragraph that a reader lost or made though the file has it otherwise', () => {
    const gone = exchange(printed, [['      新建乡镇司法所三处。\n', '']]);
    expect(take(gone, { lines: printed })).toEqual({ text: report, left: [paragraph] });
    const come = exchange(printed, [['三处。\n', '三处。\n      清理文件十一件。\n']]);
    expect(take(come, { lines: printed })).toEqual({ text: report, left: [paragraph] });
  });
});
