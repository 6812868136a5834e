import type { Letterhead, SourcedText } from '../../document/model.js';
import { joinSourced, sliceSourced } from '../../document/sourced-text.js';
import type { Publication } from '../../report/model.js';
import { isOrganName } from '../organ-names.js';
import { recognizeFurniture } from './furniture.js';
import { addMetadata, isLoneLabel, labelField, parseMetadata, stripBullet } from './metadata.js';
import { parseLabel } from './parse-label.js';
import { readLetterheadLine } from './read-letterhead.js';
import type { ReadingLog } from './reading.js';
import { type Line, marksOf, removeLine, takeMark } from './split-lines.js';
import { parseTypedDate } from './typed-date.js';

export type Front = {
  title?: SourcedText;
  letterhead?: Letterhead;
  metadata: Publication;
  /** A date and an issuer that stand under the title. */
  dateLine?: Line;
  issuerLine?: Line;
  addressees: SourcedText[];
  /** The lines of the report proper. */
  rest: Line[];
};

/** Reads everything above the first paragraph: page furniture, letterhead, title, addressees. */
export function readFront(lines: readonly Line[], log: ReadingLog): Front {
  const found = lines.findIndex(isBodyLine);
  const bodyStart = found < 0 ? lines.length : found;
  const metadata: Publication = {};
  const open = takeMetadata(lines.slice(0, bodyStart), metadata, log);
  const title = findTitle(open.lines);
  const front: Front = { metadata, addressees: [], rest: [] };
  if (title) front.title = joinTitle(open.lines.slice(title.first, title.last + 1), log);
  else if (open.name) front.title = keepName(open.name, log);

  for (const [index, line] of open.lines.entries()) {
    if (title && index >= title.first && index <= title.last) continue;
    const letterhead = readLetterheadLine(line, front.letterhead, log);
    if (letterhead) front.letterhead = letterhead;
    else if (front.title && isSameTitle(line.content.text, front.title.text))
      log.furniture.push(removeLine(line, 'repeatedTitle'));
    else if (title && index < title.first) removeAbove(line, metadata, log);
    else if (!takeUnderTitle(line, front, log)) front.rest.push(line);
  }
  front.rest = front.rest.concat(lines.slice(bodyStart));
  takeAddressees(front, log);
  return front;
}

/** A heading of the first level, or a line long enough and punctuated as prose. */
function isBodyLine(line: Line): boolean {
  const { text } = line.content;
  const label = parseLabel(text);
  if (label && (label.kind === 'numeral' || label.kind === 'division' || label.kind === 'bracketNumeral'))
    return true;
  return text.length >= 20 && /[，。；]/.test(text) && !recognizeFurniture(line.typed);
}

/** Takes out furniture, and metadata whose values may stand on the next line. */
function takeMetadata(lines: readonly Line[], metadata: Publication, log: ReadingLog) {
  const rest: Line[] = [];
  let name: Line | undefined;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index]!;
    const next = lines[index + 1];
    if (isLoneLabel(line.typed) && next && isValueLine(next, labelField(line.typed) === 'title')) {
      const field = labelField(line.typed);
      if (field === 'title' && isTitleEnd(next.content.text)) name = next;
      addMetadata(metadata, { field, label: line.typed, value: next.typed });
      log.furniture.push(removeLine(line, 'metadata'), removeLine(next, 'metadata'));
      index++;
      continue;
    }
    const kind = recognizeFurniture(line.typed);
    if (kind === undefined && !isLoneLabel(line.typed)) {
      rest.push(line);
      continue;
    }
    for (const pair of parseMetadata(line.typed)) addMetadata(metadata, pair);
    log.furniture.push(removeLine(line, kind ?? 'metadata'));
  }
  return { lines: rest, name };
}

/** The name in the metadata is the title where the page has no other. */
function keepName(line: Line, log: ReadingLog): SourcedText {
  log.furniture.splice(
    log.furniture.findIndex((removed) => removed.line === line.number),
    1,
  );
  return line.content;
}

function isValueLine(line: Line, mayBeTitle: boolean): boolean {
  const { typed } = line;
  if (stripBullet(typed) !== typed || isLoneLabel(typed) || recognizeFurniture(typed))
    return parseTypedDate(typed) !== undefined;
  return mayBeTitle || typed.length < 6 || !isTitleEnd(typed);
}

function isTitleEnd(text: string): boolean {
  return (
    text.length <= 70 &&
    !/[，。；：:]/.test(text) &&
    /(?:报告|汇报|总结|年报)(?:（[^（）]{1,20}）)?$/.test(text)
  );
}

