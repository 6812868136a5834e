import {
  constructFromEvents,
  type Event,
  FAILSAFE_SCHEMA,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
  YAMLException,
} from 'js-yaml';
import type { Finding, Result } from '../finding/finding.js';
import { findUnprintable, isWide } from '../text/characters.js';
import { indexLines, type LineIndex } from '../text/file/line-index.js';
import { shortenName } from './shorten-name.js';
import {
  collectNodes,
  createSourceMap,
  isFolded,
  type Refusal,
  type SourceMap,
  type YamlNode,
} from './source-map.js';
import { findUnclosedValue } from './unclosed-value.js';
import {
  describeWideDash,
  describeWideIndent,
  explainLostWords,
  explainSecondDocument,
  explainSyntaxError,
  findLikelyMistakes,
  mostDepth,
} from './yaml-mistakes.js';

export type YamlText = { value: unknown; source: SourceMap };

/** Keys, values and lists; a long report has some hundreds. */
const mostNodes = 100_000;

/**
 * Reads one YAML document in which every scalar is a text: `年度: 2025` gives `'2025'`, an empty value `''`.
 * Refused, with a finding each: syntax errors, anchors, aliases, tags, duplicate keys, deep nesting,
 * Chinese text folded over several lines, and characters that XML cannot hold.
 */
export function readYaml(text: string): Result<YamlText> {
  const lines = indexLines(text);
  if (text.trim() === '') return refuse('yaml/empty', '文件是空的，里面没有内容', lines, 0);
  let events: Event[];
  try {
    events = parseEvents(text, { maxDepth: mostDepth });
  } catch (error) {
    if (!(error instanceof YAMLException)) throw error;
    return { value: undefined, findings: explainFailure(text, lines, error) };
  }
  if (events.length > mostNodes)
    return refuse(
      'yaml/too-large',
      `内容有${events.length}项，超过了${mostNodes}项，不像是报告；没有读取`,
      lines,
      0,
    );
  if (events.filter((event) => event.type === 1).length > 1) {
    const { offset, message } = explainSecondDocument(text);
    return refuse('yaml/several-documents', message, lines, offset);
  }

  const { nodes, refusals } = collectNodes(text, events);
  if (nodes[0]?.kind !== 'mapping') return { value: undefined, findings: explainNoMapping(text, lines) };
  let mistakes: Finding[] | undefined;
  const likely = () => (mistakes ??= findLikelyMistakes(text, lines));
  const findings = [
    ...refusals.map((refusal) => explainRefusal(refusal, lines)),
    ...nodes.flatMap((node) => [
      ...checkScalar(text, node, lines),
      ...explainFolded(text, node, lines, likely),
    ]),
  ];
  if (findings.length > 0) return { value: undefined, findings };
  const [value] = constructFromEvents(events, { source: text, schema: FAILSAFE_SCHEMA });
  return { value: { value, source: createSourceMap(text, nodes) }, findings: [] };
}

function explainFailure(text: string, lines: LineIndex, error: YAMLException): Finding[] {
  const likely = findLikelyMistakes(text, lines);
  const offset = Math.min(error.mark?.position ?? 0, text.length);
  const reported = lines.position(offset).line;
  if (likely.some(({ range }) => isBeside(range!.start.line, reported, text, lines))) return likely;
  const unclosed = findUnclosedValue(text, lines, reported);
  return [...likely, unclosed ?? explainSyntaxError(text, lines, error.reason, offset)];
}

