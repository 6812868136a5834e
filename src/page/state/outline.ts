import { type Mapping, valueAt } from '../../comparison/edit-value.js';
import type { YamlValue } from '../../comparison/format-yaml.js';
import { pathsUpwards } from '../../data/source-map.js';
import { blockTexts } from '../../document/document-texts.js';
import type { Document, PartKey } from '../../document/model.js';
import type { Finding, Severity } from '../../finding/finding.js';
import { spreadRepeats } from '../../lint/gather-repeats.js';
import type { Report } from '../../report/model.js';
import { partNames } from '../../report/part-names.js';
import { listUnchanged } from '../../report/unchanged.js';
import { findGaps } from '../../text/gaps/find-gaps.js';
import type { Analysis, ReadableReport } from './analyse.js';

/** One line of the report's outline. */
export type OutlineNode = {
  path: string;
  kind:
    | 'basics'
    | 'text'
    | 'part'
    | 'item'
    | 'attachment'
    | 'letterhead'
    | 'imprint'
    | 'figures'
    | 'settings';
  /** 1 for what the report consists of, 2 for the items of a part. */
  depth: number;
  /** 一、 or （一）, where it is printed. */
  number: string;
  label: string;
  /** Whether the report holds it at all. */
  isEmpty: boolean;
  /** How often 待填 stands there. */
  gaps: number;
  findings: Record<Severity, number>;
  /** Every paragraph stood in last year's report, or nobody has worked on it since it was rolled forward. */
  isUnchanged: boolean;
  /** Of these, what 去年原文 says so of: somebody may confirm that it holds for this year. */
  isToConfirm: boolean;
};

type Plain = Pick<OutlineNode, 'path' | 'kind' | 'depth' | 'label'> & { number?: string };

/** The report as its author thinks of it: what comes first, its parts with their items, what is attached. */
export function listOutline({ readable, findings }: Analysis, lastYear: Document | undefined): OutlineNode[] {
  if (!readable) return [];
  const value = readable.yaml.value as Mapping;
  const headings = readHeadings(readable.document);
  const known = lastYear && new Set(lastYear.blocks.flatMap(blockTexts).map(({ text }) => text.trim()));
  const same = known ? findUnchanged(readable.document, known) : () => false;
  const marked = listToConfirm(readable.report);
  const counts = countByPlace(findings.flatMap(spreadRepeats));
  const plain: Plain[] = [
    { path: '标题', kind: 'basics', depth: 1, label: '标题、机关和日期' },
    { path: '导语', kind: 'text', depth: 1, label: '导语' },
    ...listParts(readable).flatMap((key) => listPart(partNames[key], value, headings, readable)),
    { path: '结语', kind: 'text', depth: 1, label: '结语' },
    { path: '附件', kind: 'attachment', depth: 1, label: '附件' },
    ...listOf(value.附件).map((item, index): Plain => {
      const path = `附件[${index}]`;
      return { path, kind: 'attachment', depth: 2, label: textOf(item, '标题') || `附件${index + 1}` };
    }),
    { path: '版头', kind: 'letterhead', depth: 1, label: '版头' },
    { path: '版记', kind: 'imprint', depth: 1, label: '版记' },
    { path: '数据', kind: 'figures', depth: 1, label: '数据' },
    { path: '公开信息', kind: 'settings', depth: 1, label: '公开信息' },
    { path: '层次', kind: 'settings', depth: 1, label: '标题的排法' },
  ];
  return plain.map((node) => {
    const held = node.kind === 'basics' ? value : valueAt(value, node.path);
    const isSupplied = node.kind === 'text' && held === undefined;
    return {
      ...node,
      number: node.number ?? '',
      isEmpty: !isSupplied && (held === undefined || held === ''),
      gaps: node.kind === 'basics' ? countBasicGaps(value) : countGaps(held),
      findings: counts.get(node.kind === 'basics' ? '' : node.path) ?? { error: 0, warning: 0, info: 0 },
      isUnchanged: marked.has(node.path) || same(node.path),
      isToConfirm: marked.has(node.path),
    };
  });
}

/** The paths of items and parts whose words are last year's still, as 去年原文 tells. */
export function listToConfirm({ parts }: Report): Set<string> {
  return new Set(listUnchanged(parts, ({ key }) => partNames[key]).map(({ path }) => path));
}

