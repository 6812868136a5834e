import { readAttribute } from '../../ooxml/scan-tags.js';
import type { WordDialect } from '../../ooxml/word-dialect.js';
import type { RunChild, WordRun } from './scan-runs.js';

/** What happens to a run: markup that comes between its characters, and characters that are marked as deleted. */
export type RunChanges = {
  /** In the order of `offset`, those of one offset in the order in which they are to stand. */
  inserted: { offset: number; markup: string }[];
  /** Not overlapping; `revision` are the attributes of w:del. */
  deleted: { start: number; end: number; revision: Record<string, string | number | undefined> }[];
};

/** A run taken apart at the changes: each piece keeps the run's formatting, its other contents stay as written. */
export function rebuildRun(source: string, run: WordRun, changes: RunChanges, dialect: WordDialect): string {
  const closing = `</${/^<([^\s/>]+)/.exec(run.opening)![1]}>`;
  const pending = [...changes.inserted];
  const output: string[] = [];
  let open: { content: string[]; revision: RunChanges['deleted'][number] | undefined } | undefined;
  const closeRun = () => {
    if (!open) return;
    const piece = `${run.opening}${run.properties}${open.content.join('')}${closing}`;
    output.push(open.revision ? dialect.write('del', open.revision.revision, [piece]) : piece);
    open = undefined;
  };
  const insertUpTo = (offset: number) => {
    while (pending[0] && pending[0].offset <= offset) {
      closeRun();
      output.push(pending.shift()!.markup);
    }
  };

  for (const atom of run.children.flatMap((child) => splitChild(child, changes))) {
    insertUpTo(atom.start);
    const revision = changes.deleted.find(({ start, end }) => start <= atom.start && atom.end <= end);
    if (open && open.revision !== revision) closeRun();
    open ??= { content: [], revision };
    open.content.push(writeAtom(source, atom, revision !== undefined, dialect));
  }
  closeRun();
  insertUpTo(run.end);
  return output.join('');
}

/** Whether text of a child can be told by character. */
export function holdsText({ name }: RunChild): boolean {
  return name === 't' || name === 'delText';
}

/** A child, or a part of its text: `start`..`end` are those of the characters then. */
type Atom = { child: RunChild; start: number; end: number; isPart: boolean };

function splitChild(child: RunChild, { inserted, deleted }: RunChanges): Atom[] {
  if (!holdsText(child)) return [{ child, start: child.start, end: child.end, isPart: false }];
  const cuts = [
    ...inserted.map(({ offset }) => offset),
    ...deleted.flatMap(({ start, end }) => [start, end]),
  ].filter((offset) => child.innerStart < offset && offset < child.innerEnd);
  const isDeleted = deleted.some(({ start, end }) => start < child.innerEnd && child.innerStart < end);
  const bounds = [child.innerStart, ...new Set(cuts.sort((a, b) => a - b)), child.innerEnd];
  return bounds.slice(1).map((end, index) => ({
    child,
    start: bounds[index]!,
    end,
    isPart: cuts.length > 0 || isDeleted,
  }));
}

function writeAtom(source: string, atom: Atom, isDeleted: boolean, dialect: WordDialect): string {
  const { child, start, end, isPart } = atom;
  if (!isPart) return source.slice(child.start, child.end);
  return dialect.write(isDeleted ? 'delText' : (child.name ?? 't'), { 'xml:space': 'preserve' }, [
    trimEnds(source, atom, closeSections(source, child, start, end)),
  ]);
}

/**
 * Without xml:space="preserve" the white space of XML at both ends of the whole text is dropped, and no other space:
 * U+3000 is the author's. The pieces preserve theirs.
 */
function trimEnds(source: string, { child, start, end }: Atom, text: string): string {
  if (readAttribute(source.slice(child.start, child.innerStart), 'xml:space') === 'preserve') return text;
  const led = start === child.innerStart ? text.replace(/^[ \t\r\n]+/, '') : text;
  return end === child.innerEnd ? led.replace(/(?<![ \t\r\n])[ \t\r\n]+$/, '') : led;
}

/** A CDATA section that is cut goes on in the next piece. */
function closeSections(source: string, child: RunChild, start: number, end: number): string {
  const isInside = (offset: number) => {
    const before = source.slice(child.innerStart, offset);
    return before.lastIndexOf('<![CDATA[') > before.lastIndexOf(']]>');
  };
  return `${isInside(start) ? '<![CDATA[' : ''}${source.slice(start, end)}${isInside(end) ? ']]>' : ''}`;
}
