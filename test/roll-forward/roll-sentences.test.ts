import { describe, expect, it } from 'vitest';
import { packagedLibrary } from '../../src/cli/load/packaged.js';
import { readReport } from '../../src/report/read-report.js';
import { type RolledReport, rollReport } from '../../src/roll-forward/roll-report.js';

const { indicators } = packagedLibrary();

function rollYaml(lines: string): RolledReport {
  const { value, findings } = readReport(
    [
      '格式: lawreport/1',
      '模板: county',
      '年度: 2025',
      '地区: 云岭县',
      '发文机关: 云岭县人民政府',
      '成文日期: 2026-02-20',
      lines,
      '',
    ].join('\n'),
  );
  if (!value) throw new Error(JSON.stringify(findings));
  return rollReport(value.report, { year: 2026, indicators });
}

/** A sentence of 成效 under the heading 依法办事, rolled from 2025 to 2026. */
const roll = (sentence: string, part = '成效') =>
  rollYaml(`${part}:\n  - 标题: 依法办事\n    正文: ${JSON.stringify(sentence)}`).report.parts.find(
    ({ items }) => items.length > 0,
  )!.items[0]!.body!;

describe('years in a text that is rolled forward', () => {
  it.each([
    ['2025年，全县法治政府建设取得进展。', '2026年，全县法治政府建设取得进展。'],
    ['2025 年度工作', '2026 年度工作'],
    ['二〇二五年，推进依法行政。', '二〇二六年，推进依法行政。'],
    ['二○二五年度工作', '二○二六年度工作'],
    ['二零二五年底完成', '二零二六年底完成'],
    ['２０２５年，推进依法行政。', '２０２６年，推进依法行政。'],
    ['下一步，二〇二六年我县将继续推进。', '下一步，二〇二七年我县将继续推进。'],
    ['截至2025年底，全部完成。', '截至2026年底，全部完成。'],
    ['截至2025年12月31日，全部完成。', '截至2026年12月31日，全部完成。'],
    ['截至2025年12月，全部完成。', '截至2026年12月，全部完成。'],
    ['截至12月份，全部完成。', '截至12月份，全部完成。'],
    ['2025年1—12月，全部按时办理。', '2026年1—12月，全部按时办理。'],
    ['工作总结（2025年）', '工作总结（2026年）'],
  ])('moves %s', (last, rolled) => {
    expect(roll(last)).toBe(rolled);
  });

  it.each([
    '落实《法治政府建设实施纲要（2021—2025年）》。',
    '二〇二一年至二〇二五年，累计推进。',
    '2021年以来，持续推进。',
    '自2025年起施行。',
    '二〇二四年的做法得到推广。',
    '认真落实“2025年提升行动”要求。',
    '2025年6月底前的台账已经归档。',
  ])('leaves %s', (sentence) => {
    expect(roll(sentence)).toBe(sentence);
  });

  it.each([
    ['拟于2026年实现全覆盖。', '拟于【待更新：2026】年实现全覆盖。'],
    ['力争到2026年底全部建成。', '力争到【待更新：2026】年底全部建成。'],
    ['2025年是“十四五”规划的收官之年。', '【待更新：2025】年是“十四五”规划的收官之年。'],
    ['二〇二五年是规划的收官之年。', '【待更新：二〇二五】年是规划的收官之年。'],
  ])('marks %s, which another year makes untrue', (last, rolled) => {
    expect(roll(last)).toBe(rolled);
  });

  it('says of each year that stayed why it did', () => {
    const { decisions } = rollYaml('导语: 自2021年以来推进；2025年落实《纲要（2021—2025年）》。');
    expect(decisions.map(({ from, to, reason }) => [from, to, reason])).toEqual([
      [2021, 2021, '是一段时间的起点'],
      [2025, 2026, undefined],
      [2025, 2025, '在文件或者专门的名称里'],
    ]);
  });
});

describe('what happened last year', () => {
  it.each([
    ['召开全县法治政府建设推进会，部署重点工作。', '召开【待更新：全县法治政府建设推进会】，部署重点工作。'],
    ['召开了行政执法工作座谈会。', '召开了【待更新：行政执法工作座谈会】。'],
    ['印发《云岭县行政执法监督办法》。', '印发【待更新：《云岭县行政执法监督办法》】。'],
    ['制定出台《甲办法》和《乙办法》。', '制定出台【待更新：《甲办法》】和【待更新：《乙办法》】。'],
    ['修订《云岭县决策目录管理办法》，落实到位。', '修订【待更新：《云岭县决策目录管理办法》】，落实到位。'],
    ['二〇二五年三月，组织督察。', '【待更新：二〇二五年三月】，组织督察。'],
    ['在第十二个国家宪法日之际开展宣传。', '在【待更新：第十二个】国家宪法日之际开展宣传。'],
  ])('is marked in %s', (last, rolled) => {
    expect(roll(last)).toBe(rolled);
  });

  it.each([
    '多次召开全县法治政府建设推进会。',
    '坚持每月召开依法治县工作会议。',
    '召开常务会议专题研究法治建设。',
    '召开联席会议，及时会商。',
    '尚未印发《云岭县行政执法监督办法》。',
    '按照市政府印发《青川市行政执法监督办法》的要求开展工作。',
    '落实《重大行政决策程序暂行条例》。',
    '2023年印发《云岭县行政执法监督办法》后，持续推进。',
    '将印发《云岭县行政执法监督办法》。',
    '每年12月4日开展宪法宣传。',
  ])('is not seen in %s', (sentence) => {
    expect(roll(sentence)).toBe(sentence);
  });
});

