import { childValue, findChild, findPath, type XmlElement } from '../../../ooxml/parse-xml.js';

/** What w:pPr says, as far as reading needs it; lengths in twips, `…Chars` in hundredths of a character. */
export type ParagraphFormat = {
  /** 0 to 8; 9 is body text (ECMA-376-1, 17.3.1.20). */
  outlineLevel?: number;
  numbering?: { id?: string; level?: number };
  align?: string;
  indent: Readonly<Record<string, number>>;
  spacing: Readonly<Record<string, string>>;
};

/** What w:rPr says; `size` in half points, fonts by the kind of character they are for. */
export type RunFormat = {
  fonts: Readonly<Record<string, string>>;
  size?: number;
  bold?: boolean;
  hidden?: boolean;
  /** 删除线: words that somebody means to take out, or has put there to show what went. */
  struck?: boolean;
  /** 上标、下标 */
  raised?: boolean;
};

export const noParagraphFormat: ParagraphFormat = { indent: {}, spacing: {} };
export const noRunFormat: RunFormat = { fonts: {} };

export function readParagraphFormat(properties: XmlElement | undefined): ParagraphFormat {
  const outline = Number(childValue(properties, 'w:outlineLvl') ?? Number.NaN);
  const numbering = findChild(properties, 'w:numPr');
  const id = childValue(numbering, 'w:numId');
  const level = childValue(numbering, 'w:ilvl');
  const align = childValue(properties, 'w:jc');
  const indent = findChild(properties, 'w:ind')?.attributes ?? {};
  return {
    outlineLevel: Number.isInteger(outline) ? outline : undefined,
    numbering: numbering && { id, level: level === undefined ? undefined : Number(level) },
    align,
    indent: Object.fromEntries(
      Object.entries(indent).flatMap(([name, value]) => {
        const length = readTwips(value);
        return length === undefined ? [] : [[indentNames[bare(name)] ?? bare(name), length]];
      }),
    ),
    spacing: Object.fromEntries(
      Object.entries(findChild(properties, 'w:spacing')?.attributes ?? {}).map(([name, value]) => [
        bare(name),
        value,
      ]),
    ),
  };
}

/** Strict files say start and end for left and right. */
const indentNames: Record<string, string> = {
  start: 'left',
  end: 'right',
  startChars: 'leftChars',
  endChars: 'rightChars',
};

export function readRunFormat(properties: XmlElement | undefined): RunFormat {
  const size = Number(childValue(properties, 'w:sz') ?? Number.NaN);
  const bold = findChild(properties, 'w:b');
  const hidden = findChild(properties, 'w:vanish');
  const struck = findChild(properties, 'w:strike') ?? findChild(properties, 'w:dstrike');
  const position = childValue(properties, 'w:vertAlign');
  const fonts = findPath(properties, 'w:rFonts')?.attributes ?? {};
  return {
    fonts: Object.fromEntries(Object.entries(fonts).map(([name, value]) => [bare(name), value])),
    size: Number.isFinite(size) ? size : undefined,
    bold: bold && isOn(bold),
    hidden: hidden && isOn(hidden),
    struck: struck && isOn(struck),
    raised: position === undefined ? undefined : position !== 'baseline',
  };
}

/** `over` goes before `under`, attribute by attribute. */
export function overlayParagraph(under: ParagraphFormat, over: ParagraphFormat): ParagraphFormat {
  return {
    outlineLevel: over.outlineLevel ?? under.outlineLevel,
    numbering: (under.numbering || over.numbering) && {
      id: over.numbering?.id ?? under.numbering?.id,
      level: over.numbering?.level ?? under.numbering?.level,
    },
    align: over.align ?? under.align,
    indent: overlayIndent(under.indent, over.indent),
    spacing: { ...under.spacing, ...over.spacing },
  };
}

/** A first line and a hanging one exclude each other. */
function overlayIndent(under: ParagraphFormat['indent'], over: ParagraphFormat['indent']) {
  const kept = { ...under };
  if ('hanging' in over || 'hangingChars' in over)
    for (const key of ['firstLine', 'firstLineChars']) delete kept[key];
  if ('firstLine' in over || 'firstLineChars' in over)
    for (const key of ['hanging', 'hangingChars']) delete kept[key];
  return { ...kept, ...over };
}

/** A font that is named replaces one that the theme gave further down, and the other way round. */
export function overlayRun(under: RunFormat, over: RunFormat): RunFormat {
  const fonts: Record<string, string> = { ...under.fonts };
  for (const [name, value] of Object.entries(over.fonts)) {
    if (!name.endsWith('Theme')) delete fonts[`${name}Theme`];
    fonts[name] = value;
  }
  return {
    fonts,
    size: over.size ?? under.size,
    bold: over.bold ?? under.bold,
    hidden: over.hidden ?? under.hidden,
    struck: over.struck ?? under.struck,
    raised: over.raised ?? under.raised,
  };
}

export function isOn(element: XmlElement): boolean {
  return !/^(?:0|false|off)$/.test(element.attributes['w:val'] ?? '1');
}

/** Twips; strict files may write a length with its unit. */
export function readTwips(value: string): number | undefined {
  const match = /^(-?\d{1,9}(?:\.\d{1,9})?)(pt|mm|cm|in)?$/.exec(value);
  if (!match) return undefined;
  const twips = { pt: 20, mm: 1440 / 25.4, cm: 14400 / 25.4, in: 1440 };
  return Number(match[1]) * (match[2] ? twips[match[2] as keyof typeof twips] : 1);
}

function bare(name: string): string {
  return name.replace(/^w:/, '');
}
