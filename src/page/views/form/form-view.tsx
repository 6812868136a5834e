import { useComputed } from '@preact/signals';
import { useEffect, useRef } from 'preact/hooks';
import { valueAt } from '../../../comparison/edit-value.js';
import type { YamlValue } from '../../../comparison/format-yaml.js';
import { pathsUpwards } from '../../../data/source-map.js';
import { partNames } from '../../../report/part-names.js';
import { useApp } from '../../app.js';
import { addAttachment, addItem, freshItem, isItemPath, listPathOf } from '../../state/edit-items.js';
import { listFields, placeOf } from '../../state/form-fields.js';
import { listToConfirm } from '../../state/outline.js';
import { FiguresGrid } from '../figures-grid.js';
import { ContentsField } from './contents-field.js';
import { FormField } from './form-field.js';
import { UnchangedMark } from './unchanged-mark.js';

/** The fields of the place that is worked at: an item, a part, the first page, what is attached. */
export function FormView() {
  const { store, goTo, target } = useApp();
  const form = useRef<HTMLDivElement>(null);
  const value = useComputed(() => store.drawn.value?.readable?.yaml.value as YamlValue | undefined);
  const place = placeOf(store.report.value?.focus ?? '');
  useEffect(() => {
    const { path } = target.value;
    if (path !== '') form.current?.querySelector<HTMLElement>(`[data-field="${CSS.escape(path)}"]`)?.focus();
  }, [target.value]);
  if (value.value === undefined) return <p class="nothing">源文件里有错误，改正以后才能用表单</p>;
  if (place === '数据')
    return (
      <div class="form wide">
        <h2>数据</h2>
        <FiguresGrid />
      </div>
    );
  const fields = listFields(value.value, place, Object.keys(store.knowledge.value.templates));
  const toConfirm = listToConfirm(store.drawn.value!.readable!.report);
  const items = itemsOf(value.value, place);

  return (
    <div class="form" ref={form} key={place}>
      <Trail place={place} />
      {fields.map((field) =>
        field.kind === 'contents' ? (
          <ContentsField key={field.path} field={field} value={value.value!} />
        ) : field.kind === 'mark' ? (
          <UnchangedMark key={field.path} place={place} isUnchanged={toConfirm.has(place)} />
        ) : (
          <FormField key={field.path} field={field} value={valueAt(value.value, field.path)} />
        ),
      )}
      {items && (
        <section class="items">
          <h3>{place === '附件' ? '附件' : isItemPath(place) ? '要点' : '条目'}</h3>
          <ol>
            {items.list.map((item, index) => (
              <li key={`${items.path}[${index}]`}>
                <button type="button" class="link" onClick={() => goTo(`${items.path}[${index}]`)}>
                  {nameOf(item)}
                </button>
              </li>
            ))}
          </ol>
          <button
            type="button"
            disabled={store.report.value?.isReadOnly}
            onClick={() =>
              store.dispatch({
                kind: 'edited',
                edit: (whole) => (place === '附件' ? addAttachment(whole) : addItem(whole, place, freshItem)),
              })
            }
          >
            {place === '附件' ? '加附件' : '加一条'}
          </button>
        </section>
      )}
    </div>
  );
}

/** Where the fields stand, as the outline names it, with a way up. */
function Trail({ place }: { place: string }) {
  const { store, goTo } = useApp();
  const above = new Set(pathsUpwards(place));
  const trail = store.outline.value.filter(({ path }) => above.has(path));
  return (
    <h2 class="trail">
      {trail.map(({ path, number, label }, index) =>
        index === trail.length - 1 ? (
          <span key={path}>{number + label}</span>
        ) : (
          <button type="button" class="link" key={path} onClick={() => goTo(path)}>
            {number + label}
          </button>
        ),
      )}
    </h2>
  );
}

const parts: readonly string[] = Object.values(partNames);

function itemsOf(value: YamlValue, place: string): { path: string; list: YamlValue[] } | undefined {
  if (!isItemPath(place) && !parts.includes(place) && place !== '附件') return undefined;
  if (place.startsWith('附件[')) return undefined;
  const path = place === '附件' ? place : listPathOf(value, place);
  const list = valueAt(value, path);
  return { path, list: Array.isArray(list) ? list : [] };
}

function nameOf(item: YamlValue): string {
  if (typeof item === 'string') return item.slice(0, 40);
  const { 标题: title, 正文: body } = item as Record<string, YamlValue>;
  return String(title ?? body ?? '（空）').slice(0, 60);
}
