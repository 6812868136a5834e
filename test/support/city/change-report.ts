import { createRandom } from '../random.js';

/** Edits of an example that leave it a report about which there is nothing to be said. */

/** Other figures: all counts times the same number, so that sums and rates stay true; those of no sum, at random. */
export function changeFigures(yaml: string, seed: number): string {
  const random = createRandom(seed);
  const factor = 1 + Math.floor(random() * 3);
  return yaml.replace(
    /\{ 值: (\d+), 单位: ([^,}]+)(.*?)\}/g,
    (whole, value: string, unit: string, rest: string) => {
      if (/^(?:"%"|日|个月|万|轮)/.test(unit)) return whole;
      const scaled = rest.replace(/去年: (\d+)/, (_, before: string) => `去年: ${Number(before) * factor}`);
      return `{ 值: ${Number(value) * factor}, 单位: ${unit}${scaled}}`;
    },
  );
}

/** The parts of a report file in their order: `问题:` and all that stands below it. */
function splitParts(yaml: string): { head: string; parts: Record<string, string>; tail: string } {
  const pieces = yaml.split(/^(?=\S[^\n#]*:)/m);
  const isPart = (piece: string) => partNames.some((name) => piece.startsWith(`${name}:`));
  const first = pieces.findIndex(isPart);
  const last = pieces.findLastIndex(isPart);
  return {
    head: pieces.slice(0, first).join(''),
    parts: Object.fromEntries(
      pieces.slice(first, last + 1).map((piece) => [piece.slice(0, piece.indexOf(':')), piece]),
    ),
    tail: pieces.slice(last + 1).join(''),
  };
}

const partNames = ['成效', '亮点', '问题', '负责人履职', '下年打算', '其他'];

function joinParts({ head, parts, tail }: ReturnType<typeof splitParts>): string {
  const list = Object.values(parts).map((part) => `${part.trimEnd()}\n\n`);
  return head + list.join('') + tail;
}

/** The leaders' duties before the achievements, as some counties have it. */
export function putLeadersFirst(yaml: string): string {
  const { head, parts, tail } = splitParts(yaml);
  const { 负责人履职, ...others } = parts;
  return joinParts({ head, parts: { 负责人履职: 负责人履职!, ...others }, tail });
}

/** The items of the first part the other way round. */
export function reverseAchievements(yaml: string): string {
  const { head, parts, tail } = splitParts(yaml);
  const [key = '', ...items] = parts.成效!.split(/^(?= {2}- )/m);
  return joinParts({
    head,
    parts: {
      ...parts,
      成效:
        key +
        items
          .reverse()
          .map((item) => `${item.trimEnd()}\n`)
          .join(''),
    },
    tail,
  });
}

export function dropPart(yaml: string, name: string): string {
  const { head, parts, tail } = splitParts(yaml);
  const { [name]: _, ...others } = parts;
  return joinParts({ head, parts: others, tail });
}

/** Changes the text of one part only. */
export function editPart(yaml: string, name: string, edit: (part: string) => string): string {
  const { head, parts, tail } = splitParts(yaml);
  const edited = edit(parts[name]!);
  if (edited === parts[name]) throw new Error(`nothing changed in ${name}`);
  return joinParts({ head, parts: { ...parts, [name]: edited }, tail });
}

/** A paragraph at the end of the report’s 其他, which is made where there is none. */
export function addParagraph(yaml: string, words: string): string {
  const { head, parts, tail } = splitParts(yaml);
  const own = (parts.其他 ?? '其他: |\n').trimEnd();
  return joinParts({ head, parts: { ...parts, 其他: `${own}\n  ${words}\n` }, tail });
}
