import { editLine, insertText, type Key, type Line } from './edit-line.js';
import { type LaidOutLine, moveByRow } from './lay-out-line.js';

export type Editing = {
  line: Line;
  /** Whether the terminal has said that a paste begins, and not yet that it ends. */
  isPasting: boolean;
  /** Enter was pressed, and nothing has come behind it. */
  isEntered: boolean;
  lastKey?: string;
};

export function startEditing(text: string): Editing {
  return { line: { text, cursor: text.length }, isPasting: false, isEntered: false };
}

/** What a key does. Whatever comes right behind Enter shows that this was a line break in a pasted text. */
export function pressKey(editing: Editing, key: Key, layOut: (line: Line) => LaidOutLine): Editing {
  const next = { ...editing, lastKey: key.name };
  // Both ends of a line that comes from Windows.
  if (key.name === 'enter' && editing.lastKey === 'return') return next;
  if (editing.isEntered)
    return pressKey({ ...editing, isEntered: false, line: insertText(editing.line, '\n') }, key, layOut);
  switch (key.name) {
    case 'return':
    case 'enter':
      if (!editing.isPasting && !key.meta) return { ...next, isEntered: true };
      return { ...next, line: insertText(editing.line, '\n') };
    case 'paste-start':
      return { ...next, isPasting: true };
    case 'paste-end':
      return { ...next, isPasting: false };
    case 'up':
    case 'down':
      return { ...next, line: moveByRow(editing.line, layOut(editing.line), key.name === 'up' ? -1 : 1) };
    default:
      return { ...next, line: editLine(editing.line, key) };
  }
}
