import { mandatoryParts } from '../document/part-content.js';
import type { ReviewedFinding } from './report-review.js';
import type { ReviewRow } from './review-row.js';

/** A column of the table, which the workbook, the page and the scoring all go by. */
export type Column = {
  /** Its heading, by which 评分 names it. */
  title: string;
  kind: 'text' | 'number' | 'percent';
  /** Undefined where nothing can be said. */
  value: (row: ReviewRow) => string | number | undefined;
  /** The findings behind the value, which say where. */
  isBehind?: (finding: ReviewedFinding) => boolean;
};

const partTitles = {
  achievements: '成效',
  problems: '问题',
  leadership: '负责人履职',
  plans: '下年打算',
} as const;

const timeliness = { early: '是', onTheDay: '当天', late: '否', unknown: undefined } as const;
const partStates = { headed: '有', unheaded: '没有标题', missing: '缺少', unknown: undefined } as const;
const answers = { yes: '是', no: '否', unknown: undefined } as const;
const leaders = {
  both: '是',
  oneIsEnough: '是',
  party: '只写党委',
  government: '只写政府',
  none: '没有写明',
  unknown: undefined,
} as const;

export const columns: readonly Column[] = [
  { title: '地区', kind: 'text', value: ({ label }) => label },
  { title: '机关', kind: 'text', value: ({ issuer }) => issuer },
  { title: '级别', kind: 'text', value: ({ level }) => level },
  { title: '成文日期', kind: 'text', value: ({ dateOfIssue }) => dateOfIssue },
  {
    title: '按期',
    kind: 'text',
    value: (row) => timeliness[row.timeliness],
    isBehind: ({ rule }) => rule === 'time/report-late',
  },
  ...Object.entries(partTitles).map(
    ([key, title]): Column => ({
      title,
      kind: 'text',
      value: (row) => partStates[row.parts[key as keyof typeof partTitles]],
      isBehind: ({ rule, message }) =>
        rule === 'structure/missing-part' && message.includes(mandatoryParts[key as keyof typeof partTitles]),
    }),
  ),
  {
    title: '缺少的部分',
    kind: 'number',
    value: ({ parts }) => Object.values(parts).filter((state) => state === 'missing').length,
    isBehind: ({ rule, severity }) => rule === 'structure/missing-part' && severity === 'error',
  },
  ...Object.entries(partTitles).map(
    ([key, title]): Column => ({
      title: `${title}占比`,
      kind: 'percent',
      value: ({ shares }) => shares[key as keyof typeof partTitles],
      isBehind: ({ rule }) => rule === 'structure/thin-part',
    }),
  ),
  {
    title: '写了原因',
    kind: 'text',
    value: ({ causes }) => answers[causes],
    isBehind: ({ rule }) => rule === 'structure/problems-without-causes',
  },
  {
    title: '党政负责人都写',
    kind: 'text',
    value: (row) => leaders[row.leaders],
    isBehind: ({ rule }) => rule === 'structure/one-leader-only',
  },
  {
    title: '写明下一年',
    kind: 'text',
    value: ({ nextYear }) => answers[nextYear],
    isBehind: ({ rule }) => rule === 'structure/plan-without-next-year',
  },
  { title: '字数', kind: 'number', value: ({ characters }) => characters },
  {
    title: '每千字数据',
    kind: 'number',
    value: ({ figures, characters }) =>
      characters === 0 ? undefined : Math.round((10_000 * figures) / characters) / 10,
  },
  { title: '核对的数据关系', kind: 'number', value: ({ claimsChecked }) => claimsChecked },
  {
    title: '数据有误',
    kind: 'number',
    value: ({ claimsFalse }) => claimsFalse,
    isBehind: ({ rule, severity }) => rule.startsWith('figures/') && severity !== 'info',
  },
  {
    title: '错误',
    kind: 'number',
    value: ({ errors }) => errors,
    isBehind: ({ severity }) => severity === 'error',
  },
  {
    title: '警告',
    kind: 'number',
    value: ({ warnings }) => warnings,
    isBehind: ({ severity }) => severity === 'warning',
  },
  {
    title: '没有填完',
    kind: 'number',
    value: ({ gaps }) => gaps,
    isBehind: ({ rule }) => rule === 'residue/placeholder' || rule === 'residue/blank',
  },
  {
    title: '个人信息',
    kind: 'number',
    value: ({ privacy }) => privacy,
    isBehind: ({ rule }) => rule.startsWith('privacy/'),
  },
  { title: '与去年相同', kind: 'percent', value: ({ reuse }) => reuse?.share },
  { title: '与别处相同', kind: 'percent', value: ({ alike }) => alike },
  { title: '最像的报告', kind: 'text', value: ({ alikeMost }) => alikeMost },
];

export function findColumn(title: string): Column | undefined {
  return columns.find((column) => column.title === title);
}
