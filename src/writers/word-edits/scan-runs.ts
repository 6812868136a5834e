import { scanTags, type Tag } from '../../ooxml/scan-tags.js';
import type { WordDialect } from '../../ooxml/word-dialect.js';

/** A run that stands in no other run: `start`..`end` with its tags, UTF-16 offsets into the part. */
export type WordRun = {
  start: number;
  end: number;
  /** Its start tag, and its w:rPr as written. */
  opening: string;
  properties: string;
  /** What stands in it besides its properties. */
  children: RunChild[];
  /** Local names of the elements around it, the outermost first. */
  around: readonly string[];
};

export type RunChild = {
  start: number;
  end: number;
  innerStart: number;
  innerEnd: number;
  /** `t` or `delText` where it holds text. */
  name: string | undefined;
};

/**
 * The outermost runs of a part in order. A text box is a child of the run that carries it: what stands in the
 * box can be told only as a whole.
 */
export function scanRuns(source: string, dialect: WordDialect): WordRun[] {
  const runs: WordRun[] = [];
  const open: { tag: Tag; local: string | undefined }[] = [];
  let run: { value: WordRun; depth: number } | undefined;
  let child: RunChild | undefined;

  const close = (start: number, end: number) => {
    if (!run || !child) return;
    Object.assign(child, { innerEnd: start, end });
    if (child.name === 'rPr') run.value.properties = source.slice(child.start, end);
    else run.value.children.push(child);
    child = undefined;
  };

  for (const tag of scanTags(source)) {
    const local = dialect.localName(tag.name);
    if (tag.kind === 'end') {
      open.pop();
      if (run && open.length === run.depth + 1) close(tag.start, tag.end);
      if (run && open.length === run.depth) {
        run.value.end = tag.end;
        runs.push(run.value);
        run = undefined;
      }
      continue;
    }
    const isChild = run !== undefined && open.length === run.depth + 1;
    if (isChild) {
      child = { start: tag.start, end: tag.end, innerStart: tag.end, innerEnd: tag.end, name: local };
      if (tag.kind === 'empty') close(tag.end, tag.end);
    }
    if (tag.kind === 'empty') continue;
    if (!run && local === 'r')
      run = {
        depth: open.length,
        value: {
          start: tag.start,
          end: tag.end,
          opening: source.slice(tag.start, tag.end),
          properties: '',
          children: [],
          around: open.map((entry) => entry.local ?? ''),
        },
      };
    open.push({ tag, local });
  }
  return runs;
}

/** The run in which an offset lies; at the seam of two the one that `end` belongs to, or that begins there. */
export function findRun(runs: readonly WordRun[], start: number, end: number): WordRun | undefined {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (runs[middle]!.end <= start) low = middle + 1;
    else high = middle;
  }
  const run = runs[low];
  return run && run.start <= start && end <= run.end ? run : undefined;
}
