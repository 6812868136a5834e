import type { SourceMap } from '../data/source-map.js';
import type { SourcedText, SourceSegment } from '../document/model.js';
import type { SourceRange, TextEdit } from '../finding/finding.js';
import { wholeCharacters } from '../text/characters.js';
import { indexLines } from '../text/file/line-index.js';
import type { Remark } from './rule.js';

type Place = {
  range?: SourceRange;
  path?: string;
  quote?: string;
  fix?: TextEdit[];
  suggestion?: TextEdit[];
};

/** Turns places in the document's texts into places of the source text. */
export type Locator = (remark: Remark) => Place | undefined;

export type LocatorSource = { sourceText?: string; source?: SourceMap };

/**
 * The place of a remark in the source. Undefined where every word complained of was supplied by a template:
 * no author can mend that. A place within replaced text is the reference that it replaced.
 */
export function createLocator({ sourceText, source }: LocatorSource): Locator {
  const lines = sourceText === undefined ? undefined : indexLines(sourceText);
  const locatePath = (path: string) => (source ? { path, range: source.keyRange(path) } : {});
  const toOffsets = (path: string | undefined, from: number, to: number) =>
    path === undefined ? { start: from, end: to } : source?.textOffsets(path, from, to);
  return (remark) => {
    if ('path' in remark) return remark.isSetting ? { path: remark.path } : locatePath(remark.path);
    if ('source' in remark) {
      const { start, end } = remark.source;
      return {
        range: lines?.range(start, end),
        quote: sourceText?.slice(start, end),
        fix: remark.fix?.slice(),
      };
    }
    const { unit } = remark;
    const { start, end } = wholeCharacters(unit.text, remark.start ?? 0, remark.end ?? unit.text.length);
    const found = findSource(unit.content, start, end);
    if (!found)
      return remark.start === undefined && unit.path !== undefined ? locatePath(unit.path) : undefined;
    const { path, from, to } = found;
    const range = path === undefined ? lines?.range(from, to) : source?.textRange(path, from, to);
    const edits =
      remark.fix && sourceText !== undefined
        ? mapEdits(remark.fix, unit.content, { sourceText, toOffsets })
        : undefined;
    const kind = remark.fix && changesWords(remark.fix, unit.text) ? 'suggestion' : 'fix';
    return { path, range, quote: unit.text.slice(start, end), [kind]: edits };
  };
}

/** The characters of the source that `start`..`end` came from; of several values the first. */
function findSource(
  content: SourcedText,
  start: number,
  end: number,
): { path?: string; from: number; to: number } | undefined {
  const touched = content.segments.filter((segment) =>
    start === end
      ? segment.start <= start && start <= segment.end
      : segment.start < end && start < segment.end,
  );
  const [first] = touched;
  if (!first) return undefined;
  const last = touched.findLast((segment) => segment.path === first.path)!;
  return {
    path: first.path,
    from: isVerbatim(first) ? first.from + Math.max(0, start - first.start) : first.from,
    to: isVerbatim(last) ? last.from + Math.min(end, last.end) - last.start : last.to,
  };
}

/** Segments of unequal length were replaced as a whole. */
function isVerbatim(segment: SourceSegment): boolean {
  return segment.end - segment.start === segment.to - segment.from;
}

type UnitEdit = { start: number; end: number; text: string };

type Mapping = {
  sourceText: string;
  toOffsets(path: string | undefined, from: number, to: number): { start: number; end: number } | undefined;
};

/** Whether edits do more than change marks and spaces. */
function changesWords(edits: readonly UnitEdit[], text: string): boolean {
  return (
    wordsOf(edits.map(({ start, end }) => text.slice(start, end))) !== wordsOf(edits.map((edit) => edit.text))
  );
}

/** All edits or none: only where each stands in words of the author that the source holds as they are. */
function mapEdits(
  edits: readonly UnitEdit[],
  content: SourcedText,
  { sourceText, toOffsets }: Mapping,
): TextEdit[] | undefined {
  const mapped: TextEdit[] = [];
  for (const { start, end, text } of edits) {
    const segment = content.segments.find(
      (candidate) => candidate.start <= start && end <= candidate.end && isVerbatim(candidate),
    );
    if (!segment) return undefined;
    const shift = segment.from - segment.start;
    const offsets = toOffsets(segment.path, start + shift, end + shift);
    if (!offsets || sourceText.slice(offsets.start, offsets.end) !== content.text.slice(start, end))
      return undefined;
    if (segment.path !== undefined && !isSafeInYaml(text, start + shift)) return undefined;
    mapped.push({ ...offsets, text });
  }
  return mapped;
}

function wordsOf(texts: readonly string[]): string {
  return texts.join('').replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Words that mean the same in every style of YAML scalar, also at its beginning and in a flow collection. */
function isSafeInYaml(text: string, from: number): boolean {
  return !/[:#'"\\\n{}[\],]/.test(text) && !(from === 0 && /^[\s\-?&*!|>%@`]/.test(text));
}
