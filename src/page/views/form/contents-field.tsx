import { useRef } from 'preact/hooks';
import { valueAt } from '../../../comparison/edit-value.js';
import type { YamlValue } from '../../../comparison/format-yaml.js';
import { joinPath } from '../../../data/source-map.js';
import { useApp } from '../../app.js';
import { addContent, contentsAt, moveContent, removeContent, textKeyOf } from '../../state/edit-contents.js';
import type { FormFieldSpec } from '../../state/form-fields.js';
import { TextField } from '../text-field.js';
import { TableField } from './table-field.js';

/** The paragraphs and tables of a place: a text alone, or what follows it, in the order in which it is printed. */
export function ContentsField({ field, value }: { field: FormFieldSpec; value: YamlValue }) {
  const { store } = useApp();
  const { path: place, hint } = field;
  const { paths, entries, isList } = contentsAt(value, place);
  const key = textKeyOf(place);
  const isReadOnly = store.report.value?.isReadOnly === true;
  const edit = (change: (whole: YamlValue) => YamlValue | undefined) =>
    store.dispatch({
      kind: 'edited',
      edit: (whole) => {
        const next = change(whole);
        return next === undefined ? undefined : { value: next };
      },
    });
  const adding = useRef<HTMLButtonElement>(null);
  /** What had the focus goes with what is taken out. */
  const remove = (index: number) => {
    adding.current?.focus();
    edit((whole) => removeContent(whole, place, index));
  };
  const shown = paths.map((path, index) => ({ path, entry: entries[index]!, index }));

  return (
    <div class="contents">
      {typeof shown[0]?.entry !== 'string' && !isList && (
        <TextField label={key} path={joinPath(place, key)} value="" hint={hint} />
      )}
      {shown.map(({ path, entry, index }) => (
        <div class="content-entry" key={path}>
          {typeof entry === 'string' ? (
            <TextField
              label={isList ? `${key}（第${index + 1}处）` : key}
              path={path}
              value={entry}
              hint={index === 0 ? hint : undefined}
            />
          ) : (
            <TableField path={path} value={valueAt(value, path)} onRemove={() => remove(index)} />
          )}
          {isList && !isReadOnly && (
            <div class="acts">
              <button
                type="button"
                disabled={index === 0}
                onClick={() => edit((whole) => moveContent(whole, place, { index, by: -1 }))}
              >
                上移
              </button>
              <button
                type="button"
                disabled={index === shown.length - 1}
                onClick={() => edit((whole) => moveContent(whole, place, { index, by: 1 }))}
              >
                下移
              </button>
              {typeof entry === 'string' && (
                <button type="button" onClick={() => remove(index)}>
                  删去这段
                </button>
              )}
            </div>
          )}
        </div>
      ))}
      {!isReadOnly && (
        <div class="acts">
          <button
            type="button"
            ref={adding}
            onClick={() => edit((whole) => addContent(whole, place, 'table'))}
          >
            加一个表
          </button>
          {(isList || typeof shown.at(-1)?.entry === 'object') && (
            <button type="button" onClick={() => edit((whole) => addContent(whole, place, 'text'))}>
              再加一段文字
            </button>
          )}
        </div>
      )}
    </div>
  );
}
