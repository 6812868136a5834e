import { explainBrokenIdentity } from '../../../../report/identity.js';
import type { IndicatorGroup } from '../../../../report/indicators.js';
import type { Figure, Figures } from '../../../../report/model.js';
import { type FigureName, isPartOfPrevious, listClauses } from '../../../../template/guided-sentence.js';
import type { Topic } from '../../../../template/library.js';
import { askLine, type Steps } from '../question.js';
import type { InterviewContext } from './context.js';

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
      if (refusals.includes(answer)) refused.add(`${group}.${name}`);
      else {
        figures[group] = { ...figures[group], [name]: toFigure(answer) };
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

function* askFigure(
  figure: FigureName,
  figures: Figures,
  { library, lastYear }: InterviewContext,
): Steps<string> {
  const { group, name } = figure;
  const indicators = library.indicators[group]!;
  const { unit, meaning, example } = indicators.figures[name]!;
  const before = lastYear?.figures[group]?.[name];
  const answer = yield* askLine({
    id: `数据/${group}/${name}`,
    message: `${group}·${name}（${unit}）`,
    ...(before !== undefined && { note: `去年 ${before}${unit}` }),
    example: `${meaning}。例如：${example}。还没有数就直接回车，不写这一项就输入 -`,
    check: (text) => checkFigure(text, figure, { indicators, figures }),
  });
  return answer.trim();
}

/** Refuses what is no count, and a number that disagrees with those given before. */
function checkFigure(
  text: string,
  { group, name }: FigureName,
  { indicators, figures }: { indicators: IndicatorGroup; figures: Figures },
): string | undefined {
  const given = text.trim();
  if (given === '' || refusals.includes(given)) return undefined;
  if (/^[0-9]+[\p{L}]+$/u.test(given)) return `只写数字，不写单位，例如${Number.parseInt(given, 10)}`;
  if (/^[\d]{1,3}([,，]\d{3})+$/.test(given)) return `数字里不写逗号，例如${given.replaceAll(/[,，]/g, '')}`;
  if (!/^\d{1,10}(\.\d{1,4})?$/.test(given))
    return `“${given}”不是数，请写数字；还没有数就直接回车，不写这一项就输入 -`;
  if (/^0\d/.test(given)) return `“${given}”以0开头，请写${Number(given)}`;
  const { unit } = indicators.figures[name]!;
  if (given.includes('.') && unit !== '万元' && unit !== '亿元') return `“${name}”的单位是${unit}，要写整数`;
  const values = { ...numbersOf(figures[group]), [name]: Number(given) };
  for (const identity of indicators.identities) {
    const broken = identity.text.includes(name) ? explainBrokenIdentity(identity, values) : undefined;
    if (broken) return `${broken}，请核对；前面的数填错了就输入 < 返回`;
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

function toFigure(answer: string): Figure {
  if (answer === '') return { text: '待填', form: 'plain' };
  return { text: answer, value: Number(answer), form: 'plain' };
}
