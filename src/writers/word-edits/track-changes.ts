import { type PartText, readPart, replaceParts } from '../../ooxml/replace-parts.js';
import { readAttribute, scanTags } from '../../ooxml/scan-tags.js';
import { readDialect, type WordDialect } from '../../ooxml/word-dialect.js';
import { escapeXml } from '../../ooxml/xml.js';
import type { PackedPart } from '../../ooxml/zip.js';
import { replaceUnprintable } from '../../text/characters.js';
import { changeRuns, type RunChange, type RunDeletion } from './change-runs.js';
import { holdsText } from './rebuild-run.js';
import { findRun, scanRuns, type WordRun } from './scan-runs.js';
import type { Authorship, TextPlace } from './text-place.js';

/** Words that take the place of others; where none go, `text` comes at the end of `after`, or before `before`. */
export type WordReplacement = {
  deleted: readonly TextPlace[];
  text: string;
  after?: TextPlace;
  before?: TextPlace;
};

/** Replacements that belong together: all of them are made or none. */
export type WordChange = readonly WordReplacement[];

/**
 * A copy of a Word file with changes as tracked ones (修订), and which of them were made. A change that touches
 * text boxes, ruby, or what somebody else's tracked change has brought in or taken out is not made.
 */
export function trackChanges(
  parts: readonly PackedPart[],
  changes: readonly WordChange[],
  authorship: Authorship,
): { bytes: Uint8Array; made: boolean[] } {
  const texts = new Map<string, OpenPart>();
  const open = (name: string): OpenPart => {
    const known = texts.get(name) ?? openPart(parts, name);
    texts.set(name, known);
    return known;
  };
  const made = changes.map((change) => {
    const located = change.map((replacement) => locate(replacement, open));
    if (located.some((found) => found === undefined)) return false;
    for (const [index, found] of located.entries()) addReplacement(found!, change[index]!, authorship);
    return true;
  });
  const replaced = new Map<string, PartText>();
  for (const [name, { part, inserted, deleted, dialect }] of texts)
    if (inserted.length + deleted.length > 0)
      replaced.set(name, { ...part, text: changeRuns(part.text, { inserted, deleted }, dialect) });
  return { bytes: replaceParts(parts, replaced), made };
}

type OpenPart = {
  part: PartText;
  dialect: WordDialect;
  runs: WordRun[];
  nextId: number;
  inserted: RunChange[];
  deleted: RunDeletion[];
};

type Located = {
  into: OpenPart;
  deleted: { run: WordRun; start: number; end: number }[];
  at: { run: WordRun; offset: number };
};

function openPart(parts: readonly PackedPart[], name: string): OpenPart {
  const part = readPart(parts, name)!;
  const dialect = readDialect(part.text);
  return {
    part,
    dialect,
    runs: scanRuns(part.text, dialect),
    nextId: findNextId(part.text),
    inserted: [],
    deleted: [],
  };
}

function locate(
  { deleted, after, before }: WordReplacement,
  open: (name: string) => OpenPart,
): Located | undefined {
  const anchor = deleted.at(-1) ?? after ?? before;
  if (!anchor || deleted.some(({ part }) => part !== anchor.part)) return undefined;
  const into = open(anchor.part);
  const find = ({ start, end }: TextPlace) => {
    const run = findRun(into.runs, start, end);
    return run && isPlain(run, start, end) ? { run, start, end } : undefined;
  };
  const found = deleted.map(find);
  const place = find(anchor);
  if (!place || found.some((entry) => entry === undefined)) return undefined;
  const isBefore = deleted.length === 0 && !after;
  return {
    into,
    deleted: found.map((entry) => entry!),
    at: { run: place.run, offset: isBefore ? place.start : place.end },
  };
}

function isPlain({ around, children }: WordRun, start: number, end: number): boolean {
  const child = children.find((candidate) => candidate.start <= start && end <= candidate.end);
  if (!child || around.some((name) => /^(?:ins|del|moveFrom|moveTo)$/.test(name))) return false;
  return holdsText(child) || (child.start === start && child.end === end);
}

function addReplacement(
  { into, deleted, at }: Located,
  { text }: WordReplacement,
  authorship: Authorship,
): void {
  const { dialect } = into;
  const revise = () => ({ id: into.nextId++, author: authorship.author, date: authorship.date });
  for (const place of deleted) into.deleted.push({ ...place, revision: revise() });
  if (text === '') return;
  const { run } = deleted[0] ?? at;
  const words = dialect.write('t', { 'xml:space': 'preserve' }, [escapeXml(replaceUnprintable(text))]);
  const closing = `</${/^<([^\s/>]+)/.exec(run.opening)![1]}>`;
  const markup = dialect.write('ins', revise(), [`${run.opening}${run.properties}${words}${closing}`]);
  into.inserted.push({ ...at, markup });
}

/** The ids of tracked changes, bookmarks and the like must differ from each other within a part. */
function findNextId(source: string): number {
  let highest = 0;
  for (const { kind, start, end } of scanTags(source)) {
    const id = kind === 'end' ? undefined : readAttribute(source.slice(start, end), 'w:id');
    if (id !== undefined && /^\d{1,9}$/.test(id)) highest = Math.max(highest, Number(id));
  }
  return highest + 1;
}
