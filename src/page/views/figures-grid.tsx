import { useComputed } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { type FigureField, removeFigure, setFigure } from '../../comparison/edit-figures.js';
import { resultNames } from '../../figures/figure-row.js';
import { useApp } from '../app.js';
import { type GridRow, listFigures } from '../state/list-figures.js';
import { AddFigure } from './add-figure.js';
import { HeldInput } from './form/held-input.js';

/** All figures of the report; a changed cell changes every place that cites it. */
export function FiguresGrid() {
  const { store, figure } = useApp();
  const table = useRef<HTMLTableElement>(null);
  const rows = useComputed(() => {
    const { lastYear, config } = store.state.value;
    const drawn = store.drawn.value;
    if (!drawn) return [];
    const { library } = store.knowledge.value;
    return listFigures(drawn, lastYear, {
      today: store.host.today(),
      config,
      indicators: library.indicators,
    });
  });
  useEffect(() => {
    const { name } = figure.value;
    if (name === '') return;
    const cell = table.current?.querySelector<HTMLInputElement>(`[data-cell="${CSS.escape(`${name}.值`)}"]`);
    cell?.scrollIntoView({ block: 'center' });
    cell?.focus();
    cell?.select();
  }, [figure.value]);
  const groups = [...new Set(rows.value.map(({ group }) => group))];

  return (
    <div class="figures">
      {rows.value.length === 0 && (
        <p class="nothing">还没有数据。在“写什么”里选一个主题，它用到的数就列在这里；也可以自己加。</p>
      )}
      {rows.value.length > 0 && (
        <table ref={table} onKeyDown={(event) => moveByArrows(table.current!, event)}>
          <thead>
            <tr>
              <th scope="col">名称</th>
              <th scope="col">今年</th>
              <th scope="col">去年</th>
              <th scope="col">增减</th>
              <th scope="col">单位</th>
              <th scope="col">来源</th>
              <th scope="col">核对</th>
            </tr>
          </thead>
          {groups.map((group) => (
            <tbody key={group}>
              <tr class="group">
                <th scope="rowgroup" colSpan={7}>
                  {group}
                </th>
              </tr>
              {rows.value
                .filter((row) => row.group === group)
                .map((row) => (
                  <FigureLine key={row.name} row={row} />
                ))}
            </tbody>
          ))}
        </table>
      )}
      {!store.report.value?.isReadOnly && <AddFigure />}
    </div>
  );
}

function FigureLine({ row }: { row: GridRow }) {
  const { store } = useApp();
  const { group, name, result, note, citations } = row;
  const isGap = row.text.includes('待填');
  return (
    <tr class={isGap ? 'gap' : result}>
      <th scope="row" title={row.scope === '' ? undefined : `口径：${row.scope}`}>
        {name}
        {citations > 1 && <span class="cited">{citations}处</span>}
      </th>
      <td class="value">
        <Cell row={row} field="值" value={isGap ? '' : row.text} hint="待填" />
      </td>
      <td class="value">
        <Cell row={row} field="去年" value={row.lastYear} />
      </td>
      <td class="change">{row.change}</td>
      <td class="unit">
        <Cell row={row} field="单位" value={row.unit} />
      </td>
      <td>
        <Cell row={row} field="来源" value={row.source} />
      </td>
      <td class="check" title={note}>
        <span class={`result ${result}`}>{resultNames[result]}</span>
        {citations === 0 && !store.report.value?.isReadOnly && (
          <button
            type="button"
            class="remove"
            aria-label={`删去${group}.${name}`}
            title="正文没有引用，可以删去"
            onClick={() =>
              store.dispatch({ kind: 'edited', edit: (value) => ({ value: removeFigure(value, row) }) })
            }
          >
            ×
          </button>
        )}
        {note !== '' && result !== 'holds' && result !== 'unchecked' && <p>{note}</p>}
      </td>
    </tr>
  );
}

type CellProps = { row: GridRow; field: FigureField; value: string; hint?: string };

function Cell({ row, field, value, hint }: CellProps) {
  const { store } = useApp();
  const { group, name } = row;
  const commit = (typed: string): string | undefined => {
    const text = toHalfWidth(typed.trim(), field);
    if (text === value) return undefined;
    if ((field === '值' || field === '去年') && text !== '' && !/^-?\d{1,15}(?:\.\d{1,6})?$/.test(text))
      return '请只写数字';
    store.dispatch({
      kind: 'edited',
      key: `数据 ${group}.${name}.${field}`,
      edit: (whole) => ({ value: setFigure(whole, { group, name }, field, text) }),
    });
    return undefined;
  };
  return (
    <HeldInput
      value={value}
      onCommit={commit}
      placeholder={hint}
      // What is longer than its cell is read by resting on it.
      title={field === '来源' ? value : undefined}
      data-cell={`${group}.${name}.${field}`}
      aria-label={`${group}${name}：${field === '值' ? '今年' : field}`}
      inputMode={field === '值' || field === '去年' ? 'decimal' : undefined}
      readOnly={store.report.value?.isReadOnly}
    />
  );
}

/** An input method left on writes １２，３. */
function toHalfWidth(text: string, field: FigureField): string {
  if (field !== '值' && field !== '去年') return text;
  return text
    .replace(/[０-９．－]/g, (mark) => String.fromCharCode(mark.charCodeAt(0) - 0xfee0))
    .replace(/[,，]/g, '');
}

/** Enter and the arrows go to the same column of the next line. */
function moveByArrows(table: HTMLElement, event: KeyboardEvent): void {
  const step = { ArrowDown: 1, Enter: 1, ArrowUp: -1 }[event.key];
  const cell = (event.target as HTMLElement).dataset.cell;
  if (step === undefined || cell === undefined || event.isComposing) return;
  const field = cell.slice(cell.lastIndexOf('.'));
  const column = [...table.querySelectorAll<HTMLInputElement>('[data-cell]')].filter(({ dataset }) =>
    dataset.cell!.endsWith(field),
  );
  const next = column[column.indexOf(event.target as HTMLInputElement) + step];
  event.preventDefault();
  if (!next) (event.target as HTMLElement).blur();
  next?.focus();
  next?.select();
}
