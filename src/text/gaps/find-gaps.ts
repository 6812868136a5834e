import { oncePerText } from '../once-per.js';

/**
 * What an author still has to fill in. A placeholder can be nothing else; a blank may be meant in some report, and its
 * author can say so.
 */
export type Gap = { start: number; end: number; text: string; kind: 'placeholder' | 'blank' };

/** What is left to do with a placeholder: our marks say more than that something is missing. */
export function whatIsLeft(placeholder: string): 'unfilled' | 'unconfirmed' | 'outdated' {
  if (placeholder.startsWith('【待核')) return 'unconfirmed';
  return placeholder.startsWith('【待更新') ? 'outdated' : 'unfilled';
}

/** Every gap of a text, in order: for what is highlighted, counted and linted, and what --final refuses. */
export const findGaps = oncePerText((text): readonly Gap[] => {
  if (!mayHoldGap.test(text)) return [];
  let gaps: Gap[] = [];
  for (const [kind, pattern] of patterns) {
    const found = [...text.matchAll(pattern)]
      .map(({ 0: words, index }): Gap => ({ start: index, end: index + words.length, text: words, kind }))
      .filter((gap) => !isHidden(text, gap));
    gaps = gaps.length === 0 ? found : mergeGaps(gaps, found);
  }
  return gaps;
});

/** Both lists are in order, and none overlaps another of its list; where one of each does, the first list's stands. */
function mergeGaps(first: readonly Gap[], second: readonly Gap[]): Gap[] {
  const merged: Gap[] = [];
  let next = 0;
  for (const gap of second) {
    while (next < first.length && first[next]!.end <= gap.start) merged.push(first[next++]!);
    if (next === first.length || gap.end <= first[next]!.start) merged.push(gap);
  }
  return [...merged, ...first.slice(next)];
}

const [open, close] = ['【［[〔「『<＜《{｛(（', '】］]〕」』>＞》}｝)）'];
/** Signs that stand for a figure. */
/** A cross, a large circle and a ballot box, which old consoles cannot show. */
const rareSigns = String.fromCodePoint(0x2715, 0x25ef, 0x2610);
const signs = `XxＸｘ×╳＿_○〇●□■△＊*﹡${rareSigns}`;
const measure = '(?:件|起|名|人|个|次|场|项|份|户|家|期|部|条|篇|册|批|处|宗|例|天|万|亿|元|[%％])';
const space = '[ \\u3000\\u00a0]';
const surnames =
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文';

const placeholders = [
  // Our own marks; what they hold may quote documents and run over several clauses.
  '【(?:待填|待核|待更新)[：:][^【】\\n]{0,400}】',
  // 【待填：…】 in any brackets, closed or not.
  `[${escapeClass(open)}]{1,2}${space}{0,4}(?:待填|待核|待更新|待补充?|待定|请填写|请补充|此处填写?|TBD|TODO)[^${escapeClass(open + close)}\\n]{0,60}(?:[${escapeClass(close)}]{1,2}|$)`,
  '待填(?!报|表)',
  '(?<![A-Za-z])(?:TBD|TODO)(?![A-Za-z])',
];

