import type { PrintedText } from '../../../src/layout/print-texts.js';

/** The text that a browser would show, without white space. */
export function textOfMarkup(html: string): string {
  const body = html.replace(/<(style|title)>[\s\S]*?<\/\1>/g, '');
  const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"' };
  return body
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|quot);/g, (_, name: string) => entities[name]!)
    .replace(/\s+/g, '');
}

/** What is printed, as one text without white space. */
export function flattenTexts(texts: readonly PrintedText[]): string {
  return texts
    .map((text) => {
      if (text.kind === 'table') {
        const { caption, header, rows } = text.table;
        return [...(caption ? [caption] : []), ...header, ...rows.flat()].map((cell) => cell.text).join('');
      }
      return 'lines' in text ? text.lines.join('') : text.text;
    })
    .join('')
    .replace(/\s+/g, '');
}
