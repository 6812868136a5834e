import { oncePer } from '../../text/once-per.js';
import type { Config } from '../config.js';
import type { Remark, RuleContext, TextUnit } from '../rule.js';
import { isInTitle, wordedUnits } from '../unit-marks.js';
import type { Lexicon, Strength, WordCategory, WordGroup, WordRow } from './lexicon.js';
import { createWordMatcher, type WordMatch, type WordMatcher } from './match-words.js';

export type LexiconWord = {
  unit: TextUnit;
  start: number;
  end: number;
  row: WordRow;
  category: WordCategory;
  strength: Strength;
};

/** The words of one category that a document holds. */
export function findLexiconWords(context: RuleContext, category: WordCategory): LexiconWord[] {
  return allWordsOf(context).filter((word) => word.category === category);
}

/** Whether a word list already complains of words at this place. */
export function isLexiconWord(context: RuleContext, unit: TextUnit, start: number, end: number): boolean {
  return allWordsOf(context).some((word) => word.unit === unit && word.start < end && start < word.end);
}

/** The texts are searched once for all categories. */
const allWordsOf = oncePer((context: RuleContext): LexiconWord[] => {
  const { config, lexicon } = context;
  const match =
    config.words.length > 0
      ? createMatcher([configuredGroup(config), ...lexicon.wordGroups])
      : packagedMatcherOf(lexicon);
  return wordedUnits(context).flatMap((unit) => findInUnit(unit, match, config.names));
});

/** A remark with the right word; words that may be right somewhere are hints without a fix. */
export function remarkOnWord(word: LexiconWord, message: string): Remark {
  const { unit, start, end, row, strength } = word;
  if (strength === 'likely') return { unit, start, end, message, severity: 'info' };
  return { unit, start, end, message, fix: [{ start, end, text: row.right }] };
}

type Entry = { row: WordRow; group: WordGroup };

const packagedMatcherOf = oncePer((lexicon: Lexicon) => createMatcher(lexicon.wordGroups));

function createMatcher(groups: readonly WordGroup[]): WordMatcher<Entry> {
  const entries = groups.flatMap((group) => group.rows.map((row) => [row.wrong, { row, group }] as const));
  return createWordMatcher(entries, (text, match) => !isException(text, match));
}

/** A county's own words are phrases that it wants written its way. */
function configuredGroup({ words }: Config): WordGroup {
  const rows = words.map(({ wrong, right, note }) => ({
    wrong,
    right,
    exceptions: [],
    inTitles: false,
    source: note ?? '本地配置的用词',
  }));
  return { category: 'fixedPhrase', source: '本地配置', strength: 'certain', nameEndings: [], rows };
}

function isException(text: string, { start, end, entry: { row, group } }: WordMatch<Entry>): boolean {
  return (
    group.nameEndings.some((ending) => text.startsWith(ending, end)) ||
    isPartOf(text, start, row.wrong, row.exceptions) ||
    isPartOf(text, start, row.wrong, [row.right])
  );
}

/** Whether the word at `start` belongs to one of the longer strings. */
export function isPartOf(text: string, start: number, word: string, longer: readonly string[]): boolean {
  return longer.some((string) => {
    for (let at = string.indexOf(word); at >= 0; at = string.indexOf(word, at + 1))
      if (start >= at && text.startsWith(string, start - at)) return true;
    return false;
  });
}

function findInUnit(unit: TextUnit, match: WordMatcher<Entry>, names: readonly string[]): LexiconWord[] {
  return match(unit.text)
    .filter(({ start, end, entry: { row } }) => row.inTitles || !isInTitle(unit, start, end))
    .filter(({ start, entry: { row } }) => !isPartOf(unit.text, start, row.wrong, names))
    .map(({ start, end, entry: { row, group } }) => ({
      unit,
      start,
      end,
      row,
      category: group.category,
      strength: row.strength ?? group.strength,
    }));
}
