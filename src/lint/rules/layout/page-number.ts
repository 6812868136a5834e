import type { PageNumberPlace } from '../../../document/file-layout.js';
import type { Rule } from '../../rule.js';

export const layoutPageNumber: Rule = {
  id: 'layout/page-number',
  title: '页码单页居右、双页居左',
  severity: 'warning',
  basis: { kind: '国标', source: 'GB/T 9704-2012', clause: '7.5' },
  examples: {
    bad: [
      { layout: '页码全部居中', page: { oddPageNumber: 'center', evenPageNumber: 'center' } },
      { layout: '双页没有页脚', page: { evenPageNumber: 'none' } },
      { layout: '没有页码', page: { oddPageNumber: 'none', evenPageNumber: 'none' } },
    ],
    good: [{ layout: '单页页码居右，双页页码居左', page: {} }],
  },
  *check({ layout }) {
    const sections = layout?.found.sections.filter((page) => !page.isLandscape) ?? [];
    // A cover has no number; the pages after it tell.
    const section = sections.find((page) => page.oddPageNumber !== 'none') ?? sections[0];
    if (!section) return;
    const { oddPageNumber: odd, evenPageNumber: even } = section;
    if (odd === 'none' && even === 'none') {
      yield {
        path: '页脚',
        isSetting: true,
        message: '没有页码，请插入页码，单页居右、双页居左，左右各空一字',
      };
      return;
    }
    if (odd === even && odd !== 'unknown') {
      yield {
        path: '页脚',
        isSetting: true,
        message: `单页、双页的页码都${names[odd]}，标准规定单页居右、双页居左，请勾选“奇偶页不同”后分别设置`,
      };
      return;
    }
    if (even === 'none')
      yield {
        path: '页脚',
        isSetting: true,
        message: '双页的页脚里没有页码，请补上，双页的页码居左，空一字',
      };
    else if (isMisplaced(even, 'left'))
      yield { path: '页脚', isSetting: true, message: `双页的页码${names[even]}，标准规定居左，空一字` };
    if (isMisplaced(odd, 'right'))
      yield { path: '页脚', isSetting: true, message: `单页的页码${names[odd]}，标准规定居右，空一字` };
  },
};

const names: Record<PageNumberPlace, string> = {
  left: '居左',
  center: '居中',
  right: '居右',
  none: '没有',
  unknown: '不明',
};

function isMisplaced(place: PageNumberPlace, wanted: 'left' | 'right'): boolean {
  return place !== wanted && place !== 'unknown';
}
