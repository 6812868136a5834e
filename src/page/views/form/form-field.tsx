import { useId } from 'preact/hooks';
import { withValue } from '../../../comparison/edit-value.js';
import type { YamlValue } from '../../../comparison/format-yaml.js';
import { splitNames } from '../../../document/check-basics.js';
import { isPlaceholder } from '../../../report/figure-schema.js';
import { parseDate } from '../../../text/calendar-date.js';
import { useApp } from '../../app.js';
import type { FormFieldSpec } from '../../state/form-fields.js';
import { TextField } from '../text-field.js';
import { HeldInput } from './held-input.js';

/** An entry of the report file by its kind: a text, names, one of several words, a table. */
export function FormField({ field, value }: { field: FormFieldSpec; value: YamlValue | undefined }) {
  const { path, label, hint, kind, placeholder } = field;
  if (kind === 'choice') return <ChoiceField field={field} value={typeof value === 'string' ? value : ''} />;
  if (kind === 'names' || kind === 'year' || kind === 'date')
    return <NamesField field={field} value={value} />;
  return (
    <TextField
      label={label}
      path={path}
      value={typeof value === 'string' ? value : ''}
      hint={hint}
      isLine={kind === 'line'}
      placeholder={placeholder}
    />
  );
}

function ChoiceField({ field, value }: { field: FormFieldSpec; value: string }) {
  const { store } = useApp();
  const id = useId();
  const { path, label, hint, choices } = field;
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        data-field={path}
        disabled={store.report.value?.isReadOnly}
        onChange={(event) => {
          const word = event.currentTarget.value;
          store.dispatch({
            kind: 'edited',
            edit: (whole) => ({ value: withValue(whole, path, word || undefined) }),
          });
        }}
      >
        {!field.isRequired && <option value="">（不写）</option>}
        {choices.map((choice) => (
          <option key={choice} value={choice}>
            {choice}
          </option>
        ))}
      </select>
      {hint !== '' && <p class="hint">{hint}</p>}
    </div>
  );
}

/** What is wrong with a year or a date; nothing of names. */
function complainOf(kind: FormFieldSpec['kind'], text: string): string | undefined {
  if (kind === 'year') return /^(?:19|20)\d\d$/.test(text) ? undefined : '请写四位数的年份，例如2025';
  if (kind !== 'date' || parseDate(text) || isPlaceholder(text)) return undefined;
  return '请写成2026-02-20的样子，没有定就写待填';
}

/** Names parted by 、, a year or a date: taken when the field is left, since half of it is none. */
function NamesField({ field, value }: { field: FormFieldSpec; value: YamlValue | undefined }) {
  const { store } = useApp();
  const id = useId();
  const { path, label, hint, kind, placeholder } = field;
  const shown = Array.isArray(value) ? value.join('、') : typeof value === 'string' ? value : '';
  const commit = (typed: string): string | undefined => {
    const text = typed.trim();
    if (text === shown) return undefined;
    const problem = text === '' && kind === 'date' ? undefined : complainOf(kind, text);
    if (problem !== undefined) return problem;
    const list = kind === 'names' ? splitNames(text) : text === '' ? [] : [text];
    const wanted = list.length === 0 ? placeholder : list.length === 1 ? list[0] : list;
    store.dispatch({ kind: 'edited', edit: (whole) => ({ value: withValue(whole, path, wanted) }) });
    return undefined;
  };
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <HeldInput
        id={id}
        value={shown}
        onCommit={commit}
        data-field={path}
        aria-describedby={hint === '' ? undefined : `${id}-hint`}
        readOnly={store.report.value?.isReadOnly}
      />
      {hint !== '' && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
          {kind === 'names' && '；几个用顿号隔开'}
        </p>
      )}
    </div>
  );
}