/** The parts in the order of the file, then those that its template has besides. */
function listParts({ report, template }: ReadableReport): PartKey[] {
  const written = report.parts.map(({ key }) => key);
  return [...written, ...template.parts.map(({ key }) => key).filter((key) => !written.includes(key))];
}

function listPart(
  path: string,
  value: Mapping,
  headings: ReadonlyMap<string, { label: string; text: string }>,
  { template }: ReadableReport,
): Plain[] {
  const heading = headings.get(path);
  const own = template.parts.find(({ key }) => partNames[key] === path);
  const label = heading?.text || (own && !own.title.includes('{{') ? own.title : path);
  return [
    { path, kind: 'part', depth: 1, label, number: heading?.label },
    ...listItems(path, value, headings, 2),
  ];
}

function listItems(
  owner: string,
  value: Mapping,
  headings: ReadonlyMap<string, { label: string; text: string }>,
  depth: number,
): Plain[] {
  const held = valueAt(value, owner);
  const key = Array.isArray(held) ? owner : depth === 2 ? `${owner}.条目` : `${owner}.要点`;
  return listOf(valueAt(value, key)).flatMap((item, index): Plain[] => {
    const path = `${key}[${index}]`;
    const heading = headings.get(path);
    const body = typeof item === 'string' ? item : textOf(item, '正文');
    const label = heading?.text || textOf(item, '标题') || body.slice(0, 24) || '（空）';
    return [
      { path, kind: 'item', depth, label, number: heading?.label },
      ...(typeof item === 'string' ? [] : listItems(path, value, headings, depth + 1)),
    ];
  });
}

function readHeadings({ blocks }: Document): Map<string, { label: string; text: string }> {
  return new Map(
    blocks.flatMap((block) =>
      block.kind === 'heading' && block.path !== undefined
        ? [[block.path, { label: block.label, text: block.content.text }] as const]
        : [],
    ),
  );
}

function countBasicGaps(value: Mapping): number {
  const own = ['年度', '地区', '发文机关', '标题', '成文日期', '主送机关', '署名', '附注'];
  return own.reduce((sum, key) => sum + countGaps(value[key]), 0);
}

function countGaps(value: YamlValue | undefined): number {
  if (value === undefined) return 0;
  if (typeof value === 'string') return value === '待填' ? 1 : findGaps(value).length;
  return Object.values(value).reduce((sum, inner) => sum + countGaps(inner), 0);
}

const basics = /^(?:年度|地区|发文机关|标题|成文日期|主送机关|署名|用印|附注|格式|模板)(?:\[|$)/;

/** How many findings each place has with all that lies below it; what has no place counts for the report, which is ''. */
function countByPlace(findings: readonly Finding[]): Map<string, Record<Severity, number>> {
  const counts = new Map<string, Record<Severity, number>>();
  const count = (place: string, severity: Severity) => {
    const known = counts.get(place) ?? { error: 0, warning: 0, info: 0 };
    known[severity]++;
    counts.set(place, known);
  };
  for (const { path, severity } of findings) {
    if (path === undefined || basics.test(path)) count('', severity);
    for (const place of path === undefined ? [] : pathsUpwards(path)) count(place, severity);
  }
  return counts;
}

/** Whether all paragraphs that came from below a path are among those of last year. */
function findUnchanged(document: Document, known: ReadonlySet<string>): (path: string) => boolean {
  const places = new Map<string, boolean>();
  for (const block of document.blocks) {
    const path = block.kind === 'paragraph' ? block.content.segments[0]?.path : undefined;
    if (block.kind !== 'paragraph' || path === undefined) continue;
    const isKnown = known.has(block.content.text.trim());
    for (const place of pathsUpwards(path)) places.set(place, isKnown && places.get(place) !== false);
  }
  return (path) => places.get(path) ?? false;
}

/** The paths of paragraphs that stood in last year's report word for word. */
export function listUnchangedTexts(document: Document, lastYear: Document): Set<string> {
  const known = new Set(lastYear.blocks.flatMap(blockTexts).map(({ text }) => text.trim()));
  return new Set(
    document.blocks.flatMap((block) =>
      block.kind === 'paragraph' && known.has(block.content.text.trim()) ? [block.content.text] : [],
    ),
  );
}

function listOf(value: YamlValue | undefined): YamlValue[] {
  return Array.isArray(value) ? value : [];
}

function textOf(item: YamlValue, key: string): string {
  const held = typeof item === 'object' && !Array.isArray(item) ? item[key] : undefined;
  return typeof held === 'string' ? held : '';
}
