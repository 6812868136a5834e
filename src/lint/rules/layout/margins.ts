import type { SectionLayout } from '../../../document/file-layout.js';
import type { LayoutStandard } from '../../../layout/layout-standard.js';
import { formatMillimetres, isNear } from '../../../text/lengths.js';
import type { Rule } from '../../rule.js';

/** 天头 and 订口 may differ by 1 mm (5.2.1), the type area by 1 mm (6); and twips are rounded. */
const tolerance = 1.05;

export const layoutMargins: Rule = {
  id: 'layout/margins',
  title: '天头37毫米、订口28毫米，版心156毫米×225毫米',
  severity: 'error',
  basis: { kind: '国标', source: 'GB/T 9704-2012', clause: '5.2.1' },
  examples: {
    bad: [
      { layout: '上边距25.4毫米，左边距31.8毫米', page: { top: 25.4, left: 31.8 } },
      { layout: '下边距40毫米', page: { bottom: 40 } },
    ],
    good: [{ layout: '上边距37.5毫米，下边距35毫米', page: { top: 37.5 } }],
  },
  *check({ layout }) {
    if (!layout) return;
    const { standard, found } = layout;
    for (const section of found.sections) {
      // A wide table is set across the page (8), and paper of another size is a matter of its own.
      if (section.isLandscape || !isNear(section.width, standard.page.width, 1)) continue;
      const wrong = describe(section, standard);
      if (wrong.length === 0) continue;
      yield { path: '页面设置', isSetting: true, message: `${wrong.join('，')}，请在页面设置里改页边距` };
      return;
    }
  },
};

function describe(section: SectionLayout, { page }: LayoutStandard): string[] {
  const { top, left, typeArea, compensation } = page;
  const wanted = {
    top: top - compensation,
    bottom: page.height - top - typeArea.height - compensation,
    left,
    right: page.width - left - typeArea.width,
  };
  const names = { top: '上', bottom: '下', left: '左', right: '右' };
  return (['top', 'bottom', 'left', 'right'] as const).flatMap((side) =>
    isNear(section[side], wanted[side], tolerance)
      ? []
      : [
          `${names[side]}边距是${formatMillimetres(section[side])}，标准${reasons[side]}${formatMillimetres(wanted[side])}`,
        ],
  );
}

/** Bottom and right follow from the paper and the type area. */
const reasons = { top: '规定天头', bottom: '按版心算是', left: '规定订口', right: '按版心算是' };
