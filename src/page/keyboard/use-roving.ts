/** Up and down among the elements of a list that match; the one with the focus is the only one that Tab stops at. */
export function moveFocus(list: Element, selector: string, event: KeyboardEvent): boolean {
  const step = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity }[event.key];
  if (step === undefined) return false;
  const items = [...list.querySelectorAll<HTMLElement>(selector)];
  const root = list.getRootNode() as Document | ShadowRoot;
  const at = items.indexOf(root.activeElement as HTMLElement);
  // Whoever comes from outside begins at the first.
  const next = at < 0 ? 0 : Math.max(0, Math.min(items.length - 1, at + step));
  items[next]?.focus();
  items[next]?.scrollIntoView({ block: 'nearest' });
  event.preventDefault();
  return true;
}
