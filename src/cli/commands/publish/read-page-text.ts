/** The text that a page shows, a paragraph or a row of a table in a line: of its main part, where it names one. */
export function readPageText(html: string): string {
  const lower = html.toLowerCase();
  const start = Math.max(lower.indexOf('<main'), 0);
  const end = lower.indexOf('</main>', start);
  return joinCellLines(html.slice(start, end < 0 ? undefined : end))
    .replace(/<(style|script|title)\b[^<>]*>[^<]*<\/\1>/gi, '')
    .replace(/[\r\n]+/g, '')
    .replace(/<\/(?:p|h[1-6]|tr|caption|div|li)>/gi, '\n')
    .replace(/<br\b[^<>]*>/gi, '\n')
    .replace(/<[^<>]*>/g, '')
    .replace(/&(#\d{1,7}|#x[\da-f]{1,6}|\w{2,8});/gi, (entity, name: string) => decodeEntity(name) ?? entity);
}

/** A row of a table is one line, however many its cells have. */
function joinCellLines(html: string): string {
  let isInCell = false;
  return html.replace(/<(\/?)(t[dh]|br)\b[^<>]*>/gi, (tag, close: string, name: string) => {
    if (/^br$/i.test(name)) return isInCell ? '' : tag;
    isInCell = close === '';
    return tag;
  });
}

const entities: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

function decodeEntity(name: string): string | undefined {
  if (!name.startsWith('#')) return entities[name.toLowerCase()];
  const code = /^#x/i.test(name) ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
}
