import { mapTexts } from '../document/map-texts.js';
import type { Document, SourcedText } from '../document/model.js';
import type { Finding } from '../finding/finding.js';
import { createRuleContext, type LintContext } from './lint-document.js';
import { createLocator } from './locate-remark.js';
import * as privacy from './rules/privacy/index.js';

/** Words that were made unreadable (遮去), and what stands in their place, of the same length. */
export type MaskedWords = { finding: Finding; words: string; masked: string };

/**
 * The document with × for what the privacy rules found in it, of those findings only that are given: what a
 * suppression has settled stays. Of a name the family name stays.
 */
export function maskPrivateWords(
  document: Document,
  findings: readonly Finding[],
  context: LintContext,
): { document: Document; masked: MaskedWords[] } {
  const view = createRuleContext(document, context);
  const locate = createLocator(context);
  const edits = new Map<SourcedText, { start: number; end: number; text: string }[]>();
  const masked: MaskedWords[] = [];
  for (const rule of Object.values(privacy))
    for (const remark of rule.check(view)) {
      if (!('unit' in remark) || remark.start === undefined || remark.end === undefined) continue;
      const place = locate(remark);
      const finding = findings.find(
        (given) => given.rule === rule.id && given.quote === place?.quote && isSamePlace(given, place),
      );
      if (!finding) continue;
      const { unit, start, end } = remark;
      const words = unit.text.slice(start, end);
      const text = rule.id === 'privacy/case-party' ? maskName(words) : maskAll(words);
      edits.set(unit.content, [...(edits.get(unit.content) ?? []), { start, end, text }]);
      masked.push({ finding, words, masked: text });
    }
  const apply = (content: SourcedText) => {
    let { text } = content;
    for (const edit of edits.get(content) ?? [])
      text = text.slice(0, edit.start) + edit.text + text.slice(edit.end);
    return text === content.text ? content : { ...content, text };
  };
  return { document: mapTexts(document, apply), masked };
}

function isSamePlace(finding: Finding, place: Pick<Finding, 'range' | 'path'> | undefined): boolean {
  const start = (given: Pick<Finding, 'range'> | undefined) =>
    given?.range && `${given.range.start.line}:${given.range.start.column}`;
  return start(finding) === start(place) && finding.path === place?.path;
}

/** 林远 → 林× */
function maskName(name: string): string {
  const [first = '', ...others] = name;
  return first + others.map((character) => mask.repeat(character.length)).join('');
}

function maskAll(words: string): string {
  return words.replace(/[\p{L}\p{N}]/gu, (character) => mask.repeat(character.length));
}

/** One for each UTF-16 unit, so that every offset stays. */
const mask = '×';