describe('targets', () => {
  it.each([
    ['完成率达到95%以上，培训执法人员200名。', '下年打算'],
    ['力争办结率达到95%以上。', '成效'],
    ['确保培训执法人员200名。', '成效'],
    ['下一步，将培训执法人员200名。', '其他'],
  ])('are no measured figures: %s', (sentence, part) => {
    expect(roll(sentence, part)).toBe(sentence);
  });

  it('keep apart from what was done in the same sentence', () => {
    expect(roll('培训执法人员180名，力争明年培训200名。')).toBe(
      '培训执法人员{{依法办事.培训执法人员}}名，力争明年培训200名。',
    );
  });
});

describe('growth', () => {
  it.each([
    [
      '受理案件46件，比去年的40件增长15%。',
      '受理案件{{依法办事.受理案件}}件，比去年的【待填：40】件{{同比 依法办事.受理案件 0}}。',
    ],
    [
      '受理案件46件，上年为40件，同比增长15.0%。',
      '受理案件{{依法办事.受理案件}}件，上年为【待填：40】件，同比{{同比 依法办事.受理案件}}。',
    ],
    [
      '受理案件46件，同比增加6件，增长15%。',
      '受理案件{{依法办事.受理案件}}件，同比增加【待填：6】件，{{同比 依法办事.受理案件 0}}。',
    ],
    [
      '信访案件由20件减至15件，下降25%。',
      '信访案件由【待填：20】件减至{{依法办事.信访案件}}件，{{同比 依法办事.信访案件 0}}。',
    ],
    [
      '收缴46万元，去年为40万元，增长15%。',
      '收缴{{依法办事.收缴}}万元，去年为【待填：40万】元，{{同比 依法办事.收缴 0}}。',
    ],
  ])('is calculated where the text names the base: %s', (last, rolled) => {
    expect(roll(last)).toBe(rolled);
  });

  it.each([
    ['受理案件46件，同比增长15%。', '受理案件{{依法办事.受理案件}}件，同比增长【待填：15%】。'],
    [
      '受理案件46件，比去年的40件增长20%。',
      '受理案件{{依法办事.受理案件}}件，比去年的【待填：40】件增长【待填：20%】。',
    ],
    [
      '受理案件46件，比2024年的40件上升15%。',
      '受理案件{{依法办事.受理案件}}件，比2025年的【待填：40】件上升【待填：15%】。',
    ],
    ['受理案件46件（2024年为40件）。', '受理案件{{依法办事.受理案件}}件（2025年为【待填：40】件）。'],
  ])('is a gap where nothing proves it, or other words stand there: %s', (last, rolled) => {
    expect(roll(last)).toBe(rolled);
  });

  it('knows the base in the unit of its figure', () => {
    const { report, lastYearsFigures } = rollYaml(
      '成效:\n  - 标题: 依法办事\n    正文: 收缴46万元，去年为40万元，增长15%。',
    );
    expect(lastYearsFigures.依法办事!.收缴).toMatchObject({ value: 46, unit: '万元', lastYear: 40 });
    expect(report.figures.依法办事!.收缴).toMatchObject({ text: '待填', unit: '万元', lastYear: 46 });
  });
});

describe('names of figures', () => {
  it.each([
    ['2025年我县受理群众来信46件。', '依法办事', '受理群众来信'],
    ['自该机制建立以来共办结申请46件。', '依法办事', '办结申请'],
    ['立案46件，其中直接纠错12件。', '行政复议', '纠错'],
    ['行政复议上年结转5件，办结45件。', '行政复议', '上年结转'],
    ['现有人民调解员540人。', '人民调解', '调解员'],
    ['办理人大代表建议110件。', '建议提案', '建议'],
    ['对部门、镇（街道）等18个单位开展督察。', '依法办事', '单位'],
    ['组织业务骨干培训班，150余人参加。', '依法办事', '组织业务骨干培训班参加'],
    ['组织培训6堂、144人次。', '依法办事', '组织培训人次'],
    [
      '对并无依据的事项作出说明，并向行政处罚的市场主体下发信用修复提示函46份。',
      '依法办事',
      '市场主体下发信用修复提示函',
    ],
  ])('tell what was counted: %s', (sentence, heading, name) => {
    const { report } = rollYaml(`成效:\n  - 标题: ${heading}\n    正文: ${sentence}`);
    expect(Object.values(report.figures).flatMap((group) => Object.keys(group))).toContain(name);
  });
});
