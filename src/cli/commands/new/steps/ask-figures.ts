import { explainBrokenIdentity, namesOfIdentity } from '../../../../report/identity.js';
import type { IndicatorGroup } from '../../../../report/indicators.js';
import type { Figure, Figures } from '../../../../report/model.js';
import {
  type FigureName,
  isPartOfPrevious,
  listClauses,
} from '../../../../template/guided/guided-sentence.js';
import type { Topic } from '../../../../template/library.js';
import { askChoice, askLine, type Steps } from '../question.js';
import type { InterviewContext } from './context.js';
import { readCount } from './read-count.js';

/** Typed instead of a number: this figure is not written about. */
const refusals = ['-', '－', '不写'];

/**
 * Asks the figures of a topic that no earlier topic has asked, adds them to `figures`, and returns their names.
 * Where one is not written about, its clause goes, and what depends on it is not asked.
 */
export function* askFigures(topic: Topic, figures: Figures, context: InterviewContext): Steps<FigureName[]> {
  const refused = new Set<string>();
  const added: FigureName[] = [];
  let isRefused = false;
  for (const [index, clause] of listClauses(topic).entries()) {
    isRefused &&= isPartOfPrevious(topic.sentence[index]!);
    for (const figure of clause) {
      const { group, name } = figure;
      isRefused ||= clause.some((other) => refused.has(`${other.group}.${other.name}`));
      if (isRefused) break;
      if (figures[group]?.[name] !== undefined) continue;
      const answer = yield* askFigure(figure, figures, context);
      if (answer === 'refused') refused.add(`${group}.${name}`);
      else {
        figures[group] = { ...figures[group], [name]: answer };
        added.push(figure);
      }
    }
    isRefused ||= clause.some((figure) => refused.has(`${figure.group}.${figure.name}`));
  }
  return added;
}

/** Takes figures back that nothing cites, since their topic is not written about. */
export function withdrawFigures(names: readonly FigureName[], figures: Figures): void {
  for (const { group, name } of names) {
    const { [name]: _, ...rest } = figures[group]!;
    if (Object.keys(rest).length > 0) figures[group] = rest;
    else delete figures[group];
  }
}

/** Asks until the figure agrees with those before it, or the drafter says why it does not. */
function* askFigure(
  figure: FigureName,
  figures: Figures,
  context: InterviewContext,
): Steps<Figure | 'refused'> {
  const { group, name } = figure;
  const indicators = context.library.indicators[group]!;
  for (;;) {
    const answer = yield* askValue(figure, context);
    if (refusals.includes(answer)) return 'refused';
    const written = toFigure(answer, indicators.figures[name]!.unit);
    const broken = findBroken(figure, written, { indicators, figures });
    if (broken === undefined) return written;
    const reason = yield* askReason(figure, broken);
    if (reason !== undefined) return { ...written, scope: reason, form: 'full' };
  }
}

function* askValue(figure: FigureName, { library, lastYear }: InterviewContext): Steps<string> {
  const { group, name } = figure;
  const { unit, meaning, example } = library.indicators[group]!.figures[name]!;
  const before = lastYear?.figures[group]?.[name];
  const answer = yield* askLine({
    id: `数据/${group}/${name}`,
    message: `${group}·${name}（${unit}）`,
    note: before === undefined ? undefined : `去年是${before}${unit}`,
    example: `${meaning}。例如：${example}。还没有数就直接回车，不写这一项就输入 -`,
    check: (text) => checkFigure(text, name, unit),
  });
  return answer.trim();
}

/** Practice knows relations that a place may have reasons to break: the figure stands, with the reason as its 口径. */
function* askReason({ group, name }: FigureName, broken: string): Steps<string | undefined> {
  const answer = yield* askChoice({
    id: `数据/${group}/${name}/不合`,
    intro: [`  ${broken}，通常不会这样。前面的数填错了，就输入 < 返回去改。`],
    message: `“${name}”怎么办`,
    choices: [
      { value: '重填', name: '重新填这个数' },
      { value: '照填', name: '数没有错，写明原因' },
    ],
    initial: '重填',
    example: '有的地方口径不同，例如审结里含上级转来的案件；写明原因，原因记在这个数的“口径”里。',
  });
  if (answer !== '照填') return undefined;
  const reason = yield* askLine({
    id: `数据/${group}/${name}/口径`,
    message: '原因（记在“口径”里，不印出来）',
    example: '例如：含上级机关指定办理的案件。',
    check: (text) => (text.trim() === '' ? '请写原因，一句话就可以' : undefined),
  });
  return reason.trim();
}

/** Refuses what is no count. */
function checkFigure(text: string, name: string, unit: string): string | undefined {
  const given = text.trim();
  if (isEmpty(given) || refusals.includes(given)) return undefined;
  const count = readCount(given, unit);
  if (count === undefined)
    return `“${given}”不是以${unit}计的数，请写数字；还没有数就直接回车，不写这一项就输入 -`;
  if (count.includes('.') && unit !== '万元' && unit !== '亿元') return `“${name}”的单位是${unit}，要写整数`;
  return undefined;
}

/** The relation of the catalogue that the figures now given break. */
function findBroken(
  { group, name }: FigureName,
  { value }: Figure,
  { indicators, figures }: { indicators: IndicatorGroup; figures: Figures },
): string | undefined {
  if (value === undefined) return undefined;
  const values = { ...numbersOf(figures[group]), [name]: value };
  for (const identity of indicators.identities) {
    const broken = namesOfIdentity(identity).includes(name)
      ? explainBrokenIdentity(identity, values)
      : undefined;
    if (broken) return broken;
  }
  return undefined;
}

function numbersOf(group: Figures[string] | undefined): Record<string, number> {
  return Object.fromEntries(
    Object.entries(group ?? {}).flatMap(([name, { value }]) =>
      value === undefined ? [] : [[name, value] as const],
    ),
  );
}

/** Nothing, or the word for it: after a step back an empty line stands for the answer given before. */
function isEmpty(answer: string): boolean {
  return answer === '' || answer === '待填';
}

function toFigure(answer: string, unit: string): Figure {
  if (isEmpty(answer)) return { text: '待填', form: 'plain' };
  const text = readCount(answer, unit)!;
  return { text, value: Number(text), form: 'plain' };
}
