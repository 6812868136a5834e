/** A text that is being written, and where in it; offsets count UTF-16 units and stand between characters. */
export type Line = { text: string; cursor: number };

/** As Node's decoder of keys tells them; `sequence` is what was typed. */
export type Key = { name?: string; ctrl?: boolean; meta?: boolean; sequence?: string };

/** The line as a key leaves it: moves, deletions, and whatever can be printed. Other keys change nothing. */
export function editLine(line: Line, key: Key): Line {
  const { text, cursor } = line;
  const paragraph = { start: text.lastIndexOf('\n', cursor - 1) + 1, end: endOfParagraph(line) };
  switch (nameOf(key)) {
    case 'left':
    case 'ctrl+b':
      return moveTo(line, edgeBefore(line, 'grapheme'));
    case 'right':
    case 'ctrl+f':
      return moveTo(line, edgeAfter(line, 'grapheme'));
    case 'ctrl+left':
    case 'meta+left':
    case 'meta+b':
      return moveTo(line, edgeBefore(line, 'word'));
    case 'ctrl+right':
    case 'meta+right':
    case 'meta+f':
      return moveTo(line, edgeAfter(line, 'word'));
    case 'home':
    case 'ctrl+a':
      return moveTo(line, paragraph.start);
    case 'end':
    case 'ctrl+e':
      return moveTo(line, paragraph.end);
    case 'backspace':
    case 'ctrl+h':
      return cutOut(line, edgeBefore(line, 'grapheme'), cursor);
    case 'delete':
    case 'ctrl+d':
      return cutOut(line, cursor, edgeAfter(line, 'grapheme'));
    case 'ctrl+w':
    case 'meta+backspace':
      return cutOut(line, edgeBefore(line, 'word'), cursor);
    case 'ctrl+u':
      return cutOut(line, paragraph.start, cursor);
    case 'ctrl+k':
      return cutOut(line, cursor, paragraph.end);
    case 'tab':
      return insertText(line, ' ');
    default: {
      const { sequence = '', ctrl, meta } = key;
      return ctrl || meta || sequence === '' || /\p{Cc}/u.test(sequence) ? line : insertText(line, sequence);
    }
  }
}

/** `text` may hold line breaks. */
export function insertText({ text, cursor }: Line, added: string): Line {
  return { text: text.slice(0, cursor) + added + text.slice(cursor), cursor: cursor + added.length };
}

function nameOf({ name, ctrl, meta }: Key): string {
  return `${ctrl ? 'ctrl+' : ''}${meta ? 'meta+' : ''}${name ?? ''}`;
}

function moveTo({ text }: Line, cursor: number): Line {
  return { text, cursor };
}

function cutOut({ text }: Line, start: number, end: number): Line {
  return { text: text.slice(0, start) + text.slice(end), cursor: start };
}

function endOfParagraph({ text, cursor }: Line): number {
  const end = text.indexOf('\n', cursor);
  return end < 0 ? text.length : end;
}

type Unit = 'grapheme' | 'word';

/** Chinese words as ICU's dictionary knows them; characters with what belongs to them (UAX #29). */
const segmenters: Record<Unit, Intl.Segmenter> = {
  grapheme: new Intl.Segmenter('zh', { granularity: 'grapheme' }),
  word: new Intl.Segmenter('zh', { granularity: 'word' }),
};

function edgeBefore({ text, cursor }: Line, unit: Unit): number {
  let edge = 0;
  for (const { index } of segmenters[unit].segment(text)) {
    if (index >= cursor) break;
    edge = index;
  }
  return edge;
}

function edgeAfter({ text, cursor }: Line, unit: Unit): number {
  for (const { index, segment } of segmenters[unit].segment(text))
    if (index + segment.length > cursor) return index + segment.length;
  return text.length;
}

/** The characters of a text as a person sees them, each with its offset. */
export function* splitCharacters(text: string): Generator<{ character: string; offset: number }> {
  for (const { segment, index } of segmenters.grapheme.segment(text))
    yield { character: segment, offset: index };
}
