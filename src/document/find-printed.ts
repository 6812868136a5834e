import type { SourceMap } from '../data/source-map.js';
import type { Finding } from '../finding/finding.js';
import { documentTexts } from './document-texts.js';
import type { Document, SourcedText, SourceSegment } from './model.js';

/** Words of a document: `start`..`end` are UTF-16 offsets into a text of it. */
export type PrintedWords = { content: SourcedText; start: number; end: number };

/**
 * Where a finding about a report file stands in the document that was composed from it: the words that its place was
 * printed as, else the heading or the text at its path. Nothing where none of it is printed.
 */
export function createPrintedFinder(
  document: Document,
  source: SourceMap,
): (finding: Pick<Finding, 'range' | 'path'>) => PrintedWords[] {
  const texts = documentTexts(document);
  const placed = texts.flatMap((content) =>
    content.segments.flatMap((segment) => {
      const place = locateSegment(segment, source, segment.start, segment.end);
      return place ? [{ content, segment, ...place }] : [];
    }),
  );
  const headings = new Map(
    document.blocks.flatMap((block) =>
      block.kind === 'heading' && block.path !== undefined ? [[block.path, block.content] as const] : [],
    ),
  );
  const findText = (path: string): PrintedWords[] => {
    const content =
      headings.get(path) ??
      texts.find(({ segments }) =>
        segments.some((segment) => segment.path !== undefined && isAtOrBelow(segment.path, path)),
      );
    return content && content.text !== '' ? [{ content, start: 0, end: content.text.length }] : [];
  };
  return ({ range, path }) => {
    const [from, to] = range
      ? [range.start.offset, Math.max(range.end.offset, range.start.offset + 1)]
      : [0, 0];
    const words = placed
      .filter(({ start, end }) => start < to && from < end)
      .flatMap(({ content, segment }) => {
        const part = narrow(segment, source, { from, to });
        return part ? [{ content, ...part }] : [];
      });
    return words.length > 0 || !path ? words : findText(path);
  };
}

/** The place in the report file of some characters of a segment; a segment that replaced others stands for all of them. */
function locateSegment(
  segment: SourceSegment,
  source: SourceMap,
  start: number,
  end: number,
): { start: number; end: number } | undefined {
  if (segment.path === undefined) return undefined;
  if (!isVerbatim(segment)) return source.textOffsets(segment.path, segment.from, segment.to);
  const shift = segment.from - segment.start;
  return source.textOffsets(segment.path, start + shift, end + shift);
}

/** Character by character where the report's words were printed as they are; what is printed stands in the report's order. */
function narrow(
  segment: SourceSegment,
  source: SourceMap,
  { from, to }: { from: number; to: number },
): { start: number; end: number } | undefined {
  if (!isVerbatim(segment)) return { start: segment.start, end: segment.end };
  const placeOf = (at: number) => locateSegment(segment, source, at, at + 1)!;
  const start = findFirst(segment, (at) => placeOf(at).end > from);
  const end = findFirst(segment, (at) => placeOf(at).start >= to);
  return start < end ? { start, end } : undefined;
}

/** The first offset of a segment from which on something holds, or its end. */
function findFirst({ start, end }: SourceSegment, holds: (at: number) => boolean): number {
  let [low, high] = [start, end];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

function isVerbatim({ start, end, from, to }: SourceSegment): boolean {
  return end - start === to - from;
}

/** `成效[1].正文` lies below `成效[1]`, `成效[12]` does not. */
function isAtOrBelow(path: string, above: string): boolean {
  return path.startsWith(above) && /^(?:$|[.[])/.test(path.slice(above.length));
}
