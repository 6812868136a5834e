import type { Document, Heading } from '../../document/model.js';
import { type PrintedText, printTexts } from '../../layout/print-texts.js';
import type { Style } from '../../layout/style.js';
import { splitTitle } from '../../layout/title-atoms.js';
import { escapeHtml, tag } from '../html/markup.js';
import { pageRules } from './page-rules.js';
import type { PublicationMetadata } from './publication-metadata.js';
import { writePublicTable } from './write-public-table.js';
import { writeLines, writeWords } from './write-words.js';

/** A site's own labels (SiteName to ColumnType) by the names of the 政府网站网页标签规范. */
type SiteTags = Readonly<Record<string, string>>;

type PageOptions = { metadata: PublicationMetadata; style: Style; site?: SiteTags };

/**
 * The public edition as one HTML file: read on screens of every width and printed, with the labels that the
 * 政府网站网页标签规范 (annex to 国办发〔2017〕47号) asks of an article.
 */
export function writePublicPage(document: Document, { metadata, style, site = {} }: PageOptions): string {
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
    ...writeTexts(document, style),
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

function writeTexts(document: Document, style: Style): string[] {
  const organs = document.signature.map((organ) => organ.text);
  const isNumbered = document.attachments.length > 1;
  let tables = 0;
  return printTexts(document).map((text) => {
    switch (text.kind) {
      case 'title':
        return `${tag('h1', {}, writeTitle(text.lines, organs))}\n`;
      case 'attachmentTitle':
        return `${tag('h2', { class: 'title' }, writeTitle(text.lines, organs))}\n`;
      case 'table':
        return `${writePublicTable(text.table, { style, number: ++tables })}\n`;
      case 'attachmentNote':
        return `${tag('p', { class: isNumbered ? 'attachmentNote numbered' : text.kind }, writeLines(text.text))}\n`;
      default:
        return `${writeText(text)}\n`;
    }
  });
}

function writeText(text: Extract<PrintedText, { text: string }>): string {
  switch (text.kind) {
    case 'heading':
      return tag(`h${text.level + 1}`, { class: `level${text.level}` }, writeWords(text.text));
    case 'paragraph': {
      const headings = text.opening.map((heading) => ({ heading, words: wordsOf(heading) }));
      const length = headings.reduce((sum, { words }) => sum + words.length, 0);
      return tag('p', { class: text.kind }, [
        ...headings.map(({ heading, words }) => writeRunIn(heading, words)),
        writeLines(text.text.slice(length)),
      ]);
    }
    default:
      return tag('p', { class: text.kind }, writeLines(text.text));
  }
}

function wordsOf({ label, content }: Heading): string {
  return label + content.text;
}

/** A heading on the line of its paragraph (接排); a number alone is none. */
function writeRunIn({ level, content }: Heading, words: string): string {
  if (content.text === '') return writeWords(words);
  const attributes = { class: `level${level}`, role: 'heading', 'aria-level': level + 1 };
  return tag('span', attributes, writeWords(words));
}

/** An author's own lines are kept together where they fit, and no line ends within a word. */
function writeTitle(lines: readonly string[], organs: readonly string[]): string {
  return lines
    .map((line) => {
      const words = splitTitle(line, { maxWidth: narrowestTitle, organs });
      return tag(
        'span',
        {},
        words.map(({ text }) => tag('span', {}, writeWords(text))),
      );
    })
    .join('');
}

/** In characters: a line of a title on the narrowest telephones. */
const narrowestTitle = 12;
