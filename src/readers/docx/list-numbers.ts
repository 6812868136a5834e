import { formatChineseNumeral } from '../../text/numerals.js';

/** A number in one of the formats of ST_NumberFormat (ECMA-376-1, 17.18.59); Arabic where it is none of those in use. */
export function formatListNumber(value: number, format: string): string {
  const write = formats[format];
  return write && Number.isInteger(value) && value > 0 && value < 10_000 ? write(value) : String(value);
}

const formats: Record<string, (value: number) => string> = {
  none: () => '',
  chineseCounting: formatChineseNumeral,
  chineseCountingThousand: formatChineseNumeral,
  japaneseCounting: formatChineseNumeral,
  taiwaneseCounting: formatChineseNumeral,
  taiwaneseCountingThousand: formatChineseNumeral,
  koreanCounting: formatChineseNumeral,
  ideographDigital: (value) => mapDigits(value, '〇一二三四五六七八九'),
  japaneseDigitalTenThousand: (value) => mapDigits(value, '〇一二三四五六七八九'),
  taiwaneseDigital: (value) => mapDigits(value, '○一二三四五六七八九'),
  chineseLegalSimplified: (value) =>
    formatChineseNumeral(value).replace(/[一二三四五六七八九十百千〇零]/g, (character) => legal[character]!),
  decimalFullWidth: (value) => mapDigits(value, '０１２３４５６７８９'),
  decimalFullWidth2: (value) => mapDigits(value, '０１２３４５６７８９'),
  decimalZero: (value) => String(value).padStart(2, '0'),
  decimalEnclosedCircle: (value) => enclosed(value, 0x2460),
  decimalEnclosedCircleChinese: (value) => enclosed(value, 0x2460),
  decimalEnclosedParen: (value) => enclosed(value, 0x2474),
  decimalEnclosedFullstop: (value) => enclosed(value, 0x2488),
  ideographTraditional: (value) => '甲乙丙丁戊己庚辛壬癸'[(value - 1) % 10]!,
  ideographZodiac: (value) => '子丑寅卯辰巳午未申酉戌亥'[(value - 1) % 12]!,
  upperLetter: (value) => repeatLetter(value, 65),
  lowerLetter: (value) => repeatLetter(value, 97),
  upperRoman: formatRoman,
  lowerRoman: (value) => formatRoman(value).toLowerCase(),
};

const legal: Record<string, string> = Object.fromEntries(
  [...'一二三四五六七八九十百千〇零'].map((character, index) => [
    character,
    '壹贰叁肆伍陆柒捌玖拾佰仟零零'[index]!,
  ]),
);

function mapDigits(value: number, digits: string): string {
  return [...String(value)].map((digit) => digits[Number(digit)]!).join('');
}

/** Unicode has twenty of each kind; Word writes plain digits beyond. */
function enclosed(value: number, first: number): string {
  return value <= 20 ? String.fromCharCode(first + value - 1) : String(value);
}

/** a … z, aa, bb … */
function repeatLetter(value: number, first: number): string {
  return String.fromCharCode(first + ((value - 1) % 26)).repeat(Math.ceil(value / 26));
}

function formatRoman(value: number): string {
  let rest = value;
  let numeral = '';
  for (const [worth, sign] of romans)
    while (rest >= worth) {
      numeral += sign;
      rest -= worth;
    }
  return numeral;
}

const romans: [number, string][] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];
