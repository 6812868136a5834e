import type { LineSpacing, ParagraphLayout } from '../../../document/file-layout.js';
import type { LayoutContext, LayoutStandard } from '../../../layout/layout-standard.js';
import { formatNumber } from '../../../text/format-number.js';
import { collectDeviations, nameDeviating, prevailing } from '../../deviations.js';
import type { Rule } from '../../rule.js';

export const layoutLineSpacing: Rule = {
  id: 'layout/line-spacing',
  title: '正文每面排22行',
  severity: 'info',
  basis: { kind: '国标', source: 'GB/T 9704-2012', clause: '5.2.3', strength: '一般' },
  examples: {
    bad: [
      { layout: '正文行距是固定值30磅', body: { lineSpacing: { kind: 'exact', value: 30 } } },
      { layout: '正文行距是1.5倍', body: { lineSpacing: { kind: 'multiple', value: 1.5 } } },
    ],
    good: [{ layout: '正文行距是固定值28.5磅', body: { lineSpacing: { kind: 'exact', value: 28.5 } } }],
  },
  *check(context) {
    const { layout } = context;
    const [section] = layout?.found.sections ?? [];
    if (!layout || !section) return;
    const { standard } = layout;
    const adjusted = findAdjustedEnd(layout);
    const deviations = collectDeviations(context, (unit, paragraph, element) => {
      if (element !== 'body' || adjusted.has(paragraph)) return undefined;
      const { lineSpacing } = paragraph;
      const size = prevailing(unit, paragraph, (span) => span.size) ?? standard.elements.body.size;
      return describeSpacing(lineSpacing, lineHeight(lineSpacing, section.gridPitch, size), standard);
    });
    for (const { value, unit, count } of deviations) {
      const { linesPerPage, line } = standard.page;
      yield {
        unit,
        start: 0,
        end: Math.min(unit.text.length, 12),
        message: `${nameDeviating(standard.elements.body.name, 'body', count)}行距是${value}，标准一般每面排${linesPerPage}行，行距请设为固定值${formatNumber(line, 2)}磅`,
      };
    }
  },
};

/**
 * Paragraphs in a row, below several of the standard's own, whose lines are set a little closer or wider so that seal and
 * date do not stand on a page without text: the standard's own remedy (7.3.5.5).
 */
function findAdjustedEnd({ found, standard }: LayoutContext): ReadonlySet<ParagraphLayout> {
  const { linesPerPage, line } = standard.page;
  const [least, most] = [3, -2].map((more) => (line * linesPerPage) / (linesPerPage + more)) as [
    number,
    number,
  ];
  const isAdjusted = ({ lineSpacing: { kind, value } }: ParagraphLayout) =>
    kind === 'exact' &&
    value > least - 1 &&
    value < most + 1 &&
    describeSpacing({ kind, value }, value, standard) !== undefined;
  const first = found.paragraphs.findIndex(isAdjusted);
  if (first < paragraphsAbove) return new Set();
  const { value } = found.paragraphs[first]!.lineSpacing;
  const rest = found.paragraphs.slice(first);
  const end = rest.findIndex(
    ({ lineSpacing }) => lineSpacing.kind !== 'exact' || lineSpacing.value !== value,
  );
  return new Set(end < 0 ? rest : rest.slice(0, end));
}

const paragraphsAbove = 4;

/** What a line spacing makes of the page; undefined where it holds the lines that the standard names. */
function describeSpacing(
  spacing: LineSpacing,
  height: number | undefined,
  { page }: LayoutStandard,
): string | undefined {
  if (height === undefined) return `${nameSpacing(spacing)}，每面的行数随字体变`;
  // Wrong margins are a finding of their own; the last line may stand out by less than a point.
  const points = ((page.typeArea.height + 2 * page.compensation) * 72) / 25.4;
  const lines = Math.floor((points + 0.9) / height);
  if (lines === page.linesPerPage) return undefined;
  const onGrid = spacing.kind === 'exact' ? '' : `（按网格是${formatNumber(height, 2)}磅）`;
  return `${nameSpacing(spacing)}${onGrid}，每面约排${lines}行`;
}

function nameSpacing({ kind, value }: LineSpacing): string {
  if (kind === 'multiple') return value === 1 ? '单倍' : `${formatNumber(value, 2)}倍`;
  return `${kind === 'exact' ? '固定值' : '最小值'}${formatNumber(value, 2)}磅`;
}

/** A single line takes as many steps of the grid as its type needs; without a grid it depends on the font. */
function lineHeight(
  { kind, value }: LineSpacing,
  pitch: number | undefined,
  size: number,
): number | undefined {
  if (kind === 'exact') return value;
  if (pitch === undefined) return undefined;
  const step = Math.ceil((size * 1.3) / pitch - 0.01) * pitch;
  if (kind === 'atLeast') return Math.max(value, step);
  return value * step;
}
