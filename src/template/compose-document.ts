import {
  type Attachment,
  type Block,
  type Document,
  type HeadingLayout,
  type Imprint,
  type Letterhead,
  type Level,
  type SourcedText,
  suppliedText,
  type Table,
} from '../document/model.js';
import { numberDocument } from '../document/number-document.js';
import type { Finding } from '../finding/finding.js';
import type { Item, Part, Report, ReportTable } from '../report/model.js';
import { partNames } from '../report/schema.js';
import { joinPath, type SourceMap } from '../report/source-map.js';
import { formatChineseDate, parseDate } from '../text/calendar-date.js';
import type { Template } from './model.js';
import { expandReferences, type ReferenceContext, type SourceText } from './references.js';

export type Composition = { document: Document; findings: Finding[] };

/**
 * Report + template → document, with every text expanded and every heading numbered.
 * The findings are references that cannot be replaced; `source` gives them their range.
 */
export function composeDocument(report: Report, template: Template, source?: SourceMap): Composition {
  const composer = createComposer(report, template, source);
  const { text, ownText } = composer;
  const headings = { ...template.headings, ...report.layout };

  const opening = report.opening === undefined ? supplied(composer, template.opening) : paragraphs(composer, report.opening, '导语');
  const closing =
    report.closing === undefined ? supplied(composer, template.closing ?? '') : paragraphs(composer, report.closing, '结语');
  const blocks = [...opening, ...report.parts.flatMap((part) => composePart(part)), ...closing];

  function composePart(part: Part): Block[] {
    const path = partNames[part.key];
    const title = part.title ?? template.parts.find((candidate) => candidate.key === part.key)?.title ?? path;
    const field = (name: string) => (part.form === 'text' ? path : joinPath(path, name));
    const itemsPath = part.form === 'list' ? path : joinPath(path, '条目');
    return [
      {
        kind: 'heading',
        level: 1,
        label: '',
        content: part.title === undefined ? ownText(title) : text(title, joinPath(path, '标题')),
        layout: 'ownLine',
        part: part.key,
        path,
      },
      ...paragraphs(composer, part.opening, field('导语')),
      ...part.items.flatMap((item, index) => composeItem(item, 2, joinPath(itemsPath, index))),
      ...paragraphs(composer, part.closing, field('结语')),
    ];
  }

  function composeItem(item: Item, level: Exclude<Level, 1>, path: string): Block[] {
    const bodyPath = item.form === 'text' ? path : joinPath(path, '正文');
    const body = paragraphs(composer, item.body, bodyPath);
    const cause = paragraphs(composer, item.cause, joinPath(path, '原因'));
    const [firstCause, ...otherCauses] = cause;
    const last = body.at(-1);
    if (firstCause && last?.kind === 'paragraph' && firstCause.kind === 'paragraph')
      last.content = concatenate(last.content, firstCause.content);
    else if (firstCause) body.push(firstCause);
    body.push(...otherCauses);

    const wanted: HeadingLayout = item.layout ?? headings[`level${level}`];
    const runsIn = body.length > 0 && (item.title === undefined || wanted === 'runIn');
    const content = item.title === undefined ? suppliedText('') : text(item.title, joinPath(path, '标题'));
    return [
      {
        kind: 'heading',
        level,
        label: '',
        content: runsIn && item.title !== undefined ? endSentence(content) : content,
        layout: runsIn ? 'runIn' : 'ownLine',
        path,
      },
      ...body,
      ...(item.table ? [composeTable(composer, item.table, joinPath(path, '表格'))] : []),
      ...item.items.flatMap((child, index) =>
        composeItem(child, (level + 1) as Exclude<Level, 1>, joinPath(joinPath(path, '要点'), index)),
      ),
    ];
  }

  const document: Document = {
    title: report.title === undefined ? ownText(template.title) : text(report.title, '标题'),
    ...(report.letterhead && { letterhead: composeLetterhead(composer, report) }),
    addressees: composer.list(report.addressees, '主送机关'),
    blocks,
    attachments: report.attachments.map((attachment, index) => {
      const path = joinPath('附件', index);
      return {
        title: text(attachment.title, joinPath(path, '标题')),
        blocks: [
          ...paragraphs(composer, attachment.body, joinPath(path, '正文')),
          ...(attachment.table ? [composeTable(composer, attachment.table, joinPath(path, '表格'))] : []),
        ],
      } satisfies Attachment;
    }),
    signature: report.signature ? composer.list(report.signature, '署名') : composer.list(report.issuers, '发文机关'),
    ...(report.dateOfIssue !== undefined && { dateOfIssue: composer.date(report.dateOfIssue, '成文日期') }),
    sealed: report.sealed,
    ...(report.note !== undefined && { note: text(report.note, '附注') }),
    ...(report.imprint && { imprint: composeImprint(composer, report) }),
  };
  return { document: numberDocument(document, { level3: headings.level3Numbering }), findings: composer.findings };
}

