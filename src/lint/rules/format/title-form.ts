import { namesSubject } from '../../../document/facts.js';
import type { Rule } from '../../rule.js';

export const titleForm: Rule = {
  id: 'format/title-form',
  title: '标题写明机关、年度和“法治政府建设…报告”',
  severity: 'warning',
  basis: { kind: '实务', source: '各地年度报告的通常写法' },
  examples: {
    bad: [
      { yaml: '标题: 云岭县2025年法治政府建设工作汇报' },
      { yaml: '标题: 云岭县人民政府关于法治政府建设情况的报告' },
      { yaml: '标题: 云岭县人民政府关于2025年度普法工作情况的报告' },
    ],
    good: [
      { yaml: '标题: 云岭县人民政府关于2025年度法治政府建设情况的报告' },
      { yaml: '标题: 云岭县2025年度法治政府建设（依法行政）工作情况的报告' },
      { yaml: '标题: 中共云岭县委 云岭县人民政府关于2025年度法治政府建设的报告' },
      { yaml: '标题: 云岭县2025年法治政府建设年度报告' },
      { yaml: '标题: 云岭县水利局2025年法治政府部门建设情况报告（送审稿）' },
    ],
  },
  *check({ units, facts: { year } }) {
    const unit = units.find((candidate) => candidate.role === 'title');
    const example = `关于${year ?? '××××'}年度法治政府建设情况的报告`;
    if (!unit || unit.text === '') {
      yield { path: '', severity: 'info', message: `没有标题，通常写作“…${example}”` };
      return;
    }
    // What stage a draft has reached stands behind its title.
    const text = unit.text.replace(/[（(][^（）()]{1,12}[）)]$/, '');
    const lacksYear = !/20\d\d\s?年|二[〇○零][〇○零一二三四五六七八九]{2}年/.test(text);
    if (!namesSubject(text))
      yield {
        unit,
        message: `标题里没有${lacksYear ? '年度和' : ''}“法治政府建设”，年度报告通常写作“…${example}”`,
      };
    else if (lacksYear) yield { unit, message: `标题没有写年度，通常写作“…${example}”` };
    const kind = /(?:工作)?(?:汇报|总结|小结|汇总|综述|计划|方案)$/.exec(text);
    if (kind)
      yield {
        unit,
        start: kind.index,
        end: text.length,
        message: `“${kind[0]}”不是这一文件的文种，向上级汇报工作用“报告”，请改为“情况报告”`,
      };
    else if (!/报告$/.test(text)) yield { unit, message: `标题没有以文种“报告”结尾，通常写作“…${example}”` };
  },
};
