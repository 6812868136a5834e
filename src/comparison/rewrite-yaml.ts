import { readYaml } from '../data/read-yaml.js';
import { joinPath } from '../data/source-map.js';
import { alignItems, type Slot } from './align-items.js';
import { editScalars, type ScalarEdit, type YamlSource } from './edit-scalars.js';
import { formatEntry, formatFlow, isEmpty, type YamlValue } from './format-yaml.js';
import { type ChildrenPlace, readLayout, type YamlLayout } from './yaml-layout.js';

/**
 * Gives a YAML text another value. What stays keeps its lines to the byte, with its comments and in its notation; what
 * moves takes them along; only what is new is written anew. Undefined where the text would not read as wanted.
 */
export function rewriteYaml(yaml: YamlSource, wanted: YamlValue): YamlSource | undefined {
  const value = yaml.value as YamlValue;
  const expected = JSON.stringify(wanted);
  if (JSON.stringify(value) === expected) return yaml;
  const scalars = editEqualPlaces(yaml, wanted);
  if (scalars && JSON.stringify(scalars.value) === expected) return scalars;
  for (const base of scalars ? [scalars, yaml] : [yaml]) {
    const written = rewriteTop(base, wanted);
    const read = written === undefined ? undefined : readYaml(written).value;
    if (written !== undefined && read && JSON.stringify(read.value) === expected)
      return { text: written, ...read };
  }
  return undefined;
}

/** The scalars that differ between places that correspond, changed in their own notation. */
function editEqualPlaces(yaml: YamlSource, wanted: YamlValue): YamlSource | undefined {
  const edits = listScalarEdits(yaml.value as YamlValue, wanted, '');
  return edits.length === 0 ? undefined : editScalars(yaml, edits);
}

function listScalarEdits(before: YamlValue, after: YamlValue, path: string): ScalarEdit[] {
  if (typeof before === 'string' || typeof after === 'string')
    return typeof before === 'string' && typeof after === 'string' && before !== after && before !== ''
      ? [trimEdit(path, before, after)]
      : [];
  if (Array.isArray(before) !== Array.isArray(after)) return [];
  return pairChildren(before, after).flatMap(({ from, to }) =>
    from === undefined
      ? []
      : listScalarEdits(childOf(before, from)!, childOf(after, to)!, joinPath(path, from)),
  );
}

/** Only what differs, so that the rest of a long text keeps its line breaks and escapes. */
function trimEdit(path: string, before: string, after: string): ScalarEdit {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start++;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before.at(-1 - end) === after.at(-1 - end)) end++;
  return { path, from: start, to: before.length - end, text: after.slice(start, after.length - end) };
}

type Container = Exclude<YamlValue, string>;

function childOf(container: Container, key: string | number): YamlValue | undefined {
  return (container as Record<string | number, YamlValue>)[key];
}

/** What the children of a container were in another, in their order. */
function pairChildren(before: Container, after: Container): Slot[] {
  if (Array.isArray(before) && Array.isArray(after)) return alignItems(before, after);
  return Object.keys(after).map((key) => ({ from: Object.hasOwn(before, key) ? key : undefined, to: key }));
}

function rewriteTop(yaml: YamlSource, wanted: YamlValue): string | undefined {
  const layout = readLayout(yaml);
  const region = layout.children('', yaml.value as Container);
  if (!region || typeof wanted === 'string') return undefined;
  const written = rewriteChildren(layout, { path: '', before: yaml.value as Container, after: wanted });
  if (written === undefined) return undefined;
  return yaml.text.slice(0, region.start) + written + yaml.text.slice(region.end);
}

type Rewriting<T> = { path: string; before: T; after: T };

/** The lines of a container's children, from the first key or dash on; undefined where they do not stand on lines of their own. */
function rewriteChildren(
  layout: YamlLayout,
  { path, before, after }: Rewriting<Container>,
): string | undefined {
  const region = layout.children(path, before);
  if (!region) return undefined;
  const isList = Array.isArray(after);
  const chunks: { lead: string; body: string }[] = [];
  const slots = pairChildren(before, after);
  for (const { from, to } of slots) {
    const value = childOf(after, to)!;
    const place = from === undefined ? undefined : region.places.get(from);
    const head = isList ? '-' : `${to}:`;
    const fresh = () => layout.join(formatEntry(head, value, region.indent));
    if (from === undefined || !place) chunks.push({ lead: '', body: fresh() });
    else {
      const child = { path: joinPath(path, from), before: childOf(before, from)!, after: value };
      chunks.push({
        lead: place.lead,
        body: rewriteChild(layout, child, place, head, region.indent) ?? fresh(),
      });
    }
  }
  const pad = ' '.repeat(region.indent);
  // A key beside the dash of its item has no line of its own to put comments above.
  if (region.isBesideDash && chunks[0]?.lead.includes('#')) return undefined;
  return chunks
    .map(({ lead, body }, index) => (index === 0 && region.isBesideDash ? body : `${lead}${pad}${body}`))
    .join('');
}

function rewriteChild(
  layout: YamlLayout,
  { path, before, after }: Rewriting<YamlValue>,
  place: { text: string; start: number; end: number },
  head: string,
  indent: number,
): string | undefined {
  if (JSON.stringify(before) === JSON.stringify(after)) return place.text;
  if (typeof before === 'string' || typeof after === 'string' || isEmpty(after)) return undefined;
  const inner = layout.children(path, before);
  if (Array.isArray(before) && !Array.isArray(after))
    return inner && wrapList(layout, { path, before, after }, inner, `${head}${layout.lineEnd}`, indent);
  if (Array.isArray(before) !== Array.isArray(after)) return undefined;
  const text = inner && rewriteChildren(layout, { path, before, after });
  if (inner && text !== undefined)
    return layout.text.slice(place.start, inner.start) + text + layout.text.slice(inner.end, place.end);
  // Within braces: on one line again, with the comment that stood behind it.
  const line = /^(?:-|[^\s:]+:) [[{].*[\]}]([ \t]{1,40}#[^\n\]}]*)?\r?\n?$/.exec(place.text);
  const flow = line ? formatFlow(after) : undefined;
  if (!line || flow === undefined || flow.length + indent > 100) return undefined;
  return `${head} ${flow}${line[1] ?? ''}${layout.lineEnd}`;
}

/** A list that becomes an entry of a mapping in its place keeps its lines, set in where it has to be. */
function wrapList(
  layout: YamlLayout,
  { before, after }: { path: string; before: YamlValue; after: Exclude<YamlValue, string> },
  inner: ChildrenPlace,
  head: string,
  indent: number,
): string | undefined {
  const whole = JSON.stringify(before);
  if (!Object.values(after).some((value) => JSON.stringify(value) === whole) || inner.isBesideDash)
    return undefined;
  const kept = layout.text.slice(inner.start, inner.end);
  const lines = inner.indent > indent ? kept : kept.replace(/^(?=[^\r\n])/gm, '  ');
  const pad = ' '.repeat(inner.indent > indent ? inner.indent : indent + 2);
  const entries = Object.entries(after).map(([key, value]) =>
    JSON.stringify(value) === whole
      ? `${pad}${key}:${layout.lineEnd}${lines}`
      : pad + layout.join(formatEntry(`${key}:`, value, pad.length)),
  );
  return head + entries.join('');
}
