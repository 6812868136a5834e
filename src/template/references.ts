import Handlebars from 'handlebars';
import type { SourcedText, SourceSegment } from '../document/model.js';
import type { Finding } from '../finding/finding.js';
import { findNearestName } from '../text/nearest-name.js';
import { formatPlaceholder } from '../text/placeholder.js';
import { helperNames, referenceHelpers } from './reference-helpers.js';

/** What references may name: 年度, 地区…, or a group of figures. A figure without a value becomes a placeholder. */
export type ReferenceContext = Record<string, string | Record<string, ReferenceValue>>;
export type ReferenceValue = { value?: number; text: string; lastYear?: number };

/** A part of a scalar, which stands at `from` of the value at `path`; a template's own text has no path. */
export type SourceText = { text: string; path?: string; from?: number };

/** A reference that cannot be replaced; `from`..`to` are offsets into the value at the source's path. */
export type ReferenceProblem = { from: number; to: number; finding: Finding };

/**
 * Only `{{…}}` itself ever meets Handlebars: each reference is compiled on its own, in an isolated instance
 * that knows no helper but ours, no prototype, no partial and no block. `\{{` stands for a literal `{{`.
 */
const referencePattern = /\\\{\{|\{\{([^{}\n]*)\}\}|\{\{/g;
const handlebars = Handlebars.create();
for (const [name, helper] of Object.entries(referenceHelpers)) handlebars.registerHelper(name, helper);
const compileOptions: CompileOptions = {
  strict: true,
  noEscape: true,
  knownHelpersOnly: true,
  knownHelpers: Object.fromEntries(Object.keys(referenceHelpers).map((name) => [name, true])),
};

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
        ...(path !== undefined && { path }),
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

type Evaluation = { kind: 'value'; text: string } | { kind: 'problem'; what: string; message: string };

const unclosed: Evaluation = {
  kind: 'problem',
  what: 'unclosed-reference',
  message: '“{{”没有对应的“}}”，引用数据请写成“{{组.名}}”；要印出“{{”本身，请写“\\{{”',
};

function evaluate(written: string, inner: string, context: ReferenceContext): Evaluation {
  let expression: hbs.AST.MustacheStatement;
  try {
    const statement = handlebars.parse(written).body[0];
    if (statement?.type !== 'MustacheStatement') throw new SyntaxError(written);
    expression = statement as hbs.AST.MustacheStatement;
  } catch {
    return malformed(written);
  }
  const isCall = expression.params.length > 0;
  const paths = isCall ? expression.params : [expression.path];
  const name = (expression.path as hbs.AST.PathExpression).original;
  if (expression.path.type !== 'PathExpression' || expression.hash) return malformed(written);
  if (isCall && !Object.hasOwn(referenceHelpers, name)) {
    const nearest = findNearestName(name, helperNames);
    return problem(
      'unknown-helper',
      `“${written}”里的“${name}”不是可用的算法，${nearest ? `是否想写“${nearest}”？` : `可用的有：${helperNames.join('、')}`}`,
    );
  }
  if (!isCall && Object.hasOwn(referenceHelpers, name))
    return problem('helper-without-figures', `“${written}”没有写出要计算的数，例如“{{率 组.分子 组.分母}}”`);

  for (const node of paths) {
    if (node.type === 'NumberLiteral' && isCall) continue;
    if (node.type !== 'PathExpression') return malformed(written);
    const reference = node as hbs.AST.PathExpression;
    if (reference.data || reference.depth > 0) return malformed(written);
    const found = lookUp(reference.parts as string[], context, isCall);
    if (found.kind === 'problem') return found;
    if (found.kind === 'open') return { kind: 'value', text: formatPlaceholder(inner.trim()) };
  }
  try {
    const data = { lastYear: lastYearOf(paths, context) };
    return {
      kind: 'value',
      text: handlebars.compile(written, compileOptions)(toValues(context, isCall), { data }),
    };
  } catch (error) {
    if (error instanceof RangeError)
      return problem('impossible-figure', `“${written}”算不出来：${error.message}`);
    throw error;
  }
}

/** Last year's value of a figure that stands alone. */
function lastYearOf(paths: readonly hbs.AST.Expression[], context: ReferenceContext): number | undefined {
  const [path, ...others] = paths;
  if (path?.type !== 'PathExpression' || others.length > 0) return undefined;
  const [group = '', name = ''] = (path as hbs.AST.PathExpression).parts as string[];
  const figures = context[group];
  return typeof figures === 'object' ? figures[name]?.lastYear : undefined;
}

/** Helpers calculate with numbers; plain references print what the author wrote. */
function toValues(context: ReferenceContext, asNumbers: boolean): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(context).map(([name, value]) => [
      name,
      typeof value === 'string'
        ? value
        : Object.fromEntries(
            Object.entries(value).map(([key, figure]) => [key, asNumbers ? figure.value : figure.text]),
          ),
    ]),
  );
}

function lookUp(
  parts: string[],
  context: ReferenceContext,
  asNumber: boolean,
): Evaluation | { kind: 'open' } | { kind: 'found' } {
  const written = parts.join('.');
  const [group = '', name, ...rest] = parts;
  const value = Object.hasOwn(context, group) ? context[group] : undefined;
  if (typeof value === 'string' && name === undefined && !asNumber) return { kind: 'found' };
  if (typeof value === 'object' && name !== undefined && rest.length === 0 && Object.hasOwn(value, name))
    return value[name]!.value === undefined ? { kind: 'open' } : { kind: 'found' };
  if (typeof value === 'object' && name === undefined)
    return problem(
      'incomplete-reference',
      `“${written}”是一组数据，请写明是其中哪一个，例如“{{${written}.${Object.keys(value)[0] ?? '名'}}}”`,
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
    ...(path !== undefined && { path }),
  };
}
