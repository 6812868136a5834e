import { documentTexts } from '../document/document-texts.js';
import type { Attachment, Document, SourcedText } from '../document/model.js';
import { type Levels, recognizeLevel } from '../document/reporting-level.js';
import { parseTypedDate, withoutTime } from '../document/typed-date.js';
import type { Finding } from '../finding/finding.js';
import type { Publication, Report, ReportAttachment } from '../report/model.js';
import { formatIsoDate, parseDate } from '../text/calendar-date.js';
import { findPlaceholders, formatPlaceholder } from '../text/gaps/placeholder.js';
import { isGovernment, isPartyOrgan } from '../text/organ-names.js';
import { findStrangeCharacters, type StrangeKind } from '../text/strange-characters.js';
import { escapeReferences } from './escape-references.js';
import { gatherBlocks, writeShort } from './gather-contents.js';
import type { Note } from './note.js';
import { noteRenumbering } from './note-renumbering.js';
import { recognizeIssuers, recognizePlace } from './recognize-issuers.js';
import { recognizeLayout } from './recognize-layout.js';
import { recognizeParts } from './recognize-parts.js';
import { recognizeYear } from './recognize-year.js';

export type RecognizeOptions = {
  levels: Levels;
  /** Id of a template; chosen by the level of the issuer where absent. */
  template?: string;
  /** The year to assume where the text names none: usually the one before today. */
  assumedYear: number;
};

/**
 * Turns a document that was read into the report that its author would have written.
 * Nothing is dropped: what fits no part is kept, and every assumption is a note (rule `import/…`).
 */
export function recognizeReport(
  reading: { document: Document; metadata: Publication },
  options: RecognizeOptions,
): { report: Report; notes: Finding[] } {
  const { document, metadata } = reading;
  const notes: Finding[] = [];
  const note: Note = (what, message, quote) =>
    notes.push({ rule: `import/${what}`, severity: 'info', message, quote });

  const year = recognizeYear(reading, options.assumedYear, note);
  const { issuers, signature } = recognizeIssuers(document, metadata, note);
  const place = recognizePlace(document, issuers, metadata, note);
  const { opening, contents, parts, closing, origins } = recognizeParts(document.blocks, year, note);
  const layout = recognizeLayout(parts, origins);
  noteRenumbering(parts, origins, layout, note);
  const dateOfIssue = recognizeDate(reading, year, note);
  const title = document.title.text;
  if (title === '') note('no-title', '原文没有标题，将由模板生成');
  noteUnreadable(document, note);

  const report: Report = {
    template: options.template ?? chooseTemplate(place, issuers, options.levels),
    year,
    place,
    issuers,
    title: title === '' ? undefined : title,
    dateOfIssue,
    addressees: document.addressees.map((addressee) => addressee.text),
    signature,
    sealed: document.sealed,
    letterhead: document.letterhead && recognizeLetterhead(document.letterhead, issuers),
    imprint: document.imprint && recognizeImprint(document.imprint, note),
    publication: Object.keys(metadata).length > 0 ? metadata : undefined,
    figures: {},
    opening,
    contents,
    parts,
    closing,
    attachments: document.attachments.map(recognizeAttachment),
    note: document.note?.text,
    layout: Object.keys(layout).length > 0 ? layout : undefined,
  };
  return { report: escapeReferences(report, note), notes };
}

/** The template that serves the level of the issuer; that of the first level where nothing tells it. */
function chooseTemplate(place: string, organs: readonly string[], levels: Levels): string {
  const level = recognizeLevel({ place, organs }, levels).level ?? levels.levels[0]!;
  const isJoint = organs.some(isPartyOrgan) && organs.some(isGovernment);
  return (isJoint ? level.jointTemplate : undefined) ?? level.template;
}

/** ISO where the day is known; what is missing of it is completed from the year, or left to be filled in. */
function recognizeDate(
  { document, metadata }: { document: Document; metadata: Publication },
  reportYear: number,
  note: Note,
): string | undefined {
  const typed = document.dateOfIssue?.text ?? metadata.createdOn;
  if (!typed) {
    note('no-date', '原文没有成文日期，请填写');
    return formatPlaceholder('成文日期');
  }
  const [gap] = findPlaceholders(typed);
  if (gap) return gap.text;
  if (!document.dateOfIssue) note('date-from-metadata', `正文没有成文日期，取自网页元数据“${typed}”`, typed);
  const date = parseTypedDate(withoutTime(typed));
  if (!date || date.day === undefined) {
    note('partial-date', `成文日期“${typed}”不完整，请补全`, typed);
    return formatPlaceholder(`成文日期，原文为${typed}`);
  }
  const known = date.year ?? readYear(metadata.createdOn) ?? reportYear + 1;
  if (date.year === undefined)
    note('date-without-year', `成文日期“${typed}”没有年份，按${known}年补上，请核对`, typed);
  const day = parseDate(`${known}-${date.month}-${date.day}`);
  return day ? formatIsoDate(day) : formatPlaceholder(`成文日期，原文为${typed}`);
}

function readYear(date: string | undefined): number | undefined {
  const match = /^(\d{4})\D/.exec(date ?? '');
  return match ? Number(match[1]) : undefined;
}

function recognizeAttachment({ title, blocks }: Attachment): ReportAttachment {
  return { title: title.text || formatPlaceholder('附件标题'), ...writeShort(gatherBlocks(blocks)) };
}

function recognizeLetterhead(letterhead: NonNullable<Document['letterhead']>, issuers: readonly string[]) {
  const mark = letterhead.mark.map((text) => text.text);
  const usual = mark.join() === issuers.join() && letterhead.markSuffix === '文件';
  if (mark.length > 0) mark[mark.length - 1] += letterhead.markSuffix;
  return {
    serialNumber: letterhead.serialNumber?.text,
    classification: letterhead.classification?.text,
    urgency: letterhead.urgency?.text,
    mark: mark.length > 0 && !usual ? mark : undefined,
    documentNumber: letterhead.documentNumber?.text,
    signatories: textsOf(letterhead.signatories),
  };
}

function recognizeImprint(imprint: NonNullable<Document['imprint']>, note: Note) {
  const printDate = imprint.printDate && parseDate(imprint.printDate.text);
  const [gap] = findPlaceholders(imprint.printDate?.text ?? '');
  if (imprint.printDate && !printDate && !gap)
    note('partial-date', `印发日期“${imprint.printDate.text}”无法识别，请填写`);
  return {
    copyTo: textsOf(imprint.copyTo),
    printer: imprint.printer?.text,
    printDate:
      imprint.printDate &&
      (printDate
        ? formatIsoDate(printDate)
        : (gap?.text ?? formatPlaceholder(`印发日期，原文为${imprint.printDate.text}`))),
  };
}

/** A list without entries is not written. */
function textsOf(names: readonly SourcedText[]): string[] | undefined {
  return names.length > 0 ? names.map(({ text }) => text) : undefined;
}

/** What no program can read, the author must put right by hand. */
function noteUnreadable(document: Document, note: Note): void {
  const strange = documentTexts(document).flatMap(({ text }) => findStrangeCharacters(text));
  const codes = (kind: StrangeKind) => strange.filter((one) => one.kind === kind).map(({ code }) => code);
  const own = codes('privateUse');
  if (own.length > 0) {
    const names = [...new Set(own)].slice(0, 5).join('、');
    note('private-use', `有${own.length}个自造字符（${names}），认不出是什么字，照原样留下，请对照原稿改正`);
  }
  const lost = codes('damaged').length;
  if (lost > 0) note('damaged', `有${lost}个字在转换时损坏了（U+FFFD），请对照原稿补上`);
}
