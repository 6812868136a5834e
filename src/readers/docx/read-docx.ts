import type { FileLayout } from '../../document/file-layout.js';
import type { Result } from '../../finding/finding.js';
import { refuse } from '../../ooxml/open-package.js';
import { refuseLongText } from '../../text/file/decode-text.js';
import { widenPunctuation } from '../../text/widen-punctuation.js';
import type { ReadingLog, TextReading } from '../text/reading.js';
import { recognizeLines } from '../text/recognize-lines.js';
import { settleLog } from '../text/settle-log.js';
import { splitGluedItems } from '../text/split-glued-items.js';
import type { RevisionCounts, RevisionView, WordParagraph } from './body.js';
import { buildLines } from './build-lines.js';
import { type FlatText, flatten, lineAt } from './flatten.js';
import { settleUnread } from './inline/settle-unread.js';
import { readBody } from './read-body.js';
import { readComments, type WordComment } from './read-comments.js';
import { readLayout } from './read-layout.js';
import { readParts, type WordParts } from './read-parts.js';
import { type LinesOf, splitParagraphs } from './split-paragraphs.js';
import { readStyledDocument } from './styled/read-styled-document.js';
import { readStyles } from './styled/read-styles.js';

/**
 * What was read from a .docx. Offsets in `document`, and everywhere in a `TextReading`, refer to `source`, the
 * text of the file with a paragraph a line; `locateInXml` tells where its characters stand in the package.
 */
export type DocxReading = TextReading & {
  source: string;
  flat: FlatText;
  /** The XML of the parts that text came from, by name. */
  sources: ReadonlyMap<string, string>;
  revisions: RevisionCounts;
  comments: WordComment[];
  layout: FileLayout;
  /** Footnotes and endnotes, each read as a paragraph below the one that refers to it. */
  footnotes: number;
};

export type ReadDocxOptions = {
  view?: RevisionView;
  /** Leaves half-width punctuation as typed; a function decides by the text of the file. */
  keepPunctuation?: boolean | ((source: string) => boolean);
};

/** Reads a Word file, as Word, WPS and LibreOffice write them, as an official document. */
export function readDocx(bytes: Uint8Array, options: ReadDocxOptions = {}): Result<DocxReading> {
  const { value: parts, findings } = readParts(bytes);
  if (!parts) return { value: undefined, findings };
  const styles = readStyles(parts);
  const { blocks, revisions, footnotes } = readBody(parts, styles, options.view ?? 'accepted');
  const flat = flatten(blocks);
  const long = refuseLongText(flat.text);
  if (long) return { value: undefined, findings: [long] };
  const source = flat.text;
  if (source.trim() === '') return refuse(noText);

  const { keepPunctuation = false } = options;
  const isKept = typeof keepPunctuation === 'function' ? keepPunctuation(source) : keepPunctuation;
  const { text, edits } = isKept ? { text: source, edits: [] } : widenPunctuation(source);
  const log: ReadingLog = { furniture: [], marks: [], normalizations: [] };
  const { linesOf, normalizations } = splitParagraphs(flat, text);
  const asTyped = new Set<WordParagraph>();
  const typedLinesOf: LinesOf = (paragraph) => {
    asTyped.add(paragraph);
    return linesOf(paragraph);
  };
  const styled = readStyledDocument(blocks, { flat, text, linesOf: typedLinesOf }, log);
  const { document, metadata } =
    styled ?? recognizeLines(splitGluedItems(buildLines(blocks, linesOf, log), log), log);
  // Where styles name the elements, the white space in them is layout, as the tab before a signatory.
  const isLayout = (offset: number) => !asTyped.has(lineAt(flat, offset)!.paragraph);
  log.normalizations.push(...normalizations.filter(({ offset }) => !styled || !isLayout(offset)));
  return {
    value: {
      document: { ...document, unread: settleUnread(flat, document) },
      metadata,
      ...settleLog(log, edits),
      source,
      flat,
      sources: textSources(parts),
      revisions,
      comments: readComments(parts),
      layout: readLayout(parts, styles, blocks, flat),
      footnotes,
    },
    findings,
  };
}

const noText = {
  rule: 'file/no-text',
  message: '文件里没有文字，可能是扫描件；请换成有文字的文件，或者用文字识别（OCR）得到文字后再试',
};

function textSources({ document, footnotes, endnotes }: WordParts): Map<string, string> {
  const parts = [document, footnotes, endnotes].filter((part) => part !== undefined);
  return new Map(parts.map(({ name, source }) => [name, source]));
}
