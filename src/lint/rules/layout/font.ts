import { collectDeviations, nameDeviating, prevailing } from '../../deviations.js';
import type { Rule } from '../../rule.js';

export const layoutFont: Rule = {
  id: 'layout/font',
  title: '正文用仿宋，标题用小标宋，各级标题用黑体、楷体、仿宋',
  severity: 'info',
  basis: { kind: '国标', source: 'GB/T 9704-2012', clause: '5.2.2', strength: '一般' },
  examples: {
    bad: [
      { layout: '正文用宋体', body: { font: '宋体' } },
      { layout: '标题用黑体', title: { font: '黑体' } },
    ],
    good: [{ layout: '正文用仿宋_GB2312', body: { font: '仿宋_GB2312' } }],
  },
  *check(context) {
    const { layout } = context;
    if (!layout) return;
    const { elements } = layout.standard;
    const deviations = collectDeviations(context, (unit, paragraph, element) => {
      const font = prevailing(unit, paragraph, (span) => span.font);
      const { fonts, fontKind } = elements[element];
      return font === undefined || fonts.includes(font) || kindOf(font) === fontKind ? undefined : font;
    });
    for (const { element, value, unit, count } of deviations) {
      const { name, fontKind, grounds } = elements[element];
      const clause = grounds.find(({ strength }) => strength === '一般')?.clause;
      yield {
        unit,
        clause,
        message: `${nameDeviating(name, element, count)}字体是“${value}”，标准一般用${fontKind}`,
      };
    }
  },
};

/** Foundries put their names around the kind of type: 方正仿宋_GBK, FZXiaoBiaoSong, STKaiti. */
function kindOf(font: string): string | undefined {
  return kinds.find(([, pattern]) => pattern.test(font))?.[0];
}

const kinds: [kind: string, pattern: RegExp][] = [
  ['小标宋', /小标宋|XiaoBiaoSong|XBSJW/i],
  ['仿宋', /仿宋|Fang ?Song/i],
  ['楷体', /楷|Kai/i],
  ['黑体', /黑体|Sim ?Hei|ST ?(?:Hei|Xihei)|Hei ?ti/i],
  ['宋体', /宋|Song|Sim ?Sun/i],
];
