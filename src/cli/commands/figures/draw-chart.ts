import type { YearComparison } from '../../../figures/compare-years.js';
import { formatChange } from '../../../figures/format-comparison.js';
import { escapeXml } from '../../../ooxml/xml.js';
import { displayWidth } from '../../../text/characters.js';
import { formatNumber } from '../../../text/format-number.js';

const rowHeight = 46;
const barHeight = 14;
const barWidth = 260;
const columnWidth = 8;

/**
 * This year beside last year as small bars, each pair on a scale of its own since the units differ.
 * Solid against hatched stays readable in black and white; equal figures give equal bytes.
 */
export function drawChart(comparisons: readonly YearComparison[], title: string): string {
  const labels = comparisons.map(({ item, unit }) => `${item}（${unit || '无单位'}）`);
  const left = 20 + columnWidth * Math.max(12, ...labels.map(displayWidth));
  const width = Math.max(left + barWidth + 130, 60 + 9 * displayWidth(title));
  const top = 84;
  const height = top + rowHeight * comparisons.length + 16;
  const rows = comparisons.map((comparison, index) =>
    drawRow(comparison, labels[index]!, { left, y: top + rowHeight * index }),
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" font-family="'Noto Sans CJK SC', 'Source Han Sans SC', 'Microsoft YaHei', SimSun, sans-serif" font-size="14" fill="#000">
<title>${escapeXml(title)}</title>
<defs><pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#fff"/><path d="M0 0V6" stroke="#000" stroke-width="2"/></pattern></defs>
<rect width="${width}" height="${height}" fill="#fff"/>
<text x="20" y="32" font-size="18">${escapeXml(title)}</text>
<rect x="20" y="48" width="24" height="${barHeight}" fill="#222" stroke="#000"/><text x="50" y="60">今年</text>
<rect x="100" y="48" width="24" height="${barHeight}" fill="url(#hatch)" stroke="#000"/><text x="130" y="60">去年</text>
<text x="190" y="60" font-size="12">每组按本组最大的数画，各组的长短不能互相比较</text>
${rows.join('\n')}
</svg>
`;
}

function drawRow(
  { thisYear, lastYear, change }: YearComparison,
  label: string,
  { left, y }: { left: number; y: number },
): string {
  const most = Math.max(Math.abs(thisYear), Math.abs(lastYear), Number.MIN_VALUE);
  const bar = (value: number, offset: number, fill: string, note: string) => {
    const length = Math.round((barWidth * Math.abs(value)) / most);
    return `<rect x="${left}" y="${y + offset}" width="${length}" height="${barHeight}" fill="${fill}" stroke="#000"/><text x="${left + length + 6}" y="${y + offset + 12}" font-size="12">${formatNumber(value, 6)}${note}</text>`;
  };
  const percent = change === undefined ? '' : `（${formatChange(change)}%）`;
  return [
    `<text x="${left - 10}" y="${y + 21}" text-anchor="end">${escapeXml(label)}</text>`,
    bar(thisYear, 0, '#222', percent),
    bar(lastYear, barHeight + 2, 'url(#hatch)', ''),
  ].join('\n');
}
