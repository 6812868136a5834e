import { speaksOf } from '../document/part-content.js';
import type { TextEdit } from '../finding/finding.js';
import type { Indicators } from '../report/indicators.js';
import type { Content, Figures, Item, Part, Report, ReportAttachment, ReportTable } from '../report/model.js';
import { partNames } from '../report/part-names.js';
import { digestWords } from '../report/unchanged.js';
import { applyEdits } from '../text/file/apply-edits.js';
import { formatPlaceholder } from '../text/gaps/placeholder.js';
import { addMissingParts } from './add-missing-parts.js';
import { createFigureBook, type FigureBook } from './figure-book.js';
import { findEvents } from './find-events.js';
import { findTargets } from './find-targets.js';
import { isHeadOfPlan } from './list-plans.js';
import { cover, findSettled, type Range } from './mark-text.js';
import { moveYears, type YearDecision } from './move-years.js';
import { referToFigures } from './refer-to-figures.js';
import { rollTable } from './roll-table.js';

export type RolledReport = {
  report: Report;
  /** 数据 as last year's text has them: with these the rolled report prints last year's numbers. */
  lastYearsFigures: Figures;
  /** Each year that a text names; the words around it, and where they stand. */
  decisions: (Omit<YearDecision, 'index'> & { place: string; quote: string })[];
  counts: RollCounts;
};

type RollCounts = {
  /** Numbers that became entries of 数据. */
  figures: number;
  /** Of these, named by the catalogue of indicators. */
  known: number;
  /** Places that refer to 数据, calculations included. */
  references: number;
  /** Numbers left as gaps that show last year's. */
  gaps: number;
  /** Dates, documents and meetings marked for renewal. */
  events: number;
  /** Years moved. */
  years: number;
};

/**
 * Last year's report as the start of the report on `year`: its structure and prose stay, its numbers become gaps under
 * 数据, its years move, and what happened then is marked. Every item remembers that nobody has worked on it.
 */
export function rollReport(
  last: Report,
  { year, indicators }: { year: number; indicators: Indicators },
): RolledReport {
  const book = createFigureBook(last.figures, indicators);
  const roll = createRoller(last.year, year - last.year, book);
  const title = last.title && roll.years(last.title, '标题');
  const opening = last.opening && roll.text(last.opening, { place: '导语', heading: '' });
  const contents = last.contents?.map((content) => roll.content(content, { place: '导语', heading: '' }));
  const parts = addMissingParts(
    last,
    last.parts.map((part) => roll.part(part)),
  );
  const closing = last.closing && roll.years(last.closing, '结语');
  const attachments = last.attachments.map((attachment) => roll.attachment(attachment));
  const { publication, letterhead, imprint } = last;
  const report: Report = {
    ...last,
    year,
    title,
    opening,
    contents,
    parts,
    closing,
    attachments,
    dateOfIssue: formatPlaceholder('成文日期'),
    figures: book.toFill(),
    letterhead: letterhead && {
      ...letterhead,
      documentNumber: letterhead.documentNumber && formatPlaceholder('发文字号'),
    },
    imprint: imprint && { ...imprint, printDate: imprint.printDate && formatPlaceholder('印发日期') },
    publication: publication && {
      ...publication,
      indexNumber: undefined,
      publishedOn: undefined,
      createdOn: undefined,
      documentNumber: undefined,
    },
  };
  return {
    report,
    lastYearsFigures: book.asLastYear(),
    decisions: roll.decisions,
    counts: roll.counts,
  };
}

type At = { place: string; heading: string; isPlan?: boolean; isCompared?: boolean };

