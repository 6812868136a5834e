import type { Document, SourcedText } from '../document/model.js';
import { nameIndicator } from '../lint/indicator-name.js';
import type { LintContext } from '../lint/lint-document.js';
import type { TextUnit } from '../lint/rule.js';
import { readFiguresOf } from '../lint/unit-claims.js';
import type { Mention } from '../text/claims/mention.js';
import { splitSentences } from '../text/sentences.js';
import { type FigureReference, findFigureReferences } from './find-references.js';

/** A number in a text: a quantity, a figure that stands for a reference, or both. */
export type Occurrence = {
  start: number;
  end: number;
  /** What it is called where no reference names it. */
  name: string;
  value: string;
  unit: string;
  sentence: string;
  /** Where the number stands in the sentence. */
  offset?: number;
  mention?: Mention;
  reference?: FigureReference;
};

export type TableRows = ReadonlyMap<SourcedText, string>;

export function findOccurrences(unit: TextUnit, lint: LintContext, rows: TableRows): Occurrence[] {
  const references = findFigureReferences(unit.content, lint);
  const row = rows.get(unit.content);
  const occurrences: Occurrence[] = [];
  const named = new Set<FigureReference>();
  for (const { text, start, mentions } of readFiguresOf(unit).statements)
    for (const mention of mentions) {
      const reference = references.find((other) => other.start < mention.end && mention.start < other.end);
      if (reference) named.add(reference);
      occurrences.push({
        start: mention.start,
        end: mention.end,
        name: nameMention(mention),
        ...splitUnit(mention),
        sentence: row ?? text,
        offset: row === undefined ? mention.start - start : undefined,
        mention,
        reference,
      });
    }
  for (const reference of references.filter((other) => !named.has(other)))
    occurrences.push({
      start: reference.start,
      end: reference.end,
      name: reference.text,
      value: unit.text.slice(reference.start, reference.end),
      unit: '',
      ...(row === undefined ? sentenceAround(unit.text, reference.start) : { sentence: row }),
      reference,
    });
  return occurrences.sort((a, b) => a.start - b.start);
}

/** What stands in the row of each cell. */
export function readTableRows(document: Document): TableRows {
  const rows = new Map<SourcedText, string>();
  for (const block of [...document.blocks, ...document.attachments.flatMap(({ blocks }) => blocks)])
    if (block.kind === 'table')
      for (const row of block.rows) {
        const words = row.map(({ text }) => text).join(' ｜ ');
        for (const cell of row) rows.set(cell, words);
      }
  return rows;
}

function nameMention(mention: Mention): string {
  const label = nameIndicator(mention.label);
  const isPreposition = /^(?:为|对|向|由|在|从|到|于|与|和|把|将|给|同时|涉及|共)?$/.test(label);
  return (isPreposition ? mention.noun : `${label}${mention.noun}`).slice(0, 24) || mention.text;
}

/** 万 belongs to 元, and to the number everywhere else: 459 万元, 1.7万 户. */
function splitUnit({ text, unit }: Mention): { value: string; unit: string } {
  const hedge = /(?:以上|左右|上下|以下|以内|之内)$/.exec(text)?.[0] ?? '';
  const words = text.slice(0, text.length - hedge.length - unit.length).trim();
  const scale = unit === '元' ? (/[万亿]$/.exec(words)?.[0] ?? '') : '';
  return { value: words.slice(0, words.length - scale.length) + hedge, unit: scale + unit };
}

function sentenceAround(text: string, offset: number): { sentence: string; offset: number } {
  const found = splitSentences(text).find(({ end }) => offset < end);
  return found ? { sentence: found.text, offset: offset - found.start } : { sentence: text, offset };
}
