import { readDocxPart } from './read-docx-text.js';

export type AnchoredComment = { id: string; author: string; date?: string; text: string; words: string };
export type Revision = { kind: 'ins' | 'del'; id: string; author: string; text: string };

/** The comments of a .docx with the words between their marks. Shares nothing with reader and writer: it goes by tags. */
export function readAnchoredComments(bytes: Uint8Array, main = 'word/document.xml'): AnchoredComment[] {
  const document = readDocxPart(bytes, main);
  const comments = readDocxPart(bytes, main.replace(/[^/]*$/, 'comments.xml'));
  return [...comments.matchAll(/<w:comment ([^>]*)>(.*?)<\/w:comment>/gs)].map(([, attributes, content]) => {
    const id = attribute(attributes!, 'id')!;
    const start = document.indexOf(`<w:commentRangeStart w:id="${id}"/>`);
    const end = document.indexOf(`<w:commentRangeEnd w:id="${id}"/>`);
    if (start < 0 || end < start || !document.includes(`<w:commentReference w:id="${id}"/>`, end))
      throw new Error(`comment ${id} is not anchored`);
    const date = attribute(attributes!, 'date');
    return {
      id,
      author: attribute(attributes!, 'author')!,
      ...(date !== undefined && { date }),
      text: content!
        .split('</w:p>')
        .map(textOf)
        .filter((line) => line !== '')
        .join('\n'),
      words: textOf(document.slice(start, end)),
    };
  });
}

/** The tracked insertions and deletions of one author, in order. */
export function readRevisions(bytes: Uint8Array, author: string, part = 'word/document.xml'): Revision[] {
  const xml = readDocxPart(bytes, part);
  return [...xml.matchAll(/<w:(ins|del) ([^>]*[^/])>(.*?)<\/w:\1>/gs)].flatMap(
    ([, kind, attributes, content]) =>
      attribute(attributes!, 'author') === author
        ? [{ kind: kind as 'ins' | 'del', id: attribute(attributes!, 'id')!, author, text: textOf(content!) }]
        : [],
  );
}

function attribute(attributes: string, name: string): string | undefined {
  return new RegExp(`w:${name}="([^"]*)"`).exec(attributes)?.[1];
}

function textOf(markup: string): string {
  const xml = markup.replace(/<!\[CDATA\[(.*?)\]\]>/gs, (_, text: string) => text.replaceAll('<', '&lt;'));
  return [...xml.matchAll(/<w:(?:t|delText)(?: [^>]*)?>([^<]*)<|<w:(tab)\/>/g)]
    .map(([, text, tab]) => (tab ? '\t' : text!))
    .join('')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
