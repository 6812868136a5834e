import type { AskedUnit } from '../../../collect/asked.js';
import { formatPlace, plain } from '../../../collect/grid.js';
import type { FigureChange, Merge } from '../../../collect/merge-returns.js';
import type { Return } from '../../../collect/return.js';
import { isPlaceholder } from '../../../report/figure-schema.js';
import { alignColumns } from '../../../text/align-columns.js';
import { countCharacters } from '../../../text/characters.js';
import { formatList, formatTrouble } from './format-status.js';

export type ReadSummary = {
  merge: Merge;
  returns: readonly Return[];
  asked: readonly AskedUnit[];
  /** Relations that do not hold, and jumps. */
  doubts: readonly string[];
  unread: readonly { file: string; reason: string }[];
};

/** Everything that came back, before it is written: new, changed, disputed, not understood, and what is still missing. */
export function formatMerge({ merge, returns, asked, doubts, unread }: ReadSummary): string {
  const { changes, conflicts, texts, equal } = merge;
  const fresh = changes.filter(isNew);
  const changed = changes.filter((change) => !isNew(change));
  const troubles = returns.flatMap((each) => each.troubles);
  const remarks = returns.flatMap(({ answers }) =>
    answers.flatMap(({ id, place, remark }) =>
      remark === undefined ? [] : [`${id}：${remark}（${formatPlace(place)}）`],
    ),
  );
  const missing = listMissing(returns, asked);
  const lines = [
    ...formatList(
      `新填的数（${fresh.length}个）`,
      alignColumns(fresh.map((change) => [change.id, `${change.after}${change.measure}`, sourceOf(change)])),
    ),
    ...formatList(
      `要改的数（${changed.length}个，原来 → 现在）`,
      alignColumns(
        changed.map((change) => [
          change.id,
          `${change.before} → ${change.after}${change.measure}`,
          sourceOf(change),
        ]),
      ),
    ),
    ...formatList(
      `报的不一样，没有写（${conflicts.length}个）；以谁的为准请加 --prefer 单位，或者改了表再读`,
      conflicts.flatMap(({ id, claims }) => [
        id,
        ...claims.map(({ unit, value, place }) => `  ${value}　${unit}　${formatPlace(place)}`),
      ]),
    ),
    ...formatList(
      `收到的材料（${texts.length}段），写在“素材”里`,
      texts.map(
        ({ topic, unit, before, after, place }) =>
          `${topic}：${unit}，${countCharacters(after)}字${before === undefined ? '' : '，替换原来的'}，${formatPlace(place)}`,
      ),
    ),
    ...formatList(`没有看懂或者要核对的（${troubles.length}处）`, troubles.map(formatTrouble)),
    ...formatList(`数与数对不上的、增减大的（${doubts.length}处），请核对`, doubts),
    ...formatList(`各单位的备注（${remarks.length}条）`, remarks),
    ...formatList(
      `没有读出的文件（${unread.length}个）`,
      unread.map(({ file, reason }) => `${file}：${reason}`),
    ),
    ...formatList(`还没有报齐的单位（${missing.length}个）`, missing),
  ];
  const summary = `读了${returns.length}份：新填${fresh.length}个数，要改${changed.length}个，相同${equal}个，报的不一样${conflicts.length}个`;
  return `${[...lines.slice(1), ...(lines.length > 0 ? [''] : []), summary].join('\n')}\n`;
}

function isNew({ before }: FigureChange): boolean {
  return before === undefined || isPlaceholder(before);
}

function sourceOf({ places }: FigureChange): string {
  return places.map(formatPlace).join('、');
}

function listMissing(returns: readonly Return[], asked: readonly AskedUnit[]): string[] {
  return asked.flatMap(({ unit, figures }) => {
    const own = returns.filter((each) => plain(each.unit ?? '') === plain(unit));
    const came = new Set(
      own.flatMap(({ answers }) => answers.flatMap(({ id, value }) => (value === undefined ? [] : [id]))),
    );
    const left = figures.filter(({ id }) => !came.has(id));
    if (left.length === 0) return [];
    if (own.length === 0) return [`${unit}：没有收到表，${figures.length}个数`];
    const names = left.slice(0, 3).map(({ id }) => id);
    return [`${unit}：还差${left.length}个数（${names.join('、')}${left.length > 3 ? '…' : ''}）`];
  });
}
