import type { Document } from '../../document/model.js';
import type { Style } from '../../layout/style.js';
import { escapeHtml, tag } from './markup.js';
import { writePages } from './write-pages.js';
import { writeStyleSheet } from './write-style-sheet.js';

/**
 * An official document as one HTML file that needs nothing else: its pages on the screen and on paper are those of
 * the .docx. Equal documents give equal text.
 */
export function writeHtml(document: Document, style: Style): string {
  const sheets = writePages(document, style).map(({ html }) => html);
  const title = document.title.text
    .split(/[\r\n]/)
    .map((line) => line.trim())
    .join('');
  return [
    '<!DOCTYPE html>\n<html lang="zh-CN">\n<head>\n<meta charset="utf-8">\n',
    // Nothing is fetched, and nothing in it runs.
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">\n`,
    // A telephone shows the whole width of a sheet.
    '<meta name="viewport" content="width=850">\n<meta name="generator" content="lawreport">\n',
    tag('title', {}, escapeHtml(title)),
    `\n<style>\n${deskRules}${writeStyleSheet(style)}\n</style>\n</head>\n<body>\n`,
    tag('main', {}, `\n${sheets.join('\n')}\n`),
    '\n</body>\n</html>\n',
  ].join('');
}

/** What lies around the sheets on the screen. */
const deskRules = [
  'body{margin:0;background:#d8d8d8}',
  '@media screen{main{padding:16px 0}.sheet{margin:0 auto 16px;box-shadow:0 1px 4px rgba(0,0,0,.4)}}',
  '@media print{body{background:none}}',
].join('');