const crosses = `×ＸXxＯ${rareSigns[0]}`;
const blanks = [
  `[${escapeClass(open)}][^${escapeClass(open + close)}\\n]{1,12}(?:待(?:核实?|核对|核查|确认|更新|填|补充?|定))[${escapeClass(close)}]`,
  // 待定 and 待补 in the place of a value.
  `(?<=^|[：:为约共])待(?:定|补充?)(?=${measure}|[，。；、]|$)`,
  `待(?:定|补充?)(?=${measure})`,
  '(?<=\\p{Script=Han})待(?:定|补)(?=[，。；、]|$)',
  '[（(【[](?:此处|这里|以下)(?:请|需|应|可|待)?(?:插入|补充|填写|填入|添加|省略|列出|写明|展开)[^（）()【】[\\]\\n]{0,30}[）)】\\]]',
  '[（(【[]请(?:在此|填写|补充|插入|根据)[^（）()【】[\\]\\n]{0,30}[）)】\\]]',
  '此处(?:需要?|请|应)?(?:补充|填写|填入|插入|加入)',
  '(?<=^|[：:，。；])请(?:填写|补充)(?=\\p{Script=Han}{0,12}(?:$|[，。；]))',
  `(?<![A-Za-z${crosses}])[${crosses}]{2,10}(?![A-Za-z@${crosses}])`,
  `(?<![A-Za-z\\d０-９一二三四五六七八九十百零${escapeClass(signs)}])(?:20|19|二[〇○零])?[${escapeClass(signs)}]{1,8}(?:[年月日]|${measure})`,
  '(?<![一二三四五六七八九○〇])[○〇]{2,}(?![年一二三四五六七八九])',
  '(?<![\\d＊*])[＊*]{2,}(?![＊*\\d])(?![^＊*\\n]{1,80}\\*\\*)(?<!\\*\\*[^＊*\\n]{1,80}\\*\\*)',
  '[_＿]{2,}',
  '□{2,}',
  '(?<=\\p{Script=Han})[?？]{1,4}(?=件|起|人次|万元|[%％])',
  `[?？]{2,}(?=${measure})`,
  `(?<=\\p{Script=Han})(?:…{1,2}|\\.{3,6})(?=(?:件|起|名|人次|万元)(?![次数]))`,
  `(?<=\\p{Script=Han})${space}{2,}(?=(?:${measure}|个百分点|人次|万元)[，。；、）])`,
  `(?<=\\p{Script=Han})${space}(?=(?:件|起|名|人次|万元|[%％])[，。；、）])`,
  // A sign of per cent, or a measure word, behind nothing that counts.
  '(?:增长|下降|提高|上升|降低|达到?|占|率为)[%％](?=[，。；、])',
  '(?<=\\p{Script=Han})[-－—–]{1,4}(?=(?:件|人次|万元|[%％])[，。；、])',
  '(?<![A-Za-zＡ-Ｚ])[NＮ](?=件|起|人次|万元)',
  `(?<=\\p{Script=Han})[0０]{2,}(?=${measure})`,
  `(?<![A-Za-z\\d])(?:19|20)\\d?[XxＸｘ×＿_?？＊*]{1,2}(?=年|[〕］\\])）])`,
  `(?<![${surnames}])某某`,
  `[〔［[(（]${space}{0,4}(?:19|20)?[\\dXxＸ×＿_ ]{0,4}[〕］\\])）]${space}{0,4}第?[${escapeClass(signs)} \\u3000]{0,8}号`,
  `[（(［[【〔]${space}{0,8}[）)］\\]】〕]`,
  // 2026年  月  日, 2026年2月  日, 〔2026〕  号.
  `年[ \\u3000\\u00a0＿_]{1,8}月(?!均|份|度)(?:[ \\u3000\\u00a0＿_]{0,8}日)?`,
  `\\d{1,2}月[ \\u3000\\u00a0＿_]{1,8}日`,
];

const patterns = [
  ['placeholder', new RegExp(placeholders.join('|'), 'gu')],
  ['blank', new RegExp(blanks.join('|'), 'gu')],
] as const;

const onlyCrosses = new RegExp(`^[${crosses}]+$`, 'u');
const behind = '(?:号码?|[为是：:（(]){0,3}$';
/** What is hidden whole, and the fewest crosses that stand for all of it: 电话×××× has been left open. */
const hiddenWhole = [
  { words: /@$/, least: 2 },
  { words: new RegExp(`(?:电话|手机|身份证|证件|账号|账户|卡号|联系方式)${behind}`, 'u'), least: 7 },
  { words: new RegExp(`(?:住址|地址|(?:申请|当事)人住|[家现]住|住在)${behind}`, 'u'), least: 5 },
];
const wordsAfterName = /^(?:诉|不服|等|[与和因的案、，。；）]|申请|一案|提起)/u;

/** The rest of a number: ××××-×××××××, 138××××0000. */
const groupsBefore = new RegExp(`[${crosses}\\d.-]{0,20}$`, 'u');
const groupsAfter = new RegExp(`^[${crosses}\\d.-]{0,20}`, 'u');

/** Words that were hidden (遮去), not left open: numbers of persons, the later parts of an address, 王××诉县公安局. */
function isHidden(text: string, { start, end, text: words }: Gap): boolean {
  if (!onlyCrosses.test(words)) return false;
  if (
    words === '××' &&
    surnames.includes(text[start - 1] ?? ' ') &&
    wordsAfterName.test(text.slice(end, end + 2))
  )
    return true;
  const [from, to] = [start - groupsBefore.exec(text.slice(Math.max(0, start - 20), start))![0].length, end];
  const crossed = text.slice(from, to + groupsAfter.exec(text.slice(to, to + 20))![0].length);
  if (words.length >= 4 && crossed.length >= 7 && /\d{2}/.test(crossed)) return true;
  const count = [...crossed].filter((sign) => crosses.includes(sign)).length;
  const before = text.slice(Math.max(0, from - 10), from);
  return hiddenWhole.some(({ words: owner, least }) => count >= least && owner.test(before));
}

/** Most texts hold none of the signs, and meet no more than this. */
const mayHoldGap = new RegExp(
  `待[填补定核更确]|请[填补在插根]|此处|这里|以下|T[BO]D|某某|[${escapeClass(signs)}?？…NＮ]|\\.{3}|${space}{2}|\\p{Script=Han}${space}|\\p{Script=Han}[%％]|[-－—–](?:件|人次|万元|[%％])|(?<!\\d)[0０]{2}|[（(［[【〔]${space}{0,8}[）)］\\]】〕]|[年月]${space}|[〕］\\])）]${space}{0,4}第?[${escapeClass(signs)} \\u3000]{0,8}号`,
  'u',
);

function escapeClass(characters: string): string {
  return characters.replace(/[\\\]^[*-]/g, '\\$&');
}
