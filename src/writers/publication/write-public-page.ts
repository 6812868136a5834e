import type { Document, Table } from '../../document/model.js';
import { type PrintedText, printTexts } from '../../layout/print-texts.js';
import { escapeHtml, tag } from '../html/markup.js';
import { pageRules } from './page-rules.js';
import type { PublicationMetadata } from './publication-metadata.js';

/** A site's own labels (SiteName to ColumnType) by the names of the 政府网站网页标签规范. */
export type SiteTags = Readonly<Record<string, string>>;

/**
 * The public edition as one HTML file: read on screens of every width and printed, with the labels that the
 * 政府网站网页标签规范 (annex to 国办发〔2017〕47号) asks of an article.
 */
export function writePublicPage(
  document: Document,
  metadata: PublicationMetadata,
  site: SiteTags = {},
): string {
  const labels = [...Object.entries(site), ...Object.entries(articleTags(metadata))]
    .filter(([, content]) => content !== '')
    .map(([name, content]) => `<meta name="${escapeHtml(name)}" content="${escapeHtml(content)}">\n`);
  return [
    '<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">\n`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
    ...labels,
    tag('title', {}, escapeHtml(metadata.title)),
    `\n<style>\n${pageRules}\n</style>\n</head>\n<body>\n<main>\n<article>\n`,
    ...printTexts(document).map((text) => `${writeText(text)}\n`),
    '</article>\n</main>\n</body>\n</html>\n',
  ].join('');
}

function articleTags(metadata: PublicationMetadata): Record<string, string> {
  return {
    ArticleTitle: metadata.title,
    PubDate: metadata.publishedOn,
    ContentSource: metadata.source,
    Keywords: metadata.keywords,
    Author: metadata.author,
    Description: metadata.description,
  };
}

function writeText(text: PrintedText): string {
  switch (text.kind) {
    case 'title':
      return tag('h1', {}, writeTitleLines(text.lines));
    case 'attachmentTitle':
      return tag('h2', { class: 'title' }, writeTitleLines(text.lines));
    case 'heading':
      return tag(`h${text.level + 1}`, { class: `level${text.level}` }, escapeHtml(text.text));
    case 'table':
      return writeTable(text.table);
    default:
      return tag(
        'p',
        { class: text.kind },
        text.text
          .split(/\r\n|[\r\n]/)
          .map(escapeHtml)
          .join('<br>'),
      );
  }
}

/** An author's own lines are kept together where they fit. */
function writeTitleLines(lines: readonly string[]): string {
  return lines.map((line) => tag('span', {}, escapeHtml(line))).join('');
}

/** On a narrow screen a wide table is pushed aside within a frame of its own. */
function writeTable({ caption, header, rows }: Table): string {
  const row = (cells: Table['header'], name: 'th' | 'td') =>
    tag(
      'tr',
      {},
      cells.map((cell) => tag(name, name === 'th' ? { scope: 'col' } : {}, escapeHtml(cell.text))),
    );
  const table = tag('table', {}, [
    caption ? tag('caption', {}, escapeHtml(caption.text)) : '',
    header.length > 0 ? tag('thead', {}, row(header, 'th')) : '',
    tag(
      'tbody',
      {},
      rows.map((cells) => row(cells, 'td')),
    ),
  ]);
  return tag(
    'div',
    { class: 'table', role: 'region', tabindex: 0, 'aria-label': caption?.text ?? '表格' },
    table,
  );
}