/** The last line that ends as a title does, and the lines above that belong to it. */
function findTitle(lines: readonly Line[]): { first: number; last: number } | undefined {
  const ends = lines.flatMap((_, index) => (isTitle(lines, index) ? [index] : []));
  const last = ends.findLast((index) => /法治|依法|法制/.test(titleAround(lines, index))) ?? ends.at(-1);
  if (last === undefined) return undefined;
  return { first: findTitleStart(lines, last), last };
}

/** 报告 alone is the end of a title, but no title. */
function isTitle(lines: readonly Line[], index: number): boolean {
  const text = stripBullet(lines[index]!.content.text);
  return isTitleEnd(text) && (text.length >= 6 || findTitleStart(lines, index) < index);
}

function titleAround(lines: readonly Line[], last: number): string {
  return lines
    .slice(findTitleStart(lines, last), last + 1)
    .map((line) => line.content.text)
    .join('');
}

function findTitleStart(lines: readonly Line[], last: number): number {
  let first = last;
  while (first > 0 && last - first < 5) {
    const line = lines[first]!;
    const previous = lines[first - 1]!;
    const above = previous.content.text;
    if (above.length > 50 || /[，。；：:]/.test(above) || isTitleEnd(above) || /文件$|〔/.test(above)) break;
    if (parseLabel(above) || stripBullet(above) !== above) break;
    const text = line.content.text;
    const adjacent = previous.number === line.number - 1;
    const continues = /^(?:关于|的|年度?|度|情况|工作|报告|汇报|总结|法治政府建设|建设)/.test(text);
    const startsTitle = /关于|(?:19|20)\d\d年|法治|依法行政/.test(above);
    const isOrgan = above.split(/\s+/).every(isOrganName);
    const organAbove = isOrgan && /^(?:关于|(?:19|20)\d\d年)/.test(text);
    const organOverOrgan = isOrgan && first < last && text.split(/\s+/).every(isOrganName);
    if (
      !(adjacent
        ? continues || startsTitle || organAbove || organOverOrgan
        : organAbove || (continues && startsTitle))
    )
      break;
    first--;
  }
  return first;
}

/** Two organs one above the other are parted by a space, as in a title on one line. */
function joinTitle(lines: readonly Line[], log: ReadingLog): SourcedText {
  const texts = lines.map((line) => {
    const bullet = line.content.text.length - stripBullet(line.content.text).length;
    return bullet > 0 ? takeMark(line.content, bullet, log) : line.content;
  });
  let title = texts[0]!;
  for (const [index, text] of texts.slice(1).entries()) {
    const parted = isOrganName(texts[index]!.text) && isOrganName(text.text.replace(/关于.*$/, ''));
    title = joinSourced([title, text], parted ? ' ' : '');
  }
  return title;
}

function isSameTitle(line: string, title: string): boolean {
  const squeeze = (text: string) => stripBullet(text).replace(/[\s（）()]/g, '');
  return squeeze(line) === squeeze(title);
}

function removeAbove(line: Line, metadata: Publication, log: ReadingLog): void {
  const isDate = parseTypedDate(line.typed) !== undefined;
  if (isDate) metadata.publishedOn ??= line.typed;
  log.furniture.push(removeLine(line, isDate ? 'metadata' : 'outside'));
}

/** An issuer in a line of its own between title and text, and a date: 2026-02-20 alone is the page's. */
function takeUnderTitle(line: Line, front: Front, log: ReadingLog): boolean {
  if (!front.title) return false;
  const isDate = parseTypedDate(line.content.text) !== undefined;
  if (isDate && !front.issuerLine && !/[年月]/.test(line.content.text))
    removeAbove(line, front.metadata, log);
  else if (isDate && !front.dateLine) front.dateLine = line;
  else if (!front.issuerLine && isOrganName(line.content.text)) front.issuerLine = line;
  else return false;
  return true;
}

/** 青川市委、青川市人民政府：, the first line of the report proper. */
function takeAddressees(front: Front, log: ReadingLog): void {
  const line = front.rest[0];
  if (!line || front.rest.length < 2 || !/^[^。；]{2,80}[：:]$/.test(line.content.text)) return;
  const names = [...line.content.text.matchAll(/[^、，,：:\s]+/g)];
  if (!names.every((match) => isOrganName(match[0].replace(/（[^（）]*）$/, '')))) return;
  let last = 0;
  for (const match of names) {
    log.marks.push(
      ...marksOf(sliceSourced(line.content, last, match.index)).filter((mark) => mark.text.trim() !== ''),
    );
    last = match.index + match[0].length;
    front.addressees.push(sliceSourced(line.content, match.index, last));
  }
  log.marks.push(...marksOf(sliceSourced(line.content, last)));
  front.rest.shift();
}
