/**
 * Characters that a reader cannot tell from others, or cannot see: what comes along when a text is copied from a PDF
 * or a web page. They print as they should, but no search, no check and no reader program takes them for the words.
 */
export type StrangeCharacter = {
  /** UTF-16 offsets into the text. */
  start: number;
  end: number;
  kind: StrangeKind;
  /** U+2F08 */
  code: string;
  /** What it stands for: the common character, or nothing for one that cannot be seen. Absent where nobody can tell. */
  plain?: string;
};

export type StrangeKind = 'invisible' | 'lookAlike' | 'privateUse' | 'damaged';

/**
 * Zero-width characters, marks of writing direction, soft hyphens, fillers (Unicode, Default_Ignorable_Code_Point and
 * Bidi_Control). Variation selectors are left alone: they choose the form of a rare character in a name.
 */
const invisible =
  '\\u00ad\\u034f\\u061c\\u115f\\u1160\\u17b4\\u17b5\\u180b-\\u180e\\u200b-\\u200f\\u202a-\\u202e\\u2060-\\u2064\\u2066-\\u206f\\u2800\\u3164\\ufeff\\uffa0\\ufff9-\\ufffb';

/**
 * Kangxi radicals, CJK radicals, compatibility ideographs and vertical or small forms of marks; the small brackets
 * ﹝﹞ belong to citation/document-number.
 */
const lookAlike =
  '\\u2e80-\\u2ef3\\u2f00-\\u2fd5\\uf900-\\ufad9\\ufe10-\\ufe19\\ufe30-\\ufe5c\\ufe5f-\\ufe6b';

const pattern = new RegExp(
  `[${invisible}${lookAlike}\\ue000-\\uf8ff\\ufffd\\u{1d400}-\\u{1d7ff}\\u{2f800}-\\u{2fa1d}\\u{e0000}-\\u{e007f}\\u{f0000}-\\u{10fffd}]`,
  'gu',
);
const isInvisible = new RegExp(`[${invisible}\\u{e0000}-\\u{e007f}]`, 'u');
const isPrivate = /[\ue000-\uf8ff\u{f0000}-\u{10fffd}]/u;

/** In order. Costs one search where there is none. */
export function findStrangeCharacters(text: string): StrangeCharacter[] {
  const found: StrangeCharacter[] = [];
  for (const { 0: character, index } of text.matchAll(pattern)) {
    const place = { start: index, end: index + character.length, code: formatCodePoint(character) };
    if (isInvisible.test(character)) found.push({ ...place, kind: 'invisible', plain: '' });
    else if (character === '\ufffd') found.push({ ...place, kind: 'damaged' });
    else if (isPrivate.test(character)) found.push({ ...place, kind: 'privateUse' });
    else {
      const plain = plainCharacter(character);
      if (plain !== character) found.push({ ...place, kind: 'lookAlike', plain });
    }
  }
  return found;
}

/** U+2F08 */
function formatCodePoint(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

/** The common character that one looks like: by Unicode's compatibility decomposition, or by the tables below. */
function plainCharacter(character: string): string {
  return radicals.get(character) ?? marks.get(character) ?? character.normalize('NFKC');
}

/** CJK radicals that are whole characters (Unicode, EquivalentUnifiedIdeograph): ⺠ for 民, ⻓ for 长. */
const radicals = readPairs(
  '⺂乛⺃乚⺄乙⺈刀⺊卜⺌小⺍小⺎兀⺏尢⺐尢⺒巳⺓幺⺔彑⺛旡⺜日⺝月⺞歺⺠民⺧牛⺩王⺬示⺶羊⺷羊⺻聿⺼肉⻁虎⻃西⻄西⻅见⻆角⻉贝⻋车⻏邑⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻧卤⻨麦⻩黄⻪黾⻬齐⻮齿⻯竜⻰龙⻱龜',
);

/** Vertical and small forms of marks, as the marks that stand in a horizontal line of Chinese. */
const marks = readPairs(
  '︐，︑、︒。︓：︔；︕！︖？︗〖︘〗︙…︰：︱—︲—︳＿︵（︶）︷｛︸｝︹〔︺〕︻【︼】︽《︾》︿〈﹀〉﹁「﹂」﹃『﹄』﹐，﹑、﹒．﹔；﹕：﹖？﹗！﹘—﹙（﹚）﹛｛﹜｝﹟＃﹠＆﹡＊﹢＋﹣－﹤＜﹥＞﹦＝﹪％﹫＠',
);

function readPairs(pairs: string): ReadonlyMap<string, string> {
  const characters = [...pairs];
  return new Map(
    characters.flatMap((character, index) => (index % 2 === 0 ? [[character, characters[index + 1]!]] : [])),
  );
}