function createRoller(year: number, by: number, book: FigureBook) {
  const decisions: RolledReport['decisions'] = [];
  const counts: RollCounts = { figures: 0, known: 0, references: 0, gaps: 0, events: 0, years: 0 };

  const moved = (
    text: string,
    covered: readonly Range[],
    { place, isPlan, isCompared }: Omit<At, 'heading'>,
  ) => {
    const {
      edits,
      decisions: made,
      marks,
    } = moveYears(cover(text, covered), { year, by, isPlan, isCompared });
    decisions.push(
      ...made.map(({ index, ...decision }) => {
        return { ...decision, place, quote: text.slice(Math.max(0, index - 6), index + 12).trim() };
      }),
    );
    counts.years += edits.length - marks;
    counts.events += marks;
    return edits;
  };
  const years = (text: string, place: string, isCompared = false) =>
    applyEdits(text, moved(text, findSettled(text), { place, isCompared }));

  const rollParagraph = (text: string, at: At): string => {
    const settled = findSettled(text);
    // What a plan counts is a target of its own, and its days are still to come.
    if (at.isPlan || speaksOf('plans', text, year))
      return applyEdits(text, moved(text, settled, { ...at, isPlan: true }));
    const events = findEvents(cover(text, settled), year).map(({ start, end }): TextEdit => {
      return { start, end, text: `【待更新：${text.slice(start, end)}】` };
    });
    const yearEdits = moved(text, [...settled, ...events], at);
    const rest = cover(text, [...settled, ...events, ...findTargets(text)]);
    const part = partOf(at);
    const referred = referToFigures(rest, book, { heading: at.heading, part, taken: yearEdits, year });
    counts.events += events.length;
    for (const key of ['figures', 'known', 'references', 'gaps'] as const)
      counts[key] += referred.counts[key];
    return applyEdits(text, [...events, ...yearEdits, ...referred.edits]);
  };
  const rollText = (text: string, at: At): string =>
    text
      .split('\n')
      .map((paragraph) => rollParagraph(paragraph, at))
      .join('\n');

  const rollTableAt = (table: ReportTable, at: At): ReportTable => {
    if (at.isPlan) return mapTexts(table, (text) => rollText(text, at));
    const part = partOf(at);
    return rollTable(table, year, {
      years: (text) => years(text, at.place),
      head: (text) =>
        years(
          text,
          at.place,
          table.header.some((head) => head.includes(`${year}年`)),
        ),
      text: (cell, row) => rollText(cell, { ...at, heading: `${at.heading} ${row}` }),
      enter: (figure) => book.enterCell(figure, { heading: `${at.heading} ${table.caption ?? ''}`, part }),
      count: (entry) => {
        counts.references += entry ? 1 : 0;
        counts.gaps += entry ? 0 : 1;
        counts.figures += entry?.isNew ? 1 : 0;
        counts.known += entry?.isNew && entry.isKnown ? 1 : 0;
      },
    });
  };
  const content = (entry: Content, at: At): Content =>
    typeof entry === 'string' ? rollText(entry, at) : rollTableAt(entry, at);

  const rollItem = (item: Item, path: string, above: At): Item => {
    const isPlan = above.isPlan || isHeadOfPlan(item.title, year);
    const own: At = { place: path, heading: item.title ?? above.heading, isPlan };
    const rolled: Item = {
      ...item,
      title: item.title && rollText(item.title, own),
      body: item.body && rollText(item.body, own),
      contents: item.contents?.map((entry) => content(entry, own)),
      cause: item.cause && rollText(item.cause, own),
      table: item.table && rollTableAt(item.table, own),
      items: item.items.map((inner, index) => rollItem(inner, `${path}.要点[${index}]`, own)),
    };
    return remember(rolled);
  };

  return {
    decisions,
    counts,
    years,
    text: rollText,
    content,
    attachment: (attachment: ReportAttachment): ReportAttachment => {
      const at = { place: '附件', heading: attachment.title };
      return {
        ...attachment,
        title: years(attachment.title, '附件'),
        body: attachment.body && rollText(attachment.body, at),
        contents: attachment.contents?.map((entry) => content(entry, at)),
        table: attachment.table && rollTableAt(attachment.table, at),
      };
    },
    part: (part: Part): Part => {
      const place = partNames[part.key];
      const at: At = { place, heading: '', isPlan: part.key === 'plans' };
      const list = part.form === 'list' ? place : `${place}.条目`;
      const rolled: Part = {
        ...part,
        title: part.title && years(part.title, place),
        opening: part.opening && rollText(part.opening, at),
        contents: part.contents?.map((entry) => content(entry, at)),
        closing: part.closing && rollText(part.closing, at),
        items: part.items.map((item, index) => rollItem(item, `${list}[${index}]`, at)),
      };
      const hasWords = rolled.opening ?? rolled.contents ?? rolled.closing;
      return hasWords === undefined
        ? rolled
        : { ...rolled, form: 'full', lastYearsWords: digestWords(rolled) };
    },
  };
}

/** Where the heading gives no name to a group: the name of the part. */
function partOf({ place }: At): string {
  return place.replace(/[.[].*$/s, '');
}

function mapTexts(table: ReportTable, change: (text: string) => string): ReportTable {
  const { caption, header, rows } = table;
  return {
    ...table,
    caption: caption && change(caption),
    header: header.map(change),
    rows: rows.map((row) => row.map(change)),
  };
}

/** An item with words of its own remembers them; a heading above other items has none. */
function remember(item: Item): Item {
  const hasWords = item.body ?? item.contents ?? item.cause ?? item.table;
  if (hasWords === undefined && item.items.length > 0) return item;
  return { ...item, form: 'full', lastYearsWords: digestWords(item) };
}
