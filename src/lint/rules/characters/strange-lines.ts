import type { TextEdit } from '../../../finding/finding.js';
import { oncePer } from '../../../text/once-per.js';
import {
  findStrangeCharacters,
  type StrangeCharacter,
  type StrangeKind,
} from '../../../text/strange-characters.js';
import type { Remark, RuleContext } from '../../rule.js';

/** One remark for each line of the source that holds characters of a kind; `explain` puts them into words. */
export function* remarkOnLines(
  context: RuleContext,
  kind: StrangeKind,
  explain: (characters: readonly StrangeCharacter[]) => string,
): Iterable<Remark> {
  for (const { text, start, characters } of strangeLinesOf(context)) {
    const found = characters.filter((character) => character.kind === kind);
    const [first] = found;
    if (!first) continue;
    const fixes = found.map(({ start, end, plain }) => ({ start, end, text: plain ?? '' }));
    const isSafe = !context.report || fixes.every((fix) => isSafeInYaml(text, fix));
    yield {
      message: explain(found),
      source: { start: start + first.start, end: start + found.at(-1)!.end },
      fix:
        first.plain !== undefined && isSafe
          ? fixes.map((fix) => ({ ...fix, start: start + fix.start, end: start + fix.end }))
          : undefined,
    };
  }
}

/** U+200B、U+FEFF等5个 */
export function listCodes(characters: readonly StrangeCharacter[], describe = describeCode): string {
  const names = [...new Set(characters.map(describe))];
  const shown = names.slice(0, mostShown).join('、');
  return names.length > mostShown ? `${shown}等` : shown;
}

const mostShown = 5;
const describeCode = ({ code }: StrangeCharacter) => code;

type StrangeLine = { start: number; text: string; characters: StrangeCharacter[] };

const strangeLinesOf = oncePer(({ sourceText = '', report }: RuleContext): StrangeLine[] => {
  if (findStrangeCharacters(sourceText).length === 0) return [];
  let start = 0;
  return sourceText.split(/(?<=\n)/).flatMap((text) => {
    const line = { start, text, characters: findStrangeCharacters(text) };
    start += text.length;
    const isComment = report !== undefined && /^\s*#/.test(text);
    return line.characters.length === 0 || isComment ? [] : [line];
  });
});

/** Taking a character out must not make a mark of YAML of those around it: `: ` a key, ` #` a comment, `- ` an entry. */
function isSafeInYaml(line: string, { start, end, text }: TextEdit): boolean {
  const before = line.slice(0, start);
  const after = line.slice(end);
  if (text !== '') return !/[:#'"\\{}[\],&*!|>%@`-]/.test(text);
  const opensValue = /(?:^|[\s:[{,-])$/.test(before);
  return (
    !(opensValue && /^[\s\-?:,[\]{}#&*!|>'"%@`]/.test(after)) && !(/[:-]$/.test(before) && /^\s/.test(after))
  );
}
