import { useEffect, useRef } from 'preact/hooks';
import { type Mapping, withValue } from '../../../comparison/edit-value.js';
import type { YamlValue } from '../../../comparison/format-yaml.js';
import { useApp } from '../../app.js';
import { HeldInput } from './held-input.js';
import { TableColumns } from './table-columns.js';

/** A table cell by cell; rows and columns can be added and taken out, but for the last of each. */
type Written = { 标题?: string; 表头?: string[]; 行?: string[][]; 列宽?: string[]; 对齐?: string[] };

type TableFieldProps = { path: string; value: YamlValue | undefined; onRemove: () => void };

export function TableField({ path, value, onRemove }: TableFieldProps) {
  const { store } = useApp();
  const {
    标题: caption = '',
    表头: header = [],
    行: rows = [],
    列宽 = [],
    对齐 = [],
  } = (value ?? {}) as Written;
  const isReadOnly = store.report.value?.isReadOnly === true;
  const change = (edit: (table: { 表头: string[]; 行: string[][] }) => Written, key?: string) =>
    store.dispatch({
      kind: 'edited',
      key,
      edit: (whole) => {
        const edited = { ...(value as Written), ...edit({ 表头: header, 行: rows }) };
        // What is said of columns is for as many as there were.
        const kept = Object.entries(edited).filter(
          ([key, held]) =>
            held !== undefined &&
            held !== '' &&
            (!['列宽', '对齐'].includes(key) || held.length === edited.表头?.length),
        );
        return { value: withValue(whole, path, Object.fromEntries(kept) as Mapping) };
      },
    });
  const table = useRef<HTMLTableElement>(null);
  /** The cell to go to once a change is drawn; the button that made it may be gone by then. */
  const next = useRef<{ row: number; column: number } | undefined>(undefined);
  useEffect(() => {
    if (!next.current) return;
    const { row, column } = next.current;
    next.current = undefined;
    const cells = table.current!.rows[row + 1]?.querySelectorAll('input');
    cells?.[column]?.focus();
  }, [value]);
  const setCell = (row: number, column: number, text: string) =>
    change(
      ({ 表头, 行 }) =>
        row < 0
          ? { 表头: 表头.map((cell, at) => (at === column ? text : cell)) }
          : {
              行: 行.map((cells, at) =>
                at === row ? cells.map((cell, to) => (to === column ? text : cell)) : cells,
              ),
            },
      `表格 ${path} ${row} ${column}`,
    );
  const cell = (row: number, column: number, text: string) => (
    <HeldInput
      value={text}
      readOnly={isReadOnly}
      aria-label={row < 0 ? `第${column + 1}列的名称` : `第${row + 1}行，${header[column] ?? ''}`}
      onCommit={(typed) => {
        if (typed !== text) setCell(row, column, typed);
        return undefined;
      }}
    />
  );

  return (
    <div class="field">
      <span class="label">表格</span>
      <HeldInput
        class="caption"
        value={caption}
        placeholder="表格的标题，可以不写"
        aria-label="表格的标题"
        readOnly={isReadOnly}
        onCommit={(typed) => {
          const words = typed.trim();
          if (words !== caption) change(() => ({ 标题: words }), `表格 ${path} 标题`);
          return undefined;
        }}
      />
      <div class="scroll">
        <table class="cells" ref={table}>
          <thead>
            <tr>
              {header.map((text, column) => (
                <th key={column} scope="col">
                  {cell(-1, column, text)}
                </th>
              ))}
              <td />
            </tr>
          </thead>
          <tbody>
            {rows.map((cells, row) => (
              <tr key={row}>
                {cells.map((text, column) => (
                  <td key={column}>{cell(row, column, text)}</td>
                ))}
                <td>
                  {rows.length > 1 && !isReadOnly && (
                    <button
                      type="button"
                      aria-label={`删去第${row + 1}行`}
                      onClick={() => {
                        next.current = { row: Math.min(row, rows.length - 2), column: 0 };
                        change(({ 行 }) => ({ 行: 行.filter((_, at) => at !== row) }));
                      }}
                    >
                      ×
                    </button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <TableColumns
        header={header}
        widths={列宽}
        alignments={对齐}
        onChange={(columns) => change(() => columns)}
      />
      {!isReadOnly && (
        <div class="acts">
          <button
            type="button"
            onClick={() => {
              next.current = { row: rows.length, column: 0 };
              change(({ 表头, 行 }) => ({ 行: [...行, 表头.map(() => '')] }));
            }}
          >
            加一行
          </button>
          <button
            type="button"
            onClick={() => {
              next.current = { row: -1, column: header.length };
              change(({ 表头, 行 }) => ({
                表头: [...表头, '新的一列'],
                行: 行.map((cells) => [...cells, '']),
              }));
            }}
          >
            加一列
          </button>
          <button
            type="button"
            disabled={header.length < 2}
            onClick={() => {
              // The last but one cannot be taken out, and then the button is out of use.
              if (header.length === 2) next.current = { row: -1, column: 0 };
              change(({ 表头, 行 }) => ({
                表头: 表头.slice(0, -1),
                行: 行.map((cells) => cells.slice(0, -1)),
              }));
            }}
          >
            删去末列
          </button>
          <button type="button" onClick={onRemove}>
            删去表格
          </button>
        </div>
      )}
    </div>
  );
}
