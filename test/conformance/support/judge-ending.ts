import type { Document } from '../../../src/document/model.js';
import type { MeasuredPage } from './measure-page.js';

export type EndingVerdict = {
  /** Whether signature and date, and the note of attachments, stand on one page. */
  isTogether: boolean;
  /** Lines of the body on that page. */
  body: number;
  /** Lines that the fullest page before it might still hold, and where its neighbours do. */
  gap: number;
};

/** What the printed pages of an ending case show; nothing here asks the arithmetic. */
export function judgeEnding(document: Document, pages: readonly MeasuredPage[]): EndingVerdict {
  const has = (text: string) => (page: MeasuredPage) => page.lines.some((line) => line.text.includes(text));
  const isDate = ({ text }: { text: string }) => text === document.dateOfIssue!.text;
  const end = pages.findIndex((page) => page.lines.some(isDate));
  const wanted = [
    ...document.signature.map((organ) => organ.text),
    ...document.attachments.slice(0, 1).map(({ title }) => `${title.text}`),
    ...(document.note ? [document.note.text] : []),
  ];
  const page = pages[end]!;
  const first = page.lines.findIndex(
    ({ text }) => /^附件：/.test(text) || text.startsWith(document.signature[0]!.text),
  );
  const gaps = pages.slice(0, end).map(({ lines }) => {
    const pitch = Math.min(...lines.slice(3).map((line, at) => line.top - lines[at + 2]!.top));
    return Math.floor((262 - lines.at(-1)!.bottom + 1.5) / pitch);
  });
  return { isTogether: wanted.every((text) => has(text)(page)), body: first, gap: Math.max(0, ...gaps) };
}
