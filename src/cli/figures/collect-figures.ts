import type { Document } from '../../document/model.js';
import { nameIndicator } from '../../lint/indicator-name.js';
import { createRuleContext, type LintContext } from '../../lint/lint-document.js';
import { createLocator } from '../../lint/locate-remark.js';
import type { RuleContext, TextUnit } from '../../lint/rule.js';
import { readFiguresOf } from '../../lint/unit-claims.js';
import type { Figure, Report } from '../../report/model.js';
import { partNames } from '../../report/schema.js';
import type { Mention, Statement } from '../../text/claims/mention.js';
import { type Check, createChecks } from './check-figures.js';
import type { FigureRow } from './figure-row.js';
import { type FigureReference, findFigureReferences } from './find-references.js';

/** Every number of a document in reading order; then the figures under 数据 that no text cites. */
export function collectFigures(document: Document, lint: LintContext): FigureRow[] {
  const context = createRuleContext(document, lint);
  const checks = createChecks(context);
  const rowTexts = readTableRows(document);
  const rows = context.prose.flatMap((unit) => collectUnit(unit, context, { checks, lint, rowTexts }));
  const cited = new Set(
    rows.flatMap(({ reference }) => (reference === undefined ? [] : reference.split(/\s+/))),
  );
  return [...rows, ...listUncited(context.report, cited, checks.onData)].map((row, index) => ({
    ...row,
    number: index + 1,
  }));
}

type Row = Omit<FigureRow, 'number'>;
type Collection = {
  checks: ReturnType<typeof createChecks>;
  lint: LintContext;
  rowTexts: ReadonlyMap<unknown, string>;
};

function collectUnit(unit: TextUnit, { report }: RuleContext, { checks, lint, rowTexts }: Collection): Row[] {
  const { statements } = readFiguresOf(unit);
  const references = findFigureReferences(unit.content, lint);
  const locate = createLocator(lint);
  const place = (start: number, end: number) => {
    const range = locate({ unit, start, end, message: '' })?.range;
    return range ? { line: range.start.line, column: range.start.column } : {};
  };
  const common = {
    part: unit.attachment !== undefined ? '附件' : unit.part ? partNames[unit.part] : '开头',
    heading: unit.trail.at(-1)?.text ?? '',
  };
  const found: { start: number; row: Row }[] = [];
  for (const statement of statements)
    for (const mention of statement.mentions) {
      const reference = references.find(({ start, end }) => start < mention.end && mention.start < end);
      found.push({
        start: mention.start,
        row: {
          ...common,
          item: nameItem(mention, reference),
          value:
            mention.text.slice(0, mention.unit === '' ? undefined : -mention.unit.length).trim() ||
            mention.text,
          unit: mention.unit,
          sentence: rowTexts.get(unit.content) ?? statement.text,
          ...(rowTexts.has(unit.content) ? {} : { offset: mention.start - statement.start }),
          ...describeSource(reference, report),
          ...checkOf(checks.onText(unit, mention), reference, checks.onData),
          ...place(mention.start, mention.end),
        },
      });
    }
  const mentions = statements.flatMap((statement: Statement) => statement.mentions);
  for (const reference of references) {
    if (mentions.some(({ start, end }) => start < reference.end && reference.start < end)) continue;
    const figure = reference.figures.length === 1 ? lookUp(report, reference.figures[0]!) : undefined;
    found.push({
      start: reference.start,
      row: {
        ...common,
        item: reference.text,
        value: unit.text.slice(reference.start, reference.end),
        unit: figure?.unit ?? '',
        sentence: rowTexts.get(unit.content) ?? unit.text,
        ...describeSource(reference, report),
        ...checkOf(undefined, reference, checks.onData),
        ...place(reference.start, reference.end),
      },
    });
  }
  return found.sort((a, b) => a.start - b.start).map(({ row }) => row);
}

function nameItem(mention: Mention, reference: FigureReference | undefined): string {
  if (reference) return reference.text;
  const label = nameIndicator(mention.label);
  const isOnlyPreposition = /^(?:为|对|向|由|在|从|到|于|与|和|把|将|给|同时|涉及|共)?$/.test(label);
  return (isOnlyPreposition ? mention.noun : `${label}${mention.noun}`).slice(0, 24) || mention.text;
}

function describeSource(reference: FigureReference | undefined, report: Report | undefined) {
  const figures = (reference?.figures ?? []).map((name) => lookUp(report, name));
  const join = (words: readonly (string | undefined)[]) =>
    [...new Set(words.filter((word) => word !== undefined))].join('、');
  return {
    source: join(figures.map((figure) => figure?.source)),
    scope: join(figures.map((figure) => figure?.scope)),
    ...(reference && { reference: reference.text }),
  };
}

function lookUp(report: Report | undefined, name: string): Figure | undefined {
  const [group = '', key = ''] = name.split('.');
  return report?.figures[group]?.[key];
}

/** A broken relation under 数据 weighs more than a sentence that agrees. */
function checkOf(
  inText: Check | undefined,
  reference: FigureReference | undefined,
  onData: ReadonlyMap<string, Check>,
): Check {
  const inData = reference?.figures.map((name) => onData.get(name)).find((check) => check !== undefined);
  if (inText && inText.result !== 'holds') return inText;
  return inData ?? inText ?? { result: 'unchecked', note: '' };
}

function listUncited(
  report: Report | undefined,
  cited: ReadonlySet<string>,
  onData: ReadonlyMap<string, Check>,
): Row[] {
  return Object.entries(report?.figures ?? {}).flatMap(([group, figures]) =>
    Object.entries(figures).flatMap(([key, figure]): Row[] => {
      const name = `${group}.${key}`;
      if (cited.has(name)) return [];
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
          ...(onData.get(name) ?? { result: 'unchecked', note: '正文没有引用' }),
        },
      ];
    }),
  );
}

/** What stands in the row of a cell. */
function readTableRows(document: Document): Map<unknown, string> {
  const texts = new Map<unknown, string>();
  const blocks = [...document.blocks, ...document.attachments.flatMap((attachment) => attachment.blocks)];
  for (const block of blocks)
    if (block.kind === 'table')
      for (const row of block.rows)
        for (const cell of row) texts.set(cell, row.map(({ text }) => text).join(' ｜ '));
  return texts;
}
