import { findSuffix, type ReportingLevel } from '../document/reporting-level.js';
import type { Figures } from '../report/model.js';
import { parseTemplateText } from '../report/reference-tree.js';
import { escapeBraces } from '../report/split-braces.js';
import { formatPlaceholder } from '../text/gaps/placeholder.js';
import { findEdition, type Library } from './library.js';
import { resolveBlocks } from './resolve-blocks.js';

export type Occasion = { level: ReportingLevel; place: string; year: number; organ?: string };

/** Everything that the texts of topics and levels may name, for one place and year: 年度, 党委, 政府会议, 普法规划… */
export function resolveWords(
  library: Library,
  { level, place, year, organ }: Occasion,
): Record<string, string> {
  const words: Record<string, string> = {
    年度: String(year),
    上年度: String(year - 1),
    下年度: String(year + 1),
    地区: place,
    简称: shortName(level, place),
    机关: organ ?? formatPlaceholder('发文机关'),
  };
  for (const { word, name } of library.documents) {
    words[word] = findEdition(library, word, year)?.name ?? formatPlaceholder(`${year}年的${name}`);
    words[`下年${word}`] =
      findEdition(library, word, year + 1)?.name ?? formatPlaceholder(`${year + 1}年的${name}`);
  }
  for (const [word, text] of Object.entries(level.duties.words)) words[word] = fillWords(text, words);
  return words;
}

/**
 * A template's text with `{{词}}` replaced and its blocks resolved by the figures; references to figures, `{{组.名}}`,
 * are left for the report.
 */
export function fillWords(
  text: string,
  words: Readonly<Record<string, string>>,
  figures: Figures = {},
): string {
  return resolveBlocks(parseTemplateText(text), { ...figures, ...words })
    .map((node) => {
      if (node.kind === 'text') return escapeBraces(node.text);
      if (node.kind !== 'reference') return node.kind === 'unusable' ? node.written : '';
      const { name, operands } = node.expression;
      return operands.length === 0 && Object.hasOwn(words, name) ? words[name]! : node.written;
    })
    .join('');
}

function shortName(level: ReportingLevel, place: string): string {
  const suffix = findSuffix(level, place) ?? Object.keys(level.suffixes)[0]!;
  return level.suffixes[suffix]!;
}
