import { readYaml } from '../data/read-yaml.js';
import type { SourceMap } from '../data/source-map.js';
import type { TextEdit } from '../finding/finding.js';
import { applyEdits } from '../text/file/apply-edits.js';
import { valueAt, withTexts } from './edit-value.js';
import { escapeDouble, quoteScalar, type YamlValue } from './format-yaml.js';

/** Replaces the characters `from`..`to` of the decoded scalar at `path`. */
export type ScalarEdit = { path: string; from: number; to: number; text: string };

/** A YAML text with what its parser made of it; every scalar is a text. */
export type YamlSource = { text: string; value: unknown; source: SourceMap };

/**
 * Changes scalars of a YAML text in their own notation; all else stays as it was. Undefined where that cannot be done:
 * what comes out is read again, and must differ in these scalars only.
 */
export function editScalars(yaml: YamlSource, edits: readonly ScalarEdit[]): YamlSource | undefined {
  const byPath = new Map<string, ScalarEdit[]>();
  for (const edit of edits) {
    const known = byPath.get(edit.path);
    if (known) known.push(edit);
    else byPath.set(edit.path, [edit]);
  }
  return editPlaces(yaml, [...byPath]);
}

/** All in one go, so that the text is read once; where that does not come out right, in halves, down to the one that did not. */
function editPlaces(
  yaml: YamlSource,
  places: readonly (readonly [path: string, edits: readonly ScalarEdit[]])[],
): YamlSource | undefined {
  const [first] = places;
  if (!first) return yaml;
  const writings = places.map(([path, edits]) => prepare(yaml, path, edits));
  if (!writings.every((writing) => writing !== undefined)) return undefined;
  const texts = new Map(writings.map(({ path, wanted }) => [path, wanted]));
  const expected = JSON.stringify(withTexts(yaml.value as YamlValue, texts));
  const read = (edits: readonly TextEdit[]): YamlSource | undefined => {
    const text = applyEdits(yaml.text, edits);
    const parsed = readYaml(text).value;
    return parsed && JSON.stringify(parsed.value) === expected ? { text, ...parsed } : undefined;
  };
  if (writings.length === 1) {
    for (const candidate of writeCandidates(yaml, writings[0]!)) {
      const written = read(candidate);
      if (written) return written;
    }
    return undefined;
  }
  const written = read(writings.flatMap((writing) => writeCandidates(yaml, writing).next().value ?? []));
  if (written) return written;
  const half = Math.ceil(places.length / 2);
  const begun = editPlaces(yaml, places.slice(0, half));
  return begun && editPlaces(begun, places.slice(half));
}

/** The scalar at a path; undefined for lists, mappings and what is not there. */
export function scalarAt(value: unknown, path: string): string | undefined {
  const found = valueAt(value as YamlValue, path);
  return typeof found === 'string' ? found : undefined;
}

function prepare(yaml: YamlSource, path: string, edits: readonly ScalarEdit[]): Writing | undefined {
  const decoded = scalarAt(yaml.value, path);
  const place = yaml.source.textOffsets(path, 0, decoded?.length ?? 0);
  if (decoded === undefined || !place) return undefined;
  // Said twice, it is one edit.
  const own = [...new Map(edits.map((edit) => [JSON.stringify(edit), edit])).values()];
  const wanted = applyEdits(
    decoded,
    own.map(({ from, to, text }) => ({ start: from, end: to, text })),
  );
  return { path, decoded, wanted, place, edits: own };
}

type Writing = {
  path: string;
  decoded: string;
  wanted: string;
  place: { start: number; end: number };
  edits: readonly ScalarEdit[];
};

/** In its own notation if possible, as a block of lines, in quotation marks. */
function* writeCandidates(
  { text, source }: YamlSource,
  { path, decoded, wanted, place, edits }: Writing,
): Generator<TextEdit[]> {
  const quote = /["']/.exec(text[place.start - 1] ?? '')?.[0] ?? '';
  const indent = /^[ ]*/.exec(text.slice(text.lastIndexOf('\n', place.start - 1) + 1))![0];
  const lineEnd = text.includes('\r\n') ? '\r\n' : '\n';
  const encode = (words: string) => {
    if (quote === '"') return escapeDouble(words);
    if (quote === "'") return words.replaceAll("'", "''");
    return words.replaceAll('\n', `${lineEnd}${indent}`);
  };
  const inPlace = edits.map((edit) => {
    const { start, end } = source.textOffsets(path, edit.from, edit.to)!;
    // A line that goes takes the indentation of the next one with it.
    const next = edit.to < decoded.length ? source.textOffsets(path, edit.to, edit.to)!.start : end;
    return { start, end: edit.to > edit.from ? next : start, text: encode(edit.text) };
  });
  const isClosed = quote !== '' && text[place.end] === quote;
  const whole = isClosed ? { start: place.start - 1, end: place.end + 1 } : place;
  // A text that becomes one of several lines is better read as a block.
  const becomesBlock = wanted.includes('\n') && !decoded.includes('\n');
  if (!becomesBlock) yield inPlace;
  if (wanted.includes('\n')) {
    const column = source.keyRange(path).start.column - 1;
    const inner = `${lineEnd}${' '.repeat(column + 2)}`;
    const lines = wanted.replace(/\n$/, '').split('\n');
    yield [{ ...whole, text: `|${wanted.endsWith('\n') ? '' : '-'}${inner}${lines.join(inner)}` }];
  }
  if (becomesBlock) yield inPlace;
  yield [{ ...whole, text: quoteScalar(wanted) }];
}