type Composer = {
  /** An author's text, at the path where the report holds it. */
  text(written: string, path: string): SourcedText;
  piece(source: SourceText): SourcedText;
  /** A template's text. */
  ownText(written: string): SourcedText;
  list(written: readonly string[], path: string): SourcedText[];
  date(written: string, path: string): SourcedText;
  findings: Finding[];
};

function createComposer(report: Report, template: Template, source: SourceMap | undefined): Composer {
  const context = createContext(report);
  const findings: Finding[] = [];
  const piece = (given: SourceText) => {
    const { content, problems } = expandReferences(given, context);
    for (const { from, to, finding } of problems) {
      const range = given.path !== undefined && source?.textRange(given.path, from, to);
      const where = given.path === undefined ? `模板${template.id}：` : '';
      findings.push({ ...finding, message: where + finding.message, ...(range && { range }) });
    }
    return content;
  };
  const text = (written: string, path: string) => piece({ text: written, path });
  return {
    piece,
    text,
    ownText: (written) => piece({ text: written }),
    list: (written, path) =>
      written.length === 1 && !source?.hasPath(joinPath(path, 0))
        ? [text(written[0]!, path)]
        : written.map((entry, index) => text(entry, joinPath(path, index))),
    date: (written, path) => {
      const day = parseDate(written);
      if (!day) return text(written, path);
      const printed = formatChineseDate(day);
      return { text: printed, segments: [{ start: 0, end: printed.length, path, from: 0, to: written.length }] };
    },
    findings,
  };
}

/** What a template's texts and an author's references may name. */
function createContext(report: Report): ReferenceContext {
  return {
    年度: String(report.year),
    上年度: String(report.year - 1),
    下年度: String(report.year + 1),
    地区: report.place,
    发文机关: report.issuers.join(' '),
    主送机关: report.addressees.join('、'),
    ...report.figures,
  };
}

/** Every line of a text is a paragraph; blank lines and the spaces around a line do not count. */
function paragraphs(composer: Composer, written: string | undefined, path: string): Block[] {
  if (written === undefined) return [];
  const blocks: Block[] = [];
  let from = 0;
  for (const line of written.split('\n')) {
    const indent = line.length - line.trimStart().length;
    const trimmed = line.trim();
    if (trimmed !== '') blocks.push({ kind: 'paragraph', content: composer.piece({ text: trimmed, path, from: from + indent }) });
    from += line.length + 1;
  }
  return blocks;
}

function supplied(composer: Composer, written: string): Block[] {
  const lines = written.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => ({ kind: 'paragraph', content: composer.ownText(line.trim()) }));
}

function composeTable(composer: Composer, table: ReportTable, path: string): Table {
  const cell = (written: string, at: string) => (written === '' ? suppliedText('') : composer.text(written, at));
  return {
    kind: 'table',
    ...(table.caption !== undefined && { caption: composer.text(table.caption, joinPath(path, '标题')) }),
    header: table.header.map((written, index) => cell(written, joinPath(joinPath(path, '表头'), index))),
    rows: table.rows.map((row, index) =>
      row.map((written, column) => cell(written, joinPath(joinPath(joinPath(path, '行'), index), column))),
    ),
    ...(table.widths && { widths: table.widths }),
  };
}

function composeLetterhead(composer: Composer, report: Report): Letterhead {
  const { serialNumber, classification, urgency, mark, documentNumber, signatories } = report.letterhead!;
  const optional = (name: string, written: string | undefined, key: string) =>
    written === undefined ? {} : { [name]: composer.text(written, joinPath('版头', key)) };
  return {
    ...optional('serialNumber', serialNumber, '份号'),
    ...optional('classification', classification, '密级'),
    ...optional('urgency', urgency, '紧急程度'),
    ...optional('documentNumber', documentNumber, '发文字号'),
    ...(mark
      ? { mark: composer.list(mark, '版头.发文机关标志'), markSuffix: '' as const }
      : { mark: composer.list(report.issuers, '发文机关'), markSuffix: '文件' as const }),
    signatories: signatories ? composer.list(signatories, '版头.签发人') : [],
  };
}

function composeImprint(composer: Composer, report: Report): Imprint {
  const { copyTo, printer, printDate } = report.imprint!;
  return {
    copyTo: copyTo ? composer.list(copyTo, '版记.抄送') : [],
    ...(printer !== undefined && { printer: composer.text(printer, '版记.印发机关') }),
    ...(printDate !== undefined && { printDate: composer.date(printDate, '版记.印发日期') }),
  };
}

/** A heading that its text follows on the same line ends like a sentence. */
function endSentence(content: SourcedText): SourcedText {
  return /[。！？；：…]$/u.test(content.text) ? content : { ...content, text: `${content.text}。` };
}

function concatenate(a: SourcedText, b: SourcedText): SourcedText {
  const shift = a.text.length;
  return {
    text: a.text + b.text,
    segments: [...a.segments, ...b.segments.map((segment) => ({ ...segment, start: segment.start + shift, end: segment.end + shift }))],
  };
}
