import { childElements, findAll, type XmlElement } from '../../ooxml/parse-xml.js';
import type { WordParts } from './read-parts.js';

/** A comment (批注) of the file; `quote` are the words that it is anchored on, `date` as the file writes it. */
export type WordComment = { author: string; date?: string; text: string; quote: string };

export function readComments({ comments, document }: WordParts): WordComment[] {
  const quotes = readAnchors(document.root);
  return findAll(comments?.root, 'w:comment').map((comment) => {
    const { 'w:id': id = '', 'w:author': author = '', 'w:date': date } = comment.attributes;
    return {
      author,
      date,
      text: findAll(comment, 'w:p')
        .map(textOf)
        .filter((text) => text !== '')
        .join('\n'),
      quote: quotes.get(id) ?? '',
    };
  });
}

/** The words between the marks at which a comment begins and ends. */
function readAnchors(root: XmlElement): Map<string, string> {
  const quotes = new Map<string, string>();
  const open = new Set<string>();
  const visit = (element: XmlElement) => {
    const id = element.attributes['w:id'] ?? '';
    if (element.name === 'w:commentRangeStart') open.add(id);
    if (element.name === 'w:commentRangeEnd') open.delete(id);
    if (element.name === 'w:t')
      for (const key of open) quotes.set(key, (quotes.get(key) ?? '') + textOf(element));
    for (const child of childElements(element)) visit(child);
  };
  visit(root);
  return quotes;
}

function textOf(element: XmlElement): string {
  return element.children
    .map((child) => (child.kind === 'text' ? (element.name === 'w:t' ? child.text : '') : textOf(child)))
    .join('');
}
