import { escapeHtml } from '../html/markup.js';

/** A text as markup; a long Western word, an address of a website, may be broken anywhere. */
export function writeWords(text: string): string {
  return text
    .split(longWord)
    .map((part, index) =>
      index % 2 === 1 ? `<span class="long">${escapeHtml(part)}</span>` : escapeHtml(part),
    )
    .join('');
}

/** With the line breaks that an author wrote. */
export function writeLines(text: string): string {
  return text
    .split(/\r\n|[\r\n]/)
    .map(writeWords)
    .join('<br>');
}

/** Moved to the next line as a whole, it would leave the line before it nearly empty, or be cut off by a cell. */
const longWord = /([!-~]{16,})/;

/** For whoever measures what has to stay in one line. */
export function divideWords(text: string): string {
  return text.replace(/[!-~]{16,}/g, (word) => word.replace(/.{16}/g, '$& '));
}
