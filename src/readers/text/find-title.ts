import type { SourcedText } from '../../document/model.js';
import { joinSourced } from '../../document/sourced-text.js';
import { isOrganName } from '../../text/organ-names.js';
import { stripBullet } from './metadata.js';
import { parseLabel } from './parse-label.js';
import type { ReadingLog } from './reading.js';
import { dropBullet, type Line } from './split-lines.js';

/** The lines in a title's style; else the last line that ends as a title does, and those above that belong to it. */
export function findTitle(lines: readonly Line[]): { first: number; last: number } | undefined {
  const first = lines.findIndex((line) => line.isTitle);
  if (first >= 0) {
    const after = lines.findIndex((line, index) => index > first && !line.isTitle);
    return { first, last: after < 0 ? lines.length - 1 : after - 1 };
  }
  const reports = lines.flatMap((_, index) => (isTitle(lines, index) ? [index] : []));
  const ends =
    reports.length > 0 ? reports : lines.flatMap((line, index) => (isAccount(line) ? [index] : []));
  const last = ends.findLast((index) => /法治|依法|法制/.test(titleAround(lines, index))) ?? ends.at(-1);
  if (last === undefined) return undefined;
  return { first: findTitleStart(lines, last), last };
}

/** …法治政府建设工作情况, where no line ends with 报告. */
function isAccount({ content: { text } }: Line): boolean {
  return (
    text.length <= 70 &&
    !parseLabel(text) &&
    /^[^，。；：:]*(?:法治|依法行政)[^，。；：:]{0,14}情况$/.test(text)
  );
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
    // Two lines of one paragraph have its number.
    const adjacent = line.number - previous.number <= 1;
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
export function joinTitle(lines: readonly Line[], log: ReadingLog): SourcedText {
  const texts = lines.map((line) => {
    const bullet = line.content.text.length - stripBullet(line.content.text).length;
    return bullet > 0 ? dropBullet(line.content, bullet, log) : line.content;
  });
  let title = texts[0]!;
  for (const [index, text] of texts.slice(1).entries()) {
    const parted = isOrganName(texts[index]!.text) && isOrganName(text.text.replace(/关于.*$/s, ''));
    title = joinSourced([title, text], parted ? ' ' : '');
  }
  return title;
}

export function isSameTitle(line: string, title: string): boolean {
  const squeeze = (text: string) => stripBullet(text).replace(/[\s（）()]/g, '');
  return squeeze(line) === squeeze(title);
}

/** Whether a line ends as the title of a report does. */
export function isTitleEnd(text: string): boolean {
  return (
    text.length <= 70 &&
    !/[，。；：:]/.test(text) &&
    /(?:报告|汇报|总结|年报)(?:[（(][^（）()]{1,20}[）)])?$/.test(text)
  );
}
