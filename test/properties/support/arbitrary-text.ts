import fc from 'fast-check';
import { findUnprintable } from '../../../src/text/characters.js';

/** What has made programs of this kind lose or change a text: each stands whole, and between other characters. */
const traps = [
  ...['㙓', '𬺓', '𠮷', '〇', '々', '⿰', '\u{f0000}', '\u{10fffd}', '\ue000', '\ufdd0', '\u{1fffe}'],
  ...['👨‍👩‍👧‍👦', '🇨🇳', '☺️', '葛󠄀', 'e\u0301\u0323', 'ཀྵ', 'ᠮᠣᠩᠭᠣᠯ\u180eᠠ', 'قۇربان', 'می‌خواهم', 'שלום'],
  ...['\u00a0', '\u00ad', '\u0085', '\u061c', '\u200b', '\u200e', '\u2028', '\u2029', '\u202e', '\u2060'],
  ...[
    '\u3000',
    '\ufeff',
    '\ufffd',
    '\ufffc',
    '\u007f',
    '\u0080',
    '\t',
    '\n',
    '\r\n',
    '\r',
    ' ',
    '  ',
    '\n\n',
  ],
  ...[
    '{{',
    '}}',
    '\\{{',
    '{{{x}}}',
    '{{#if x}}',
    '{{> x}}',
    '{{../x}}',
    '{{constructor}}',
    '{{__proto__.x}}',
  ],
  ...['<', '>', '&', '&lt;', '&#x41;', ']]>', '<![CDATA[', '<w:t>', '</w:p>', '<!--', '-->', '"', "'", '\\'],
  ...[
    '---',
    '...',
    '- ',
    ': ',
    ' #',
    '|',
    '>-',
    '!!str',
    '&a',
    '*a',
    '? ',
    '%YAML',
    '[',
    ']',
    '{',
    '}',
    '`',
    '@',
  ],
  ...[
    '~',
    'null',
    'yes',
    '是',
    '否',
    '0x1F',
    '1e3',
    '098',
    '-0',
    '.5',
    '2025',
    '2025-02-30',
    '12:30:45',
    '待填',
  ],
  ...['一、', '（一）', '(一)', '1.', '1．', '（1）', '①', '一是', '第一，', '二是', '第一章', '1.1', '10.'],
  ...[
    '附件：',
    '附件1',
    '抄送：',
    '印发',
    '签发人：',
    '文件',
    '：',
    '，',
    '、',
    '。',
    '（',
    '）',
    '【待填：数】',
    '【',
  ],
  ...[
    '2026年2月20日',
    '〔2026〕5号',
    '号',
    '县人民政府',
    '$1',
    '$&',
    '%s',
    '__proto__',
    'constructor',
    '\u202a',
  ],
];

/** Words as a drafter writes them. */
const words = [
  '全年受理行政复议案件46件',
  '，审结45件。',
  '云岭县司法局',
  '依法行政',
  '存在的问题和原因',
  '100%',
];

/** All characters of all planes, those that XML cannot hold too. */
const anyCharacters = fc.string({ unit: 'binary', maxLength: 12 });

/** Any text that a report may hold: every character but those of which `findUnprintable` says that XML cannot hold them. */
export const anyText = fc
  .oneof(
    { weight: 6, arbitrary: fc.array(piece(), { minLength: 1, maxLength: 5 }).map((all) => all.join('')) },
    { weight: 1, arbitrary: fc.constantFrom(...traps) },
    { weight: 1, arbitrary: fc.tuple(piece(), fc.integer({ min: 50, max: 3000 })).map(repeat) },
  )
  .map(keepPrintable)
  .filter((text) => text !== '');

/** A text of one line that begins and ends with words, and refers to no figure. */
export const plainText = fc.tuple(fc.constantFrom(...words), anyText, fc.constantFrom(...words)).map((all) =>
  all
    .join('')
    .replace(/[\s\u0085]+/gu, '')
    .replaceAll('{{', ''),
);

function piece(): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 4, arbitrary: fc.constantFrom(...traps) },
    { weight: 3, arbitrary: fc.constantFrom(...words) },
    { weight: 2, arbitrary: anyCharacters },
    { weight: 1, arbitrary: fc.string({ unit: 'grapheme', maxLength: 8 }) },
  );
}

function repeat([text, times]: [string, number]): string {
  return text.repeat(Math.min(times, Math.ceil(6000 / Math.max(1, text.length))));
}

function keepPrintable(text: string): string {
  let kept = text;
  for (let found = findUnprintable(kept); found; found = findUnprintable(kept))
    kept = kept.slice(0, found.offset) + kept.slice(found.offset + 1);
  return kept;
}
