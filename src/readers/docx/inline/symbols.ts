/**
 * Characters of symbol fonts by their code in the font, which Word writes from F000 on (ECMA-376-1, 17.3.3.30), as the
 * Unicode characters that look the same.
 */
const fonts: Record<string, Readonly<Record<number, string>>> = {
  wingdings: {
    ...series(0x80, '⓪①②③④⑤⑥⑦⑧⑨⑩⓿❶❷❸❹❺❻❼❽❾❿'),
    ...series(0x6c, '●❍■□□❑❒⬧⧫◆❖⬥'),
    ...series(0x9e, '·•⚬⭕'),
    161: '○',
    164: '◉',
    167: '▪',
    168: '□',
    ...series(0xaa, '✦★✶✴✹✵'),
    216: '➢',
    ...series(0xdf, '←→↑↓↖↗↙↘'),
    ...series(0xe7, '⬅➡⬆⬇'),
    ...series(0xef, '⇦⇨⇧⇩⬄⇳'),
    ...series(0xfb, '✗✓☒☑'),
    32: ' ',
    33: '✎',
    40: '☎',
    42: '✉',
    70: '☞',
    74: '☺',
  },
  'wingdings 2': {
    ...series(0x4f, '✗✓☒☑☒☒'),
    ...series(0x6a, '⓪①②③④⑤⑥⑦⑧⑨⑩'),
    ...series(0x75, '⓿❶❷❸❹❺❻❼❽❾❿'),
    32: ' ',
    151: '●',
    152: '●',
    162: '■',
    163: '□',
  },
  'wingdings 3': {
    ...series(0x66, '←→↑↓↖↗↙↘'),
    ...series(0x70, '▲▼△▽'),
    32: ' ',
    125: '▶',
  },
  webdings: { 32: ' ', 97: '✓', 99: '□', 103: '■', 110: '●', 114: '✗' },
  symbol: {
    ...series(0x41, 'ΑΒΧΔΕΦΓΗΙϑΚΛΜΝΟΠΘΡΣΤΥςΩΞΨΖ'),
    ...series(0x61, 'αβχδεφγηιϕκλμνοπθρστυϖωξψζ'),
    ...series(0xa1, 'ϒ′≤⁄∞ƒ♣♦♥♠↔←↑→↓°±″≥×∝∂•÷≠≡≈…'),
    ...series(0x20, ' !∀#∃%&∋()∗+,−./0123456789:;<=>?≅'),
    213: '∏',
    214: '√',
    215: '⋅',
    222: '⇒',
    229: '∑',
    242: '∫',
  },
};

/** What a character of a symbol font looks like; undefined for other fonts and for what is not known. */
export function readSymbol(font: string | undefined, code: number): string | undefined {
  return fonts[font?.trim().toLowerCase() ?? '']?.[code >= 0xf000 ? code - 0xf000 : code];
}

export function isSymbolFont(font: string | undefined): boolean {
  return Object.hasOwn(fonts, font?.trim().toLowerCase() ?? '');
}

export function isPrivateUse(code: number): boolean {
  return code >= 0xe000 && code <= 0xf8ff;
}

function series(first: number, characters: string): Record<number, string> {
  return Object.fromEntries([...characters].map((character, index) => [first + index, character]));
}
