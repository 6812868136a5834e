import { countEdits } from '../../../text/nearest-name.js';
import type { Rule } from '../../rule.js';
import { wordedUnits } from '../../unit-marks.js';
import {
  type DocumentName,
  documentTitles,
  knownNames,
  parseDocumentName,
} from '../../words/document-names.js';
import type { KnownDocument, Lexicon } from '../../words/lexicon.js';

export const documentName: Rule = {
  id: 'citation/document-name',
  title: '引用的文件名称、年份与原名一致',
  severity: 'warning',
  basis: { kind: '实务', source: '引用文件应当与原名一致' },
  examples: {
    bad: [
      '落实《法治政府建设与责任落实督查工作规定》。',
      '对标《法治政府建设实施纲要（2020—2025年）》。',
      '落实《党政主要负责人履行法治建设第一责任人职责规定》。',
    ],
    good: [
      '落实《法治政府建设与责任落实督察工作规定》。',
      '对标《法治政府建设实施纲要（2021—2025年）》。',
      '落实《云岭县法治政府建设实施纲要（2022—2026年）》。',
      '制定《法治乡村建设实施纲要（2021—2025年）》。',
      '对标《法治政府建设实施纲要（2026—2030年）》。',
    ],
  },
  *check(context) {
    const { lexicon, config } = context;
    for (const unit of wordedUnits(context))
      for (const { start, end, name } of documentTitles(unit)) {
        if (config.documents.includes(name)) continue;
        const meant = findMeant(parseDocumentName(name), lexicon);
        if (meant) yield { unit, start, end, message: `《${name}》疑为《${meant}》，请核对名称和年份` };
      }
  },
};

/** The known document that a title can only be a slip for: other years, or one or two characters lost or changed. */
function findMeant(given: DocumentName, lexicon: Lexicon): string | undefined {
  const names = knownNames(lexicon);
  const sameName = names.get(given.name);
  if (sameName) {
    if (sameName.some((known) => hasYears(known, given)) || isSuccessor(given, sameName)) return undefined;
    return fullName(given.name, sameName);
  }
  if (given.name.length < 8) return undefined;
  const near: [name: string, editions: readonly KnownDocument[]][] = [];
  for (const [name, editions] of names) if (isSlip(given.name, name)) near.push([name, editions]);
  return near.length === 1 ? fullName(...near[0]!) : undefined;
}

function hasYears({ years, aliases }: KnownDocument, given: DocumentName): boolean {
  if (given.years === undefined || years === undefined) return true;
  return years === given.years || aliases.some((alias) => alias.includes(given.years!));
}

/** Years after those of every edition that is known: a newer one, of which the program cannot know. */
function isSuccessor({ years }: DocumentName, editions: readonly KnownDocument[]): boolean {
  const first = Number(years?.slice(0, 4));
  return editions.every((known) => first >= Number(known.years?.slice(5, 9) ?? Number.POSITIVE_INFINITY) + 1);
}

/** With the years of the latest edition. */
function fullName(name: string, editions: readonly KnownDocument[]): string {
  const years = editions
    .map((known) => known.years ?? '')
    .sort()
    .at(-1);
  return years ? `${name}（${years}）` : name;
}

/** One character replaced, or one or two lost or added inside; a name with more before or behind is another document. */
function isSlip(given: string, name: string): boolean {
  if (Math.abs(given.length - name.length) > 2 || given.includes(name) || name.includes(given)) return false;
  return (
    countEdits(given, name) === (given.length === name.length ? 1 : Math.abs(given.length - name.length))
  );
}
