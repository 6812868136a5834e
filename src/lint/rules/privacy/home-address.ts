import { findMatches } from '../../find-matches.js';
import { foldedUnitsOf } from '../../folded-units.js';
import type { Rule } from '../../rule.js';

const withNumbers = (pattern: string) =>
  new RegExp(pattern.replaceAll('N', '[\\d一二三四五六七八九十百零〇]'), 'gu');

/** The end of an address, from the street or village to the door: 路18号3单元502室, 村3组27号. */
const door = withNumbers(
  [
    '(?:路|街|巷|弄|小区|花园|新村|村|组|社)N{1,4}号院?(?:N{1,3}号?[栋幢楼])?(?:N{1,2}单元)?N{1,4}(?:室|号|户)',
    '(?:村|社区)N{1,3}组N{1,5}号',
    'N{1,3}[栋幢]N{1,2}单元N{2,4}[室号]?',
  ].join('|'),
);

/** A street and one number are an office's as well, unless somebody lives there. */
const house = withNumbers('[路街巷道]N{1,4}号');

/** What leads to a place is no part of its name: 申请人住, 送法到. */
const beforePlace = /^.*[住在到于址为至往]/u;

export const homeAddress: Rule = {
  id: 'privacy/home-address',
  title: '住址不写到门牌',
  severity: 'info',
  basis: { kind: '法规', source: '《中华人民共和国个人信息保护法》', clause: '第二十五条、第三十四条' },
  examples: {
    bad: [
      '申请人住云岭镇河湾村3组27号。',
      '送法到幸福小区12栋2单元502室。',
      '申请人住云岭镇河湾村三组二十七号。',
      '申请人住云岭县城关镇人民路27号。',
    ],
    good: ['县政务服务中心设在云岭镇人民路18号。', '在河湾村3组召开院坝会。', '改造幸福小区12栋老旧住宅。'],
  },
  *check(context) {
    const units = foldedUnitsOf(context);
    const doors = [...findMatches(units, door)];
    const homes = [...findMatches(units, house)].filter(
      ([unit, { index }]) =>
        livesThere(unit.text, index) && !doors.some((found) => found[0] === unit && found[1].index === index),
    );
    for (const [unit, match] of [...doors, ...homes]) {
      const name = /\p{Script=Han}{1,10}$/u.exec(unit.text.slice(Math.max(0, match.index - 10), match.index));
      const words = (name?.[0] ?? '').replace(beforePlace, '') + match[0];
      yield unit.remark(
        { index: match.index + match[0].length - words.length, 0: words },
        `“${words}”写到了门牌，涉及个人住址的公开前通常只写到乡镇、街道`,
      );
    }
  },
};

/** Whether 住 and a place lead to the street: 申请人住云岭县城关镇人民路, not 常住. */
function livesThere(text: string, street: number): boolean {
  const at = text.lastIndexOf('住', street);
  if (at < 0 || street - at > 24 || '居常入'.includes(text[at - 1] ?? ' ')) return false;
  return /^(?:在|址为?)?\p{Script=Han}{2,20}$/u.test(text.slice(at + 1, street));
}
