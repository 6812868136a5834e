import type { Item, Report } from '../../../src/report/model.js';

/** What stands in a text between the words that a report keeps. */
type Consumed = { kept: number; numbers: number; missing?: string };

const numberPattern =
  /^(?:[•●◆]|第[一二三四五六七八九十]+部分[、：:]?|[一二三四五六七八九十]+[、．.]|[（(][一二三四五六七八九十]+[）)][、．.]?|\d{1,3}[.．、]|[（(]?\d{1,3}[）)]|[①-⑳])/;

/**
 * Walks through a text from which furniture and white space have been taken, and finds every word of the report
 * right where the one before ended; between them only a number or the full stop of a run-in heading may stand.
 * Written without any code of the readers, so that it proves them.
 */
export function consumeReport(text: string, report: Report): Consumed {
  let position = 0;
  const consumed: Consumed = { kept: 0, numbers: 0 };
  let afterTitle = false;
  for (const { words, numbered, isTitle } of wordsOf(report)) {
    if (afterTitle && text[position] === '。') {
      position++;
      consumed.kept++;
    }
    if (numbered && !text.startsWith(words, position)) {
      const number = numberPattern.exec(text.slice(position, position + 12))?.[0] ?? '';
      position += number.length;
      consumed.numbers += number.length;
    }
    if (!text.startsWith(words, position))
      return { ...consumed, missing: `${words.slice(0, 10)} ≠ ${text.slice(position, position + 20)}` };
    position += words.length;
    consumed.kept += words.length;
    afterTitle = isTitle;
  }
  if (position < text.length) consumed.missing = `more text: ${text.slice(position, position + 20)}`;
  return consumed;
}

type Words = { words: string; numbered: boolean; isTitle: boolean };

function wordsOf(report: Report): Words[] {
  const all: Words[] = [];
  const add = (text: string | undefined, numbered = false, isTitle = false) => {
    const words = (text ?? '').replace(/\s/g, '');
    if (words !== '') all.push({ words, numbered, isTitle });
  };
  const addItem = (item: Item) => {
    add(item.title ?? item.body, true, item.title !== undefined);
    if (item.title !== undefined) add(item.body);
    item.items.forEach(addItem);
  };
  add(report.title, true);
  add(report.opening);
  for (const part of report.parts) {
    add(part.title, true, true);
    add(part.opening);
    part.items.forEach(addItem);
  }
  add(report.closing);
  return all;
}
