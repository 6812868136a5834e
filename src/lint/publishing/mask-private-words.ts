import { mapTexts } from '../../document/map-texts.js';
import type { Document, SourcedText } from '../../document/model.js';
import type { Finding } from '../../finding/finding.js';
import type { Publication } from '../../report/model.js';
import type { LintContext, RemarkedFinding } from '../lint-document.js';
import { createLocator } from '../locate-remark.js';
import type { RuleContext, TextUnit } from '../rule.js';
import { caseParty } from '../rules/privacy/case-party.js';
import { familyName } from '../words/family-names.js';
import { publicationUnitsOf } from './publication-units.js';

/** Words that were made unreadable (遮去), and what stands in their place, of the same length. */
export type MaskedWords = { place: Pick<Finding, 'path' | 'range'>; words: string; masked: string };

type Edit = { unit: TextUnit; start: number; end: number; text: string };

/**
 * The document, and what is published beside it, with × for what the privacy rules have found there. Of a party's name
 * the family name stays; the name is hidden wherever the text has it.
 */
export function maskPrivateWords(
  view: RuleContext,
  found: readonly RemarkedFinding[],
  context: LintContext,
): { document: Document; publication?: Publication; masked: MaskedWords[] } {
  const edits: Edit[] = [];
  const names = new Set<string>();
  for (const { finding, remark } of found) {
    if (!remark || !('unit' in remark) || remark.start === undefined || remark.end === undefined) continue;
    const { unit, start, end } = remark;
    const words = unit.text.slice(start, end);
    const isName = finding.rule === caseParty.id;
    if (isName) names.add(words);
    edits.push({ unit, start, end, text: isName ? maskName(words) : maskAll(words) });
  }
  const published = publicationUnitsOf(view);
  const texts = [...view.prose, ...view.units.filter(({ role }) => role === 'note'), ...published];
  for (const unit of texts) edits.push(...findNames(unit, names, edits));
  const byContent = new Map<SourcedText, Edit[]>();
  for (const edit of edits)
    byContent.set(edit.unit.content, [...(byContent.get(edit.unit.content) ?? []), edit]);
  const apply = (content: SourcedText) => {
    let { text } = content;
    for (const edit of byContent.get(content) ?? [])
      text = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
    return text === content.text ? content : { ...content, text };
  };
  const locate = createLocator(context);
  return {
    document: mapTexts(view.document, apply),
    publication:
      view.report?.publication &&
      Object.fromEntries(published.map(({ key, content }) => [key, apply(content).text])),
    masked: edits
      .map(({ unit, start, end, text }) => {
        const { path, range } = locate({ unit, start, end, message: '' }) ?? {};
        return { place: { path, range }, words: unit.text.slice(start, end), masked: text };
      })
      .sort((a, b) => offsetOf(a) - offsetOf(b)),
  };
}

/** Where a text has one of the names, and no edit reaches. */
function findNames(unit: TextUnit, names: ReadonlySet<string>, edits: readonly Edit[]): Edit[] {
  const taken = edits.filter((edit) => edit.unit.content === unit.content);
  const found: Edit[] = [];
  for (const name of names)
    for (let start = unit.text.indexOf(name); start >= 0; start = unit.text.indexOf(name, start + 1)) {
      const end = start + name.length;
      if ([...taken, ...found].some((edit) => edit.start < end && start < edit.end)) continue;
      found.push({ unit, start, end, text: maskName(name) });
    }
  return found.sort((a, b) => a.start - b.start);
}

function offsetOf({ place }: MaskedWords): number {
  return place.range?.start.offset ?? 0;
}

/** 林远 → 林× */
function maskName(name: string): string {
  const family = familyName(name) ?? [...name][0] ?? '';
  return family + maskAll(name.slice(family.length));
}

function maskAll(words: string): string {
  return words.replace(/[\p{L}\p{N}]/gu, (character) => mask.repeat(character.length));
}

/** One for each UTF-16 unit, so that every offset stays. */
const mask = '×';
