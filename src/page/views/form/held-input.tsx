import { useLayoutEffect, useRef } from 'preact/hooks';

type HeldInputProps = {
  value: string;
  id?: string;
  class?: string;
  title?: string;
  placeholder?: string;
  inputMode?: 'decimal';
  readOnly?: boolean;
  'aria-label'?: string;
  'aria-describedby'?: string;
  'data-cell'?: string;
  'data-field'?: string;
  /** Takes what was typed; a complaint where it cannot be taken. */
  onCommit: (text: string) => string | undefined;
};

/**
 * A line that becomes a change when it is left, since half of it is none. What is half typed stays, whatever is drawn
 * meanwhile; Esc takes it back.
 */
export function HeldInput({ value, onCommit, ...rest }: HeldInputProps) {
  const field = useRef<HTMLInputElement>(null);
  const isTyping = useRef(false);
  useLayoutEffect(() => {
    if (!isTyping.current && field.current!.value !== value) field.current!.value = value;
  });
  return (
    <input
      {...rest}
      data-held
      ref={field}
      onInput={(event) => {
        isTyping.current = true;
        event.currentTarget.setCustomValidity('');
      }}
      onChange={(event) => {
        const element = event.currentTarget;
        const complaint = onCommit(element.value) ?? '';
        element.setCustomValidity(complaint);
        if (complaint !== '') element.reportValidity();
        else if (isTyping.current) {
          isTyping.current = false;
          element.value = value;
        }
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.isComposing || !isTyping.current) return;
        event.stopPropagation();
        isTyping.current = false;
        event.currentTarget.setCustomValidity('');
        event.currentTarget.value = value;
      }}
    />
  );
}
