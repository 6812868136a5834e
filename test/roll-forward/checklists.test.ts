import { describe, expect, it } from 'vitest';
import { addChecklists } from '../../src/roll-forward/add-checklists.js';
import { describeRoll } from '../../src/roll-forward/describe-roll.js';
import { listAims, listHeadings } from '../../src/roll-forward/list-plans.js';
import { readYaml, rollYaml } from './support/roll-yaml.js';

const last = `成效: 受理案件46件，力争办结率达到95%以上。
问题:
  - { 标题: 执法力量不足, 正文: 持证人员偏少。, 原因: 编制下沉较慢。 }
下年打算:
  - 标题: 充实执法力量
    正文: |
      培训执法人员200名，为期30天。
      群众满意率，达到96%以上。
  - 正文: 办好实事12件。
    要点: [{ 正文: 新建站点8个。 }]`;

describe('the plan of last year', () => {
  it('is asked for item by item, by its title or else its first sentence', () => {
    expect(listHeadings(readYaml(last), 'plans')).toEqual(['充实执法力量', '办好实事12件']);
    expect(listHeadings(readYaml('下年打算: 充实基层执法力量。推进 源头预防；好。'), 'plans')).toEqual([
      '充实基层执法力量。',
      '推进 源头预防；',
    ]);
  });

  it('has numbers to reach, each with its clause, and the one before where that says too little', () => {
    expect(listAims(readYaml(last))).toEqual([
      '力争办结率达到95%以上',
      '培训执法人员200名',
      '群众满意率，达到96%以上',
      '办好实事12件',
      '新建站点8个',
    ]);
  });

  it('names numbers to reach in whatever part speaks of what is to come, and each once', () => {
    const report = readYaml(`成效:
  导语: 下一步，将培训执法人员200名。
  条目:
    - 标题: 下一步工作安排
      正文: 新建站点8个。
      要点: [{ 正文: 办好实事12件。 }]
    - { 标题: 规范执法, 正文: 受理案件46件。, 要点: [{ 正文: 确保新建站点8个。 }] }
  结语: 计划新增编制3名。`);
    expect(listAims(report)).toEqual([
      '将培训执法人员200名',
      '计划新增编制3名',
      '新建站点8个',
      '办好实事12件',
      '确保新建站点8个',
    ]);
  });
});

describe('the checklists', () => {
  const asked = [
    '# 去年打算做的，今年做到没有？没有做到的写在下面，做到了的写进“成效”：',
    '#   □ 充实执法力量',
    '#   □ 办好实事12件',
    '#   □ 定的数：力争办结率达到95%以上',
    '#   □ 定的数：培训执法人员200名',
    '#   □ 定的数：群众满意率，达到96%以上',
    '#   □ 定的数：办好实事12件',
    '#   □ 定的数：新建站点8个',
  ];
  const met = ['# 下面还是去年的打算。去年写的问题是这些，请对照今年的问题重写：', '#   □ 执法力量不足'];

  it('stand as comments before the parts that they are for', () => {
    expect(addChecklists('成效: 甲\n问题: 乙\n下年打算: 丙\n', readYaml(last))).toBe(
      ['成效: 甲', ...asked, '问题: 乙', ...met, '下年打算: 丙', ''].join('\n'),
    );
    expect(addChecklists('问题: 乙\n', readYaml(last))).toBe(
      [...asked, '问题: 乙', '', ...met, ''].join('\n'),
    );
  });

  it('are none where last year’s report has nothing to ask about', () => {
    const yaml = '成效: 甲\n问题: 乙\n下年打算: 丙\n';
    expect(addChecklists(yaml, readYaml('成效: 全年办结。'))).toBe(yaml);
  });
});

describe('what is said of a report that was rolled forward', () => {
  it('counts plans and aims, and gives each year with its words', () => {
    const lines = describeRoll(rollYaml(`${last}\n导语: 自2021年以来推进，2025年落实。`), readYaml(last));
    expect(lines.slice(lines.indexOf('去年的打算有2条，作为注释列在“问题”前面，请逐条对照'))).toEqual([
      '去年的打算有2条，作为注释列在“问题”前面，请逐条对照',
      '去年定的目标有5个带数字，也列在那里，没有当作今年的数',
      '年份改了1处：',
      expect.stringMatching(/^导语　2025→2026　….*2025年落实.*…$/),
      '年份保留1处：',
      expect.stringMatching(/^导语　…自2021年以来推进.*…　是一段时间的起点$/),
    ]);
  });

  it('counts the figures that 数据 held already beside those of the text', () => {
    const held = '数据:\n  学法: { 讲座: { 值: 2, 单位: 期 }, 培训班: 待填 }';
    const lines = (text: string) =>
      describeRoll(rollYaml(text), readYaml(text)).filter((line) => line.startsWith('数字'));
    expect(lines(`${held}\n成效: 举办讲座{{学法.讲座}}期。`)).toEqual([
      '数字：“数据”里原有的1个，去年的数移到“去年”里，今年的数待填',
    ]);
    expect(lines(`${held}\n成效: 举办讲座{{学法.讲座}}期，办理行政复议案件46件。`)).toEqual([
      '数字：“数据”里原有的1个，去年的数移到“去年”里，今年的数待填',
      expect.stringMatching(/^数字：正文里另有1个写进“数据”/),
    ]);
  });

  it('says nothing of what there is not', () => {
    const lines = '成效: 全年办结。';
    expect(describeRoll(rollYaml(lines), readYaml(lines))).toEqual([
      '数字：去年的报告里没有能写进“数据”的数',
    ]);
  });
});
