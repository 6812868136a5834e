import type { Expression } from '../report/read-expression.js';
import { formatPlaceholder } from '../text/gaps/placeholder.js';
import { askName, findNearestName, suggestName } from '../text/nearest-name.js';
import { helperNames, type Operand, referenceHelpers } from './reference-helpers.js';

/** What references may name: 年度, 地区…, or a group of figures. A figure without a value becomes a placeholder. */
export type ReferenceContext = Record<string, string | Record<string, ReferenceValue>>;
type ReferenceValue = { value?: number; text: string; lastYear?: number };

export type Evaluation = { kind: 'value'; text: string } | { kind: 'problem'; what: string; message: string };

/** What a reference prints: a word, a figure as its author wrote it, a calculation, or the gap that it leaves. */
export function evaluateReference(
  { written, expression }: { written: string; expression: Expression },
  context: ReferenceContext,
): Evaluation {
  const { name, operands } = expression;
  const isHelper = Object.hasOwn(referenceHelpers, name);
  if (operands.length === 0)
    return isHelper
      ? problem('helper-without-figures', `“${written}”没有写出要计算的数，例如“{{率 组.分子 组.分母}}”`)
      : printFigure(name, written, context);
  if (!isHelper)
    return problem(
      'unknown-helper',
      `“${written}”里的“${name}”不是可用的算法，${suggestName(name, helperNames, `可用的有：${helperNames.join('、')}`)}`,
    );
  return calculate(written, expression, context);
}

function printFigure(name: string, written: string, context: ReferenceContext): Evaluation {
  const word = Object.hasOwn(context, name) ? context[name] : undefined;
  if (typeof word === 'string') return { kind: 'value', text: word };
  const figure = findFigure(name, context);
  if (!figure) return explainUnknown(name, context);
  return {
    kind: 'value',
    text: figure.value === undefined ? formatPlaceholder(innerOf(written)) : figure.text,
  };
}

function calculate(written: string, { name, operands }: Expression, context: ReferenceContext): Evaluation {
  const figures: Operand[] = [];
  for (const operand of operands) {
    if (typeof operand === 'number') {
      figures.push({ value: operand, isLiteral: true });
      continue;
    }
    const figure = findFigure(operand, context);
    if (!figure) return explainUnknown(operand, context);
    if (figure.value === undefined) return { kind: 'value', text: formatPlaceholder(innerOf(written)) };
    figures.push({ value: figure.text, lastYear: figure.lastYear });
  }
  try {
    return { kind: 'value', text: referenceHelpers[name]!(figures) };
  } catch (error) {
    if (error instanceof RangeError)
      return problem('impossible-figure', `“${written}”算不出来：${error.message}`);
    throw error;
  }
}

function innerOf(written: string): string {
  return written.slice(2, -2).trim();
}

export function findFigure(written: string, context: ReferenceContext): ReferenceValue | undefined {
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
    `数据里没有“${written}”，${nearest ? askName(nearest) : '请先在“数据”下填写'}`,
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

function problem(what: string, message: string): Evaluation {
  return { kind: 'problem', what, message };
}
