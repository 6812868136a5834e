import { useEffect, useId, useLayoutEffect, useRef } from 'preact/hooks';
import { withValue } from '../../comparison/edit-value.js';
import { useApp } from '../app.js';
import { isItemPath } from '../state/edit-items.js';
import { ReferenceChips } from './reference-chips.js';

export type TextFieldProps = {
  label: string;
  /** Of the scalar in the report file. */
  path: string;
  value: string;
  hint?: string;
  /** One line, where Enter makes no new paragraph. */
  isLine?: boolean;
  /** What takes the place of a text that must not be empty. */
  placeholder?: string;
  takesFocus?: boolean;
  /** Where the caret stands when it takes the focus. */
  caret?: number;
  onKeyDown?: (event: KeyboardEvent, offset: number) => void;
};

/**
 * A text that grows with its words. The browser keeps what is typed; it becomes a change only when no input method is
 * in the middle of a word, and it is set from outside only when it differs.
 */
export function TextField(props: TextFieldProps) {
  const { label, path, value, hint, isLine, takesFocus, caret } = props;
  const { store } = useApp();
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const isComposing = useRef(false);

  useLayoutEffect(() => {
    const element = field.current!;
    if (!isComposing.current && element.value !== value) element.value = value;
    grow(element);
  }, [value]);
  useEffect(() => {
    if (!takesFocus) return;
    const at = caret ?? field.current!.value.length;
    field.current!.focus();
    field.current!.setSelectionRange(at, at);
  }, [takesFocus, path]);

  // Where the pane becomes wider or narrower, the same words take other lines.
  useEffect(() => {
    const element = field.current!;
    let width = element.clientWidth;
    const watcher = new ResizeObserver(() => {
      if (element.clientWidth === width) return;
      width = element.clientWidth;
      grow(element);
    });
    watcher.observe(element);
    return () => watcher.disconnect();
  }, []);

  const commit = () => {
    const element = field.current!;
    grow(element);
    const text = isLine ? element.value.replaceAll('\n', '') : element.value;
    const isNeeded = props.placeholder !== undefined || isItemPath(path);
    const written =
      text.trim() === '' ? (isNeeded ? (props.placeholder ?? '【待填：正文】') : undefined) : text;
    store.dispatchSoon({
      kind: 'edited',
      key: `文字 ${path}`,
      edit: (whole) => ({ value: withValue(whole, path, written) }),
    });
  };

  return (
    <div class="field">
      <label for={id}>{label}</label>
      <textarea
        id={id}
        ref={field}
        rows={1}
        spellcheck={false}
        data-field={path}
        aria-describedby={hint ? `${id}-hint` : undefined}
        readOnly={store.report.value?.isReadOnly}
        onInput={(event) => {
          if (!isComposing.current && !(event as InputEvent).isComposing) commit();
          else grow(event.currentTarget);
        }}
        onCompositionStart={() => {
          isComposing.current = true;
        }}
        onCompositionEnd={() => {
          isComposing.current = false;
          commit();
        }}
        onBlur={() => store.flush()}
        onKeyDown={(event) => {
          // Enter that ends a word of an input method is none of ours.
          if (event.isComposing || event.keyCode === 229) return;
          if (isLine && event.key === 'Enter' && !event.ctrlKey) event.preventDefault();
          props.onKeyDown?.(event, event.currentTarget.selectionStart);
        }}
      />
      {hint && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <ReferenceChips text={value} />
    </div>
  );
}

function grow(element: HTMLTextAreaElement): void {
  element.style.height = 'auto';
  element.style.height = `${element.scrollHeight + 2}px`;
}
