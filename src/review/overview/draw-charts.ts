import type { mandatoryParts } from '../../document/part-content.js';
import { compareDates, parseDate } from '../../text/calendar-date.js';
import { escapeHtml, tag } from '../../writers/html/markup.js';
import type { ReviewRow } from '../review-row.js';

const left = 150;
const width = 720;
const rowHeight = 24;
const lead = 40;

/** Patterns, not colours: they can be told apart on a black-and-white print. */
const patterns = `<defs>
<pattern id="hatch" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="#fff"/><path d="M0 0V6" stroke="#000" stroke-width="2"/></pattern>
<pattern id="dots" width="5" height="5" patternUnits="userSpaceOnUse"><rect width="5" height="5" fill="#fff"/><circle cx="2" cy="2" r="1.2" fill="#000"/></pattern>
<pattern id="lines" width="4" height="4" patternUnits="userSpaceOnUse"><rect width="4" height="4" fill="#fff"/><path d="M0 1H4" stroke="#000" stroke-width="1"/></pattern>
</defs>`;

const fills = {
  achievements: ['成效', '#555'],
  problems: ['不足和原因', 'url(#hatch)'],
  leadership: ['负责人履职', 'url(#dots)'],
  plans: ['下年安排', 'url(#lines)'],
  others: ['其他', '#fff'],
} as const satisfies Record<keyof typeof mandatoryParts | 'others', readonly [string, string]>;

/** Share of the parts as stacked bars. */
export function drawShares(rows: readonly ReviewRow[]): string {
  const keys = Object.keys(fills) as (keyof typeof fills)[];
  const legend = keys.map((key, at) => {
    const x = left + at * 110;
    return `<rect x="${x}" y="8" width="18" height="14" fill="${fills[key][1]}" stroke="#000"/><text x="${x + 24}" y="20">${fills[key][0]}</text>`;
  });
  const bars = rows.map(({ label, shares }, at) => {
    let x = left;
    const pieces = keys.map((key) => {
      const length = (shares[key] / 100) * (width - left - 20);
      const piece = `<rect x="${x.toFixed(1)}" y="${lead + at * rowHeight}" width="${length.toFixed(1)}" height="16" fill="${fills[key][1]}" stroke="#000"><title>${escapeHtml(`${label} ${fills[key][0]} ${shares[key]}%`)}</title></rect>`;
      x += length;
      return piece;
    });
    return nameRow(label, at) + pieces.join('');
  });
  return drawing('各部分占全文的比重', rows.length, [...legend, ...bars]);
}

/** Figures per 1,000 characters. */
export function drawFigures(rows: readonly ReviewRow[]): string {
  const values = rows.map(({ figures, characters }) =>
    characters === 0 ? 0 : (1000 * figures) / characters,
  );
  const most = Math.max(...values, 1);
  const bars = rows.map(({ label }, at) => {
    const length = (values[at]! / most) * (width - left - 80);
    const y = lead + at * rowHeight;
    return `${nameRow(label, at)}<rect x="${left}" y="${y}" width="${length.toFixed(1)}" height="16" fill="url(#hatch)" stroke="#000"/><text x="${(left + length + 6).toFixed(1)}" y="${y + 13}">${values[at]!.toFixed(1)}</text>`;
  });
  return drawing('每千字的数据个数', rows.length, bars);
}

/** Dates of issue on an axis, before and after the day by which reports are due. */
export function drawTimeliness(rows: readonly ReviewRow[]): string {
  const days = rows.map((row) => dayOfYear(row));
  const span = 120;
  const scale = (day: number) => left + (Math.max(0, Math.min(span, day)) / span) * (width - left - 90);
  const due = scale(59);
  const marks = rows.map((row, at) => {
    const y = lead + at * rowHeight;
    const day = days[at];
    const lateness = { early: '', onTheDay: '（当天）', late: '（晚）', unknown: '' }[row.timeliness];
    if (day === undefined)
      return `${nameRow(row.label, at)}<text x="${left}" y="${y + 13}">没有可以判断的成文日期</text>`;
    const x = scale(day).toFixed(1);
    const mark =
      row.timeliness === 'early'
        ? `<circle cx="${x}" cy="${y + 8}" r="5" fill="#fff" stroke="#000" stroke-width="2"/>`
        : `<rect x="${Number(x) - 5}" y="${y + 3}" width="10" height="10" fill="#000"/>`;
    return `${nameRow(row.label, at)}${mark}<text x="${Number(x) + 10}" y="${y + 13}" paint-order="stroke" stroke="#fff" stroke-width="4">${escapeHtml(row.dateOfIssue!.slice(5).replace('-', '月').replace(/^0/, '').replace(/月0/, '月'))}日${lateness}</text>`;
  });
  const axis = `<path d="M${due.toFixed(1)} 26V${lead + rows.length * rowHeight}" stroke="#000" stroke-dasharray="4 3"/><text x="${(due - 24).toFixed(1)}" y="20">3月1日</text>`;
  return drawing('各份报告的成文日期，虚线是3月1日，方块是到期以后的', rows.length, [axis, ...marks]);
}

/** Days since the first of January of the year after the one reported on. */
function dayOfYear({ dateOfIssue, year }: ReviewRow): number | undefined {
  const date = dateOfIssue === undefined ? undefined : parseDate(dateOfIssue);
  if (!date || year === undefined) return undefined;
  const first = { year: year + 1, month: 1, day: 1 };
  if (compareDates(date, first) < 0) return 0;
  return (Date.UTC(date.year, date.month - 1, date.day) - Date.UTC(first.year, 0, 1)) / 86_400_000;
}

function nameRow(label: string, at: number): string {
  const short = label.length > 9 ? `${label.slice(0, 8)}…` : label;
  return `<text x="${left - 8}" y="${lead + at * rowHeight + 13}" text-anchor="end">${escapeHtml(short)}</text>`;
}

function drawing(title: string, rows: number, children: readonly string[]): string {
  const height = lead + rows * rowHeight + 12;
  const svg = `<svg role="img" aria-label="${escapeHtml(title)}" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" font-size="13">${patterns}${children.join('\n')}</svg>`;
  return tag('div', { class: 'wide', tabindex: 0, role: 'region', 'aria-label': title }, svg);
}
