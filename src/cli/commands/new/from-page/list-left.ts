import type { Item, Report } from '../../../../report/model.js';
import { partNames } from '../../../../report/part-names.js';
import { isGap, listLeaves } from './list-leaves.js';

/** What a page may change beside texts and figures, by its key in the file. */
const otherKeys = {
  title: '标题',
  place: '地区',
  issuers: '发文机关',
  addressees: '主送机关',
  dateOfIssue: '成文日期',
  opening: '导语',
  contents: '内容',
  closing: '结语',
  letterhead: '版头',
  imprint: '版记',
  attachments: '附件',
  publication: '公开信息',
  layout: '层次',
  template: '模板',
  materials: '素材',
} as const satisfies Partial<Record<keyof Report, string>>;

/** What the page has changed in the report that was written for it, and another version does not have. */
export function listLeft(base: Report, page: Report, other: Report): string[] {
  const keys = Object.entries(otherKeys).flatMap(([key, name]) =>
    isLeft(base[key as keyof Report], page[key as keyof Report], other[key as keyof Report]) ? [name] : [],
  );
  const figures = namesOfFigures(page, base).filter(([group, name]) => {
    const [before, now, there] = [base, page, other].map((report) => report.figures[group]?.[name]);
    return isLeft(shown(before), shown(now), shown(there));
  });
  return [
    ...keys,
    ...figures.map(([group, name]) => `数据“${group}.${name}”`),
    ...listTexts(base, page, other),
  ];
}

function isLeft(before: unknown, now: unknown, there: unknown): boolean {
  const [a, b, c] = [before, now, there].map((value) => JSON.stringify(value));
  return a !== b && b !== c;
}

function shown(figure: Report['figures'][string][string] | undefined): unknown {
  return figure && [figure.text, figure.unit, figure.source, figure.scope, figure.lastYear];
}

function namesOfFigures(...reports: Report[]): [group: string, name: string][] {
  const names = reports.flatMap(({ figures }) =>
    Object.entries(figures).flatMap(([group, entries]) =>
      Object.keys(entries).map((name) => `${group}\n${name}`),
    ),
  );
  return [...new Set(names)].map((name) => name.split('\n') as [string, string]);
}

function listTexts(base: Report, page: Report, other: Report): string[] {
  return page.parts.flatMap((part) => {
    const [before, there] = [base, other].map((report) => report.parts.find(({ key }) => key === part.key));
    const name = partNames[part.key];
    const own = isLeft(wordsOf(before), wordsOf(part), wordsOf(there))
      ? [`“${name}”的标题、导语或者结语`]
      : [];
    const has = (items: Item[], item: Item) => items.some((one) => textOf(one) === textOf(item));
    const [old, now, theirs] = [before, part, there].map((one) => listLeaves(one).map(({ item }) => item));
    const written = now!.filter((item) => !has(old!, item) && !has(theirs!, item) && !isGap(item.body ?? ''));
    const dropped = old!.filter(
      (item) =>
        !now!.some(({ title }) => title === item.title) && theirs!.some(({ title }) => title === item.title),
    );
    return [
      ...own,
      ...written.map(({ title, body = '' }) => `${name}“${title ?? body.slice(0, 20)}”`),
      ...dropped.map(({ title, body = '' }) => `${name}里删去的“${title ?? body.slice(0, 20)}”`),
    ];
  });
}

function wordsOf(part: Report['parts'][number] | undefined): unknown {
  return part && [part.title, part.opening, part.closing, part.contents];
}

function textOf({ title, body, cause, table, contents }: Item): string {
  return JSON.stringify([title, body, cause, table, contents]);
}
