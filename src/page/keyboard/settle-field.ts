/** What is half typed in a line becomes a change, as if the line had been left. */
export function settleField(): void {
  const { activeElement } = document;
  if (activeElement?.matches('input[data-held]'))
    activeElement.dispatchEvent(new Event('change', { bubbles: true }));
}
