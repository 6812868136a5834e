import { parseWithoutProcessing } from 'handlebars/dist/cjs/handlebars/compiler/base.js';
import type { SourcedText, SourceSegment } from '../document/model.js';
import type { Finding } from '../finding/finding.js';
import { findNearestName } from '../text/nearest-name.js';
import { formatPlaceholder } from '../text/placeholder.js';
import { helperNames, type Operand, referenceHelpers } from './reference-helpers.js';

/** What references may name: 年度, 地区…, or a group of figures. A figure without a value becomes a placeholder. */
export type ReferenceContext = Record<string, string | Record<string, ReferenceValue>>;
type ReferenceValue = { value?: number; text: string; lastYear?: number };

/** A part of a scalar, which stands at `from` of the value at `path`; a template's own text has no path. */
export type SourceText = { text: string; path?: string; from?: number };

/** A reference that cannot be replaced; `from`..`to` are offsets into the value at the source's path. */
export type ReferenceProblem = { from: number; to: number; finding: Finding };

/**
 * Only `{{…}}` itself ever meets Handlebars, and only its parser: what it may name is looked up here, so no
 * helper but ours, no prototype, no partial and no block can be reached. `\{{` stands for a literal `{{`.
 */
const referencePattern = /\\\{\{|\{\{([^{}\n]*)\}\}|\{\{/g;

/** Replaces the references of a text by their values; each unusable reference is a problem and stays as written. */
export function expandReferences(
  source: SourceText,
  context: ReferenceContext,
): { content: SourcedText; problems: ReferenceProblem[] } {
  const { text, path, from = 0 } = source;
  const segments: SourceSegment[] = [];
  const problems: ReferenceProblem[] = [];
  let output = '';
  let last = 0;
  const append = (words: string, start: number, end: number) => {
    if (words !== '')
      segments.push({
        start: output.length,
        end: output.length + words.length,
        path,
        from: from + start,
        to: from + end,
      });
    output += words;
  };
  for (const match of text.matchAll(referencePattern)) {
    const end = match.index + match[0].length;
    append(text.slice(last, match.index), last, match.index);
    last = end;
    if (match[0].startsWith('\\')) {
      append('{{', match.index, end);
      continue;
    }
    const result = match[1] === undefined ? unclosed : evaluate(match[0], match[1], context);
    append(result.kind === 'value' ? result.text : match[0], match.index, end);
    if (result.kind === 'problem')
      problems.push({ from: from + match.index, to: from + end, finding: toFinding(result, match[0], path) });
  }
  append(text.slice(last), last, text.length);
  return { content: { text: output, segments: path === undefined ? [] : segments }, problems };
}

/** What the references of a template's text name: `年度`, `行政复议.受理`; numbers and the helpers' own names are no references. */
export function listReferences(text: string): string[] {
  return [...text.matchAll(referencePattern)].flatMap(([, inner = '']) => {
    const words = inner.trim().split(/\s+/);
    const operands = words.length > 1 ? words.slice(1).filter((word) => !/^\d+$/.test(word)) : words;
    return operands.filter((word) => word !== '');
  });
}

/** Room for the sum of some dozens of figures; a parser and the search for the nearest name get no more. */
const mostCharacters = 1000;

type Evaluation = { kind: 'value'; text: string } | { kind: 'problem'; what: string; message: string };

const unclosed: Evaluation = {
  kind: 'problem',
  what: 'unclosed-reference',
  message: '“{{”没有对应的“}}”，引用数据请写成“{{组.名}}”；要印出“{{”本身，请写“\\{{”',
};

function evaluate(written: string, inner: string, context: ReferenceContext): Evaluation {
  if (inner.length > mostCharacters)
    return problem(
      'long-reference',
      `引用有${inner.length}个字符，超过了${mostCharacters}个，请拆成几处来写`,
    );
  const expression = parseReference(written, inner);
  if (!expression) return malformed(written);
  const { name, operands } = expression;
  const isHelper = Object.hasOwn(referenceHelpers, name);
  if (operands.length === 0)
    return isHelper
      ? problem('helper-without-figures', `“${written}”没有写出要计算的数，例如“{{率 组.分子 组.分母}}”`)
      : printFigure(name, inner, context);
  if (!isHelper) {
    const nearest = findNearestName(name, helperNames);
    return problem(
      'unknown-helper',
      `“${written}”里的“${name}”不是可用的算法，${nearest ? `是否想写“${nearest}”？` : `可用的有：${helperNames.join('、')}`}`,
    );
  }
  return calculate(written, inner, { name, operands }, context);
}

type Expression = { name: string; operands: (string | number)[] };

/** A name, or a helper's name and its operands: names and numbers. Undefined for all else that Handlebars knows. */
function parseReference(written: string, inner: string): Expression | undefined {
  return plainWords.test(inner) && !misplacedDot.test(inner) ? readWords(inner) : parseUnusual(written);
}

/** What nearly all references are, and Handlebars reads alike: names that begin with a Chinese character, and natural numbers. */
const plainWords = /^ *\p{Script=Han}[\p{L}\p{N}.]*(?: +(?:\d{1,9}|\p{Script=Han}[\p{L}\p{N}.]*))* *$/u;

const misplacedDot = /\.(?:[. ]|$)/;

function readWords(inner: string): Expression {
  const [name = '', ...operands] = inner.trim().split(/ +/);
  return { name, operands: operands.map((word) => (/^\d/.test(word) ? Number(word) : word)) };
}

function parseUnusual(written: string): Expression | undefined {
  let statement: hbs.AST.Statement | undefined;
  try {
    statement = parseWithoutProcessing(written).body[0];
  } catch {
    return undefined;
  }
  if (statement?.type !== 'MustacheStatement') return undefined;
  const { path, params, hash } = statement as hbs.AST.MustacheStatement;
  const name = nameOf(path);
  const operands = params.map((param) =>
    param.type === 'NumberLiteral' ? (param as hbs.AST.NumberLiteral).value : nameOf(param),
  );
  if (hash || name === undefined || operands.includes(undefined)) return undefined;
  return { name, operands: operands as (string | number)[] };
}

function nameOf(expression: hbs.AST.Expression): string | undefined {
  const { type, data, depth, parts } = expression as hbs.AST.PathExpression;
  return type === 'PathExpression' && !data && depth === 0 ? parts.join('.') : undefined;
}

function printFigure(name: string, inner: string, context: ReferenceContext): Evaluation {
  const word = Object.hasOwn(context, name) ? context[name] : undefined;
  if (typeof word === 'string') return { kind: 'value', text: word };
  const figure = findFigure(name, context);
  if (!figure) return explainUnknown(name, context);
  return { kind: 'value', text: figure.value === undefined ? formatPlaceholder(inner.trim()) : figure.text };
}

function calculate(
  written: string,
  inner: string,
  { name, operands }: Expression,
  context: ReferenceContext,
): Evaluation {
  const figures: Operand[] = [];
  for (const operand of operands) {
    const figure = typeof operand === 'number' ? { value: operand } : findFigure(operand, context);
    if (!figure) return explainUnknown(operand as string, context);
    const { value, lastYear } = figure as Partial<Operand>;
    if (value === undefined) return { kind: 'value', text: formatPlaceholder(inner.trim()) };
    figures.push({ value, lastYear });
  }
  try {
    return { kind: 'value', text: referenceHelpers[name]!(figures) };
  } catch (error) {
    if (error instanceof RangeError)
      return problem('impossible-figure', `“${written}”算不出来：${error.message}`);
    throw error;
  }
}

function findFigure(written: string, context: ReferenceContext): ReferenceValue | undefined {
  const [group = '', name = '', ...rest] = written.split('.');
  const figures = Object.hasOwn(context, group) ? context[group] : undefined;
  if (typeof figures !== 'object' || rest.length > 0 || !Object.hasOwn(figures, name)) return undefined;
  return figures[name];
}

function explainUnknown(written: string, context: ReferenceContext): Evaluation {
  const group = Object.hasOwn(context, written) ? context[written] : undefined;
  if (typeof group === 'object')
    return problem(
      'incomplete-reference',
      `“${written}”是一组数据，请写明是其中哪一个，例如“{{${written}.${Object.keys(group)[0] ?? '名'}}}”`,
    );
  const nearest = nearestReference(written, context);
  return problem(
    'unknown-figure',
    `数据里没有“${written}”，${nearest ? `是否想写“${nearest}”？` : '请先在“数据”下填写'}`,
  );
}

/** A misspelt name within its own group is likelier than the same name of another group. */
function nearestReference(written: string, context: ReferenceContext): string | undefined {
  const [group = '', name = ''] = written.split('.');
  const own = context[group];
  if (typeof own === 'object') {
    const nearest = findNearestName(name, Object.keys(own));
    if (nearest) return `${group}.${nearest}`;
  }
  const names = Object.entries(context).flatMap(([key, value]) =>
    typeof value === 'string' ? [key] : Object.keys(value).map((figure) => `${key}.${figure}`),
  );
  return findNearestName(written, names);
}

function malformed(written: string): Evaluation {
  return problem(
    'malformed-reference',
    `“${written}”不是可用的引用，请写成“{{组.名}}”或者“{{率 组.分子 组.分母}}”；要印出“{{”本身，请写“\\{{”`,
  );
}

function problem(what: string, message: string): Evaluation {
  return { kind: 'problem', what, message };
}

function toFinding(
  problem: { what: string; message: string },
  quote: string,
  path: string | undefined,
): Finding {
  return {
    rule: `reference/${problem.what}`,
    severity: 'error',
    message: problem.message,
    quote,
    path,
  };
}
