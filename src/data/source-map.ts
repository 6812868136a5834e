import { EVENT_ID, type Event, getScalarValue, SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import type { SourceRange } from '../finding/finding.js';
import { indexLines } from '../text/file/line-index.js';
import { type Alignment, alignScalar } from './align-scalar.js';

/** Where the keys and values of a YAML text stand, by path: `成效[3].要点[1].正文`. */
export type SourceMap = {
  /** The value at `path`, or the nearest value above it that the text holds. */
  valueRange(path: string): SourceRange;
  /** The key at `path`; its value where it is an item of a list. */
  keyRange(path: string): SourceRange;
  /** The source of the characters `from`..`to` of the decoded scalar at `path`. */
  textRange(path: string, from: number, to: number): SourceRange;
  /** As `textRange`, in UTF-16 offsets of the text; undefined where `path` holds no scalar. */
  textOffsets(path: string, from: number, to: number): { start: number; end: number } | undefined;
  hasPath(path: string): boolean;
};

export type YamlNode = {
  path: string;
  kind: 'scalar' | 'sequence' | 'mapping';
  start: number;
  end: number;
  keyStart?: number;
  keyEnd?: number;
  scalar?: ScalarEvent;
};

/** One remark of the walk over the events: what this format refuses though YAML allows it. */
export type Refusal = {
  what:
    | 'duplicate'
    | 'missing-dash'
    | 'forbidden-key'
    | 'wide-indent'
    | 'wide-dash'
    | 'alias'
    | 'anchor'
    | 'tag'
    | 'complex-key';
  start: number;
  end: number;
  name: string;
};

type Frame = {
  node: YamlNode;
  index: number;
  keys: Map<string, number>;
  /** Whether a key of it has come a second time: another item begins there. */
  isDoubled?: boolean;
  key?: { text: string; start: number; end: number };
};

export function joinPath(parent: string, key: string | number): string {
  if (typeof key === 'number') return `${parent}[${key}]`;
  return parent === '' ? key : `${parent}.${key}`;
}

/** A path and those of what holds it, from within: `成效[0].正文`, `成效[0]`, `成效`; the whole, '', is not among them. */
export function pathsUpwards(path: string): string[] {
  const paths: string[] = [];
  for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.'), at.lastIndexOf('['))))
    paths.push(at);
  return paths;
}

/** Walks the parser's events once: every node with its path, and what the format refuses. */
export function collectNodes(
  source: string,
  events: readonly Event[],
): { nodes: YamlNode[]; refusals: Refusal[] } {
  const nodes: YamlNode[] = [];
  const refusals: Refusal[] = [];
  const stack: (Frame | undefined)[] = [];

  const place = (node: Omit<YamlNode, 'path'>): YamlNode => {
    const parent = stack.at(-1);
    const { kind, start, end, scalar } = node;
    // All nodes have the same shape, which is what makes thousands of them cheap.
    const placed = (path: string, key?: Frame['key']): YamlNode => {
      return { path, kind, start, end, keyStart: key?.start, keyEnd: key?.end, scalar };
    };
    if (!parent) return placed('');
    if (parent.node.kind === 'sequence') return placed(joinPath(parent.node.path, parent.index++));
    const { key } = parent;
    parent.key = undefined;
    return placed(joinPath(parent.node.path, key!.text), key);
  };

  const expectsKey = () => {
    const parent = stack.at(-1);
    return parent?.node.kind === 'mapping' && parent.key === undefined ? parent : undefined;
  };

  for (const event of events) {
    if (event.type === EVENT_ID.DOCUMENT) {
      stack.push(undefined);
      continue;
    }
    if (event.type === EVENT_ID.POP) {
      const closed = stack.pop();
      if (closed) closed.node.end = Math.max(closed.node.end, closed.node.start);
      const parent = stack.at(-1);
      if (closed && parent) parent.node.end = Math.max(parent.node.end, closed.node.end);
      continue;
    }
    if (event.type === EVENT_ID.ALIAS) {
      refusals.push({
        what: 'alias',
        start: event.anchorStart - 1,
        end: event.anchorEnd,
        name: source.slice(event.anchorStart, event.anchorEnd),
      });
      const parent = expectsKey();
      if (parent) parent.key = { text: '*', start: event.anchorStart, end: event.anchorEnd };
      else nodes.push(place({ kind: 'scalar', start: event.anchorStart, end: event.anchorEnd }));
      continue;
    }
    if (event.anchorStart >= 0)
      refusals.push({
        what: 'anchor',
        start: event.anchorStart - 1,
        end: event.anchorEnd,
        name: source.slice(event.anchorStart, event.anchorEnd),
      });
    if (event.tagStart >= 0)
      refusals.push({
        what: 'tag',
        start: event.tagStart,
        end: event.tagEnd,
        name: source.slice(event.tagStart, event.tagEnd),
      });

    if (event.type === EVENT_ID.SCALAR) {
      const parent = expectsKey();
      if (parent) {
        const text = getScalarValue(source, event);
        const isInList = stack.at(-2)?.node.kind === 'sequence';
        const what = describeKey(text, parent.keys.has(text), isInList);
        if (what && !parent.isDoubled)
          refusals.push({ what, start: event.valueStart, end: event.valueEnd, name: text });
        if (what === 'missing-dash') parent.isDoubled = true;
        parent.keys.set(text, event.valueStart);
        parent.key = { text, start: event.valueStart, end: event.valueEnd };
        continue;
      }
      const node = place({ kind: 'scalar', start: event.valueStart, end: event.valueEnd, scalar: event });
      if (event.valueStart < 0) node.start = node.end = node.keyEnd ?? stack.at(-1)?.node.end ?? 0;
      nodes.push(node);
      const above = stack.at(-1);
      if (above) above.node.end = Math.max(above.node.end, node.end);
      continue;
    }

    const parent = expectsKey();
    if (parent) {
      refusals.push({ what: 'complex-key', start: event.start, end: event.start + 1, name: '' });
      parent.key = { text: '?', start: event.start, end: event.start + 1 };
      const node: YamlNode = {
        path: joinPath(parent.node.path, '?'),
        kind: 'mapping',
        start: event.start,
        end: event.start + 1,
      };
      stack.push({ node, index: 0, keys: new Map() });
      continue;
    }
    const kind = event.type === EVENT_ID.MAPPING ? 'mapping' : 'sequence';
    const node = place({ kind, start: event.start, end: event.start + 1 });
    nodes.push(node);
    stack.push({ node, index: 0, keys: new Map() });
  }
  return { nodes, refusals };
}

/** What keeps a text from being a key. */
function describeKey(text: string, isDouble: boolean, isInList: boolean): Refusal['what'] | undefined {
  // In an object of JavaScript this name is no key, and what stands under it would be gone without a word.
  if (text === '__proto__') return 'forbidden-key';
  if (wideIndent.test(text)) return 'wide-indent';
  if (wideDash.test(text)) return 'wide-dash';
  if (isDouble) return isInList ? 'missing-dash' : 'duplicate';
  return undefined;
}

/** Spaces that look like indentation and are none. */
export const wideIndent = /^[\u3000\u00a0\u2000-\u200b\u202f\ufeff]/u;
/** What clerks type in place of the hyphen that begins an item. */
export const wideDash = /^[－—–―─‐−•●·]\s*[\p{L}"'“]/u;

export function createSourceMap(source: string, nodes: readonly YamlNode[]): SourceMap {
  const lines = indexLines(source);
  const byPath = new Map(nodes.map((node) => [node.path, node]));
  const alignments = new Map<string, Alignment>();

  const nearest = (path: string): YamlNode | undefined => {
    for (const at of [...pathsUpwards(path), '']) {
      const node = byPath.get(at);
      if (node) return node;
    }
    return undefined;
  };
  const textOffsets = (path: string, from: number, to: number) => {
    const node = byPath.get(path);
    if (!node?.scalar || node.scalar.valueStart < 0) return undefined;
    let alignment = alignments.get(path);
    if (!alignment) {
      alignment = alignScalar(source, node.scalar, getScalarValue(source, node.scalar));
      alignments.set(path, alignment);
    }
    const { starts, ends } = alignment;
    const start = starts[from] ?? ends.at(-1) ?? node.start;
    const end = to > from ? (ends[Math.min(to, ends.length) - 1] ?? start) : start;
    return { start, end };
  };
  const valueRange = (path: string) => {
    const node = nearest(path);
    return node ? lines.range(node.start, isContainer(node) ? node.start + 1 : node.end) : lines.range(0, 0);
  };

  return {
    valueRange,
    keyRange: (path) => {
      const node = nearest(path);
      return node?.keyStart === undefined ? valueRange(path) : lines.range(node.keyStart, node.keyEnd!);
    },
    textRange: (path, from, to) => {
      const offsets = textOffsets(path, from, to);
      return offsets ? lines.range(offsets.start, offsets.end) : valueRange(path);
    },
    textOffsets,
    hasPath: (path) => byPath.has(path),
  };
}

function isContainer(node: YamlNode): boolean {
  return node.kind !== 'scalar';
}

/** Scalars that YAML folds into one line: their line breaks become spaces. */
export function isFolded(source: string, scalar: ScalarEvent): boolean {
  return (
    scalar.style !== SCALAR_STYLE.LITERAL_BLOCK &&
    source.slice(scalar.valueStart, scalar.valueEnd).trim().includes('\n')
  );
}
