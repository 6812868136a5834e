import type { Letterhead, SourcedText } from '../../document/model.js';
import { sliceSourced } from '../../document/sourced-text.js';
import { bareDate, parseTypedDate } from '../../document/typed-date.js';
import type { Publication } from '../../report/model.js';
import { isOrganName } from '../../text/organ-names.js';
import { findTitle, isSameTitle, isTitleEnd, joinTitle } from './find-title.js';
import { recognizeFurniture } from './furniture.js';
import { addMetadata, isLoneLabel, labelField, parseMetadata, stripBullet } from './metadata.js';
import { parseLabel } from './parse-label.js';
import { readLetterheadLine } from './read-letterhead.js';
import type { ReadingLog } from './reading.js';
import { type Line, marksOf, removeLine } from './split-lines.js';

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
    else if (takeUnderTitle(line, front, log)) continue;
    else if (title && isWidget(line)) log.furniture.push(removeLine(line, 'outside'));
    else front.rest.push(line);
  }
  front.rest = front.rest.concat(lines.slice(bodyStart));
  takeAddressees(front, log);
  return front;
}

/** A heading of the first level, or a line long enough and punctuated as prose. */
function isBodyLine(line: Line): boolean {
  const { text } = line.content;
  const label = parseLabel(text);
  if (line.table) return true;
  if (label && (label.kind === 'numeral' || label.kind === 'division' || label.kind === 'bracketNumeral'))
    return true;
  return text.length >= 20 && /[，。；,;]/.test(text) && !recognizeFurniture(line.typed);
}

/** Words of a page's helpers between title and text: no mark, no number, no name of an organ. */
function isWidget({ content: { text }, table }: Line): boolean {
  return (
    !table &&
    text.length <= 16 &&
    /^[\p{Script=Han}A-Za-z\s]+$/u.test(text) &&
    !isOrganName(text) &&
    widgetWords.test(text)
  );
}

const widgetWords =
  /智能|助手|机器人|朗读|阅读|听读|播报|语音|脑图|图解|解读|摘要|问答|读懂|收藏|分享|点赞|扫码|二维码|首页|上传|客户端|公众号|小程序|无障碍|关怀|适老|为您|欢迎|AI/;

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

function removeAbove(line: Line, metadata: Publication, log: ReadingLog): void {
  const isDate = parseTypedDate(line.typed) !== undefined;
  if (isDate) metadata.publishedOn ??= line.typed;
  log.furniture.push(removeLine(line, isDate ? 'metadata' : 'outside'));
}

/** An issuer in a line of its own between title and text, and a date: 2026-02-20 alone is the page's. */
function takeUnderTitle(line: Line, front: Front, log: ReadingLog): boolean {
  if (!front.title) return false;
  const isDate = parseTypedDate(bareDate(line.content).text) !== undefined;
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
