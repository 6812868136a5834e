import { encoders } from '../../support/encode-text.js';
import type { Random } from './random.js';

/** What stands for something in YAML, in a reference, in a numbered text or in a Word file. */
const tokens = [
  ...[
    '\n',
    '\r\n',
    '\r',
    '\t',
    '  ',
    '\u3000',
    '\u00a0',
    '\ufeff',
    '\u0085',
    '\u2028',
    '\v',
    '\f',
    '\0',
    '\x1b[',
  ],
  ...[
    ':',
    ': ',
    '：',
    '- ',
    '-',
    '? ',
    '|',
    '|2',
    '>',
    '>-',
    '"',
    "'",
    '#',
    ' #',
    '[',
    ']',
    '{',
    '}',
    ',',
    '&a ',
    '*a',
  ],
  ...[
    '!!binary ',
    '!<tag:x> ',
    '%YAML 1.2',
    '---',
    '...',
    '<<: *a',
    '~',
    'null',
    '{{',
    '}}',
    '\\{{',
    '{{a.b}}',
  ],
  ...[
    '{{率 a b}}',
    '{{#each a}}',
    '{{> a}}',
    '{{a.b.c}}',
    '{{年度}}',
    '{{../a}}',
    '{{[a b]}}',
    '{{"a"}}',
    '{{@a}}',
  ],
  ...['0', '-1', '99999999999999999999', '1e309', '0.0000000001', '-0', '0x10', '1_000', '２０２５', '两百'],
  ...[
    '一、',
    '（一）',
    '1.',
    '（1）',
    '第一章',
    '①',
    '一是',
    '二是',
    '十一、',
    '（十）',
    '99.',
    '附件：',
    '附件1',
    '附件2：',
  ],
  ...[
    '抄送：',
    '印发',
    '签发人：',
    '主送：',
    '：',
    '，',
    '。',
    '、',
    '；',
    '“',
    '”',
    '《',
    '》',
    '（',
    '）',
    '〔',
    '〕',
    '…',
    '——',
  ],
  ...[
    '2025年',
    '2026年2月30日',
    '2025年1月至6月',
    '46件',
    '下降',
    '同比增长',
    '100%',
    '%',
    '占比',
    '其中',
    '共',
    '万元',
  ],
  ...[
    '【待填：数】',
    '【待填',
    '】',
    '县人民政府',
    '关于',
    '情况的报告',
    '__proto__',
    'constructor',
    'hasOwnProperty',
  ],
  ...[
    '㙓',
    '𬺓',
    '👨‍👩‍👧',
    'e\u0301',
    '\u202e',
    '\ud800',
    '\udc00',
    '\ufffe',
    '\ufffd',
    'العربية',
    '格式: lawreport/1\n',
  ],
  ...[
    '&',
    '<',
    '>',
    '&amp;',
    '&#0;',
    '&x;',
    ']]>',
    '<!--',
    '<!DOCTYPE a>',
    '<?x?>',
    '<w:p/>',
    '</w:p>',
    '<w:tab/>',
  ],
];

/** One change of a text: taken out, doubled, moved, put in, taken from another. */
export function mutateText(text: string, others: readonly string[], random: Random): string {
  const [start, end] = random.range(text.length);
  const [before, part, after] = [text.slice(0, start), text.slice(start, end), text.slice(end)];
  switch (random.below(10)) {
    case 0:
      return before + after;
    case 1:
      return before + part + part + after;
    case 2: {
      const place = random.below(after.length + 1);
      return before + after.slice(0, place) + part + after.slice(place);
    }
    case 3:
      return before + random.pick(tokens).repeat(random.pick([1, 2, 20, 300])) + after;
    case 4: {
      const other = random.pick(others);
      return before + other.slice(...random.range(other.length)) + after;
    }
    case 5:
      return text.slice(0, start);
    case 6:
      return mutateLines(text, random);
    case 7:
      return text.replace(/\d+/g, (number) => (random.chance(0.1) ? random.pick(tokens) : number));
    default:
      return before + random.pick(tokens) + (random.chance(0.5) ? part : '') + after;
  }
}

function mutateLines(text: string, random: Random): string {
  const lines = text.split('\n');
  const [start, end] = random.range(lines.length);
  const part = lines.splice(start, end - start);
  const indent = random.pick(['', ' ', '  ', '    ', '\t', '- ']);
  const changed = part.map((line) => (random.chance(0.5) ? indent + line : line.trimStart()));
  lines.splice(random.below(lines.length + 1), 0, ...random.pick([[], part, changed, [...part, ...changed]]));
  return lines.join('\n');
}

/** One change of bytes: flipped, taken out, put in, cut off, or the whole in another encoding. */
export function mutateBytes(bytes: Uint8Array, random: Random): Uint8Array {
  const [start, end] = random.range(bytes.length);
  switch (random.below(6)) {
    case 0:
      return bytes.slice(0, start);
    case 1:
      return Buffer.concat([bytes.subarray(0, start), bytes.subarray(end)]);
    case 2:
      return Buffer.concat([bytes.subarray(0, end), bytes.subarray(start)]);
    case 3:
      return Buffer.concat([
        bytes.subarray(0, start),
        Buffer.alloc(8, random.below(256)),
        bytes.subarray(start),
      ]);
    default: {
      const flipped = bytes.slice();
      for (let count = random.pick([1, 1, 4, 30]); count > 0 && flipped.length > 0; count--)
        flipped[random.below(flipped.length)]! ^= 1 << random.below(8);
      return flipped;
    }
  }
}

/** A text as bytes, now and then in another encoding than UTF-8 or damaged. */
export function encodeText(text: string, random: Random): Uint8Array {
  const encode = random.chance(0.9) ? undefined : random.pick(Object.values(encoders));
  const bytes = encode ? encodeOr(encode, text) : new TextEncoder().encode(text);
  return random.chance(0.1) ? mutateBytes(bytes, random) : bytes;
}

/** GB18030 text is made of what the encoder knows; the rest stays in UTF-8. */
function encodeOr(encode: (text: string) => Uint8Array, text: string): Uint8Array {
  try {
    return encode(text);
  } catch {
    return new TextEncoder().encode(text);
  }
}
