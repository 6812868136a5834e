import { formatPlace } from '../../../collect/grid.js';
import type { Trouble } from '../../../collect/return.js';
import { stateNames, type UnitState, type UnitStatus } from '../../../collect/status.js';
import { alignColumns, cutToWidth } from '../../../text/align-columns.js';
import { writeCsv } from '../../../text/file/write-csv.js';

export type Status = {
  units: readonly UnitStatus[];
  troubles: readonly Trouble[];
  unread: readonly { file: string; reason: string }[];
};

export function formatStatus({ units, troubles, unread }: Status, columns: number | undefined): string {
  const rows = units.map((unit) => [
    cutToWidth(unit.unit, 24),
    describeState(unit),
    `${unit.figures.came}/${unit.figures.asked}`,
    `${unit.texts.came}/${unit.texts.asked}`,
    unit.troubles === 0 ? '' : `${unit.troubles}处`,
    unit.files.join('、'),
  ]);
  const table = alignColumns([['单位', '情况', '数据', '材料', '有疑问', '文件'], ...rows]).map((line) =>
    columns === undefined || columns < 80 ? line : cutToWidth(line, columns),
  );
  return `${[
    ...table,
    '',
    summarize(units),
    ...formatList(`没有看懂或者要核对的（${troubles.length}处）`, troubles.map(formatTrouble)),
    ...formatList(
      `没有读出的文件（${unread.length}个）`,
      unread.map(({ file, reason }) => `${file}：${reason}`),
    ),
  ].join('\n')}\n`;
}

export function formatTrouble({ place, message }: Trouble): string {
  return `${formatPlace(place)}：${message}`;
}

/** A list with its heading, set off by an empty line; nothing where it is empty. */
export function formatList(heading: string, lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : ['', heading, ...lines.map((line) => `  ${line}`)];
}

function describeState({ state, late, due }: UnitStatus): string {
  if (late === 'overdue') return `${stateNames[state]}，过了${due}`;
  return late === 'answeredLate' ? `${stateNames[state]}，迟于${due}` : stateNames[state];
}

function summarize(units: readonly UnitStatus[]): string {
  const counts = (Object.keys(stateNames) as UnitState[]).flatMap((state) => {
    const count = units.filter((unit) => unit.state === state).length;
    return count === 0 ? [] : [`${stateNames[state]}${count}个`];
  });
  const overdue = units.filter(({ late }) => late === 'overdue').length;
  return `共${units.length}个单位：${counts.join('，')}${overdue === 0 ? '' : `；过了截止日期还没有报的${overdue}个`}`;
}

export function formatStatusCsv({ units, unread }: Status): string {
  const header = [
    '单位',
    '情况',
    '截止日期',
    '迟报',
    '数据收到',
    '数据应报',
    '材料收到',
    '材料应报',
    '有疑问',
    '文件',
  ];
  return writeCsv(header, [
    ...units.map(({ unit, state, due = '', late, figures, texts, troubles, files }) => [
      unit,
      stateNames[state],
      due,
      late === 'overdue' ? '过期未报' : late === 'answeredLate' ? '迟报' : '',
      figures.came,
      figures.asked,
      texts.came,
      texts.asked,
      troubles,
      files.join('、'),
    ]),
    ...unread.map(({ file, reason }) => ['', `没有读出：${reason}`, '', '', '', '', '', '', '', file]),
  ]);
}

export function formatStatusJson({ units, troubles, unread }: Status): string {
  const shown = {
    version: 1,
    units,
    troubles: troubles.map(({ place, message }) => ({ ...place, message })),
    unread,
  };
  return `${JSON.stringify(shown, null, 2)}\n`;
}
