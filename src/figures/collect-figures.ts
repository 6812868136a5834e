import type { Document } from '../document/model.js';
import { createRuleContext, type LintContext } from '../lint/lint-document.js';
import { createLocator } from '../lint/locate-remark.js';
import type { TextUnit } from '../lint/rule.js';
import type { Figure, Report } from '../report/model.js';
import { partNames } from '../report/part-names.js';
import { type Check, createChecks } from './check-figures.js';
import type { FigureRow } from './figure-row.js';
import { findOccurrences, type Occurrence, readTableRows } from './find-occurrences.js';
import { describeReference, isRatio } from './find-references.js';

/** Every number of a document in reading order; then the figures under 数据 that no text cites. */
export function collectFigures(document: Document, lint: LintContext): FigureRow[] {
  const context = createRuleContext(document, lint);
  const { onText, onData } = createChecks(context, lint);
  const locate = createLocator(lint);
  const tables = readTableRows(document);
  const rows = context.prose.flatMap((unit) =>
    findOccurrences(unit, lint, tables).map(({ start, end, name, mention, reference, ...shown }): Row => {
      const range = locate({ unit, start, end, message: '' })?.range;
      const figures = (reference?.figures ?? []).map((figure) => lookUp(lint.report, figure));
      // The text may hold the unit already, as 5% does; a rate of cases is no number of cases.
      const unitOfData =
        figures.length === 1 && !(reference && isRatio(reference)) ? (figures[0]?.unit ?? '') : '';
      const inText = mention && onText(unit, mention);
      return {
        ...shown,
        unit: shown.unit || (shown.value.endsWith(unitOfData) ? '' : unitOfData),
        item: reference ? describeReference(reference) : name,
        ...placeOf(unit),
        source: join(figures.map((figure) => figure?.source)),
        scope: join(figures.map((figure) => figure?.scope)),
        ...weigh(inText, reference, onData),
        line: range?.start.line,
        column: range?.start.column,
        reference: reference?.text,
      };
    }),
  );
  const cited = new Set(rows.flatMap(({ reference }) => reference?.split(/\s+/) ?? []));
  return [...rows, ...listUncited(lint, cited, onData)].map((row, index) => ({
    number: index + 1,
    ...row,
  }));
}

type Row = Omit<FigureRow, 'number'>;

function placeOf(unit: TextUnit): { part: string; heading: string } {
  const part = unit.attachment !== undefined ? '附件' : unit.part ? partNames[unit.part] : '开头';
  return { part, heading: unit.trail.at(-1)?.text ?? '' };
}

function lookUp(report: Report | undefined, name: string): Figure | undefined {
  const [group = '', key = ''] = name.split('.');
  return report?.figures[group]?.[key];
}

function join(words: readonly (string | undefined)[]): string {
  return [...new Set(words.filter((word) => word !== undefined))].join('、');
}

/** A broken relation under 数据 weighs more than a sentence that agrees. */
function weigh(
  inText: Check | undefined,
  reference: Occurrence['reference'],
  onData: ReadonlyMap<string, Check>,
): Check {
  if (inText && inText.result !== 'holds') return inText;
  const inData = reference?.figures.map((name) => onData.get(name)).find((check) => check !== undefined);
  return inData ?? inText ?? { result: 'unchecked', note: '' };
}

function listUncited(
  { report, source }: LintContext,
  cited: ReadonlySet<string>,
  onData: ReadonlyMap<string, Check>,
): Row[] {
  return Object.entries(report?.figures ?? {}).flatMap(([group, figures]) =>
    Object.entries(figures).flatMap(([key, figure]): Row[] => {
      const name = `${group}.${key}`;
      if (cited.has(name)) return [];
      const start = source?.keyRange(`数据.${name}`).start;
      return [
        {
          item: name,
          value: figure.text,
          unit: figure.unit ?? '',
          sentence: '',
          part: '数据',
          heading: '',
          source: figure.source ?? '',
          scope: figure.scope ?? '',
          reference: name,
          ...start,
          ...(onData.get(name) ?? { result: 'unchecked', note: '正文没有引用' }),
        },
      ];
    }),
  );
}