/** Whether nothing is written between two lines: a parser often complains of the line after the one to be mended. */
function isBeside(line: number, reported: number, text: string, lines: LineIndex): boolean {
  const [first, last] = [Math.min(line, reported), Math.max(line, reported)];
  const between = text.slice(lines.lineStart(first + 1), lines.lineStart(last));
  return last - first <= 1 || between.split('\n').every((row) => /^\s*(?:#|$)/.test(row));
}

function explainNoMapping(text: string, lines: LineIndex): Finding[] {
  const likely = findLikelyMistakes(text, lines);
  if (likely.length > 0) return likely;
  return refuse('yaml/no-keys', '文件里没有“键: 值”的内容，不像是本程序用的YAML文件', lines, 0).findings;
}

function explainRefusal({ what, start, end, name: whole }: Refusal, lines: LineIndex): Finding {
  const name = shortenName(whole);
  const messages: Record<Refusal['what'], string> = {
    'missing-dash': `“${name}”在同一条里又写了一次：这里另起一条的话，前面缺少“- ”，请补上并与上一条对齐；还是同一条的话，请合并或者删去一处`,
    'forbidden-key': `“${name}”不能作键或者名称，请换一个`,
    'wide-indent': describeWideIndent(whole),
    'wide-dash': describeWideDash(whole),
    duplicate: `“${name}”写了两次，同一层里每个键只能写一次，请合并或者删去一处`,
    alias: `不能用“*${name}”引用别处的内容，请把内容直接写出来`,
    anchor: `不能用“&${name}”给内容做记号，请删去；以&开头的文字请用英文引号括起来`,
    tag: `不能用“${name}”这样的类型标记，请删去；以!开头的文字请用英文引号括起来`,
    'complex-key': '键只能是一个词，这里的写法无法识别；以“{{”或“[”开头的文字请用英文引号括起来',
  };
  return { rule: `yaml/${what}`, severity: 'error', message: messages[what], range: lines.range(start, end) };
}

function checkScalar(text: string, node: YamlNode, lines: LineIndex): Finding[] {
  const findings: Finding[] = findLostWords(text, node, lines);
  if (!node.scalar || node.scalar.valueStart < 0) return findings;
  const decoded = getScalarValue(text, node.scalar);
  if (node.scalar.style === SCALAR_STYLE.PLAIN && nothing.test(decoded))
    findings.push({
      rule: 'yaml/null',
      severity: 'error',
      message: `“${decoded}”会当作文字照样印出来；暂时没有就写“待填”，不需要就删去这一行，表里的空格写成两个英文引号“""”，要印的就是它时用英文单引号括起来`,
      path: node.path,
      range: lines.range(node.start, node.end),
    });
  const unprintable = findUnprintable(decoded);
  if (unprintable)
    findings.push({
      rule: 'yaml/control-character',
      severity: 'error',
      message: `文字里有Word文件不能保存的控制字符（${unprintable.name}），请删去`,
      path: node.path,
      range: lines.range(node.start, node.end),
    });
  return findings;
}

/** What YAML itself takes for no value (YAML 1.2.2, 10.3.2). Here every scalar is a text, and nobody means the word. */
const nothing = /^(?:~|null|Null|NULL)$/;

/**
 * YAML takes ` #` and what follows it for a comment: `完成1 #楼` would be printed as 完成1. A comment that is meant as one
 * has a space after its #, and does not go on after a number.
 */
function findLostWords(
  text: string,
  { scalar, start, end, keyEnd, path }: YamlNode,
  lines: LineIndex,
): Finding[] {
  if (!scalar || scalar.style >= SCALAR_STYLE.LITERAL_BLOCK) return [];
  const isPlain = scalar.style === SCALAR_STYLE.PLAIN;
  const isEmpty = scalar.valueStart < 0;
  const from = isEmpty ? keyEnd : isPlain ? end : end + 1;
  if (from === undefined || /[\r\n]/.test(text[from] ?? '\n')) return [];
  const rest = /^[^\r\n]*/.exec(text.slice(from, from + mostLost))?.[0] ?? '';
  const match = (isEmpty ? /^\s*:\s+(#\S.*)$/u : /^[ \t]+(#\S.*)$/u).exec(rest);
  const value = isEmpty ? '' : text.slice(start, end);
  const goesOn = isPlain ? /^[ \t](#[ \t].*)$/u.exec(rest) : null;
  const lost =
    match?.[1] ?? (/\p{Script=Han}/u.test(value) && /[0-9A-Za-z]$/.test(value) ? goesOn?.[1] : undefined);
  if (lost === undefined) return [];
  const at = from + rest.indexOf(lost);
  return [
    {
      rule: 'yaml/lost-text',
      severity: 'error',
      message: explainLostWords(lost),
      path,
      range: lines.range(at, at + lost.length),
    },
  ];
}

const mostLost = 10_000;

/** Where a paragraph was broken by hand, its slip is the better reason. */
function explainFolded(
  text: string,
  node: YamlNode,
  lines: LineIndex,
  likely: () => readonly Finding[],
): Finding[] {
  if (!node.scalar || !isFolded(text, node.scalar) || !joinsWideCharacters(text.slice(node.start, node.end)))
    return [];
  const [first, last] = [lines.position(node.start).line, lines.position(node.end).line];
  const within = likely().filter(({ range }) => first <= range!.start.line && range!.start.line <= last);
  if (within.length > 0) return within;
  return [
    {
      rule: 'yaml/folded-text',
      severity: 'error',
      message: '这段文字分成了几行却没有写“|”，各行之间会多出空格；请在冒号后面写“|”，从下一行起缩进书写',
      path: node.path,
      range: lines.range(node.start, node.end),
    },
  ];
}

function joinsWideCharacters(written: string): boolean {
  const rows = written.split(/\r?\n/).map((row) => row.trim());
  return rows.some(
    (row, index) => index > 0 && (isWide(row.at(0) ?? '') || isWide(rows[index - 1]!.at(-1) ?? '')),
  );
}

function refuse(rule: string, message: string, lines: LineIndex, offset: number) {
  const finding: Finding = { rule, severity: 'error', message, range: lines.range(offset, offset) };
  return { value: undefined, findings: [finding] };
}
