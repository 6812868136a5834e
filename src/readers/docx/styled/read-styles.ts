import { childElements, childValue, findAll, findChild, findPath } from '../../../ooxml/parse-xml.js';
import type { WordParts } from '../read-parts.js';
import {
  noParagraphFormat,
  noRunFormat,
  overlayParagraph,
  overlayRun,
  type ParagraphFormat,
  type RunFormat,
  readParagraphFormat,
  readRunFormat,
} from './formats.js';

/** A style with everything it inherits, the document's defaults apart. */
type WordStyle = {
  id: string;
  /** As Word shows it; built-in styles by their English names, `heading 1`. */
  name: string;
  paragraph: ParagraphFormat;
  run: RunFormat;
};

export type Styles = {
  style(id: string | undefined): WordStyle | undefined;
  /** The style of paragraphs that name none. */
  paragraphDefault: WordStyle | undefined;
  defaults: { paragraph: ParagraphFormat; run: RunFormat };
  /** The name of the font for Chinese characters, themes resolved. */
  eastAsianFont(run: RunFormat): string | undefined;
};

/** Styles of the file, each with what it is based on (ECMA-376-1, 17.7). */
export function readStyles({ styles, theme }: WordParts): Styles {
  const elements = new Map(
    findAll(styles?.root, 'w:style').map((element) => [element.attributes['w:styleId'] ?? '', element]),
  );
  const resolved = new Map<string, WordStyle>();
  const resolve = (id: string, trail: readonly string[]): WordStyle | undefined => {
    const known = resolved.get(id);
    const element = elements.get(id);
    if (known || !element || trail.includes(id) || trail.length > 50) return known;
    const base = resolve(childValue(element, 'w:basedOn') ?? '', [...trail, id]);
    const style: WordStyle = {
      id,
      name: childValue(element, 'w:name') ?? id,
      paragraph: overlayParagraph(
        base?.paragraph ?? noParagraphFormat,
        readParagraphFormat(findChild(element, 'w:pPr')),
      ),
      run: overlayRun(base?.run ?? noRunFormat, readRunFormat(findChild(element, 'w:rPr'))),
    };
    resolved.set(id, style);
    return style;
  };
  const defaultId = [...elements].find(
    ([, { attributes }]) =>
      attributes['w:type'] === 'paragraph' && /^(?:1|true|on)$/.test(attributes['w:default'] ?? ''),
  )?.[0];
  const defaults = findChild(styles?.root, 'w:docDefaults');
  const themeFonts = readThemeFonts(theme);
  return {
    style: (id) => (id === undefined ? undefined : resolve(id, [])),
    paragraphDefault: defaultId === undefined ? undefined : resolve(defaultId, []),
    defaults: {
      paragraph: readParagraphFormat(findPath(defaults, 'w:pPrDefault', 'w:pPr')),
      run: readRunFormat(findPath(defaults, 'w:rPrDefault', 'w:rPr')),
    },
    eastAsianFont: ({ fonts }) => themeFonts[fonts.eastAsiaTheme ?? ''] ?? fonts.eastAsia,
  };
}

/** The theme's fonts for Chinese: a typeface of its own, or that of the script Hans (20.1.4.1.16). */
function readThemeFonts(theme: WordParts['theme']): Record<string, string | undefined> {
  const scheme = findAll(theme?.root, 'a:fontScheme')[0];
  const font = (name: string): string | undefined => {
    const collection = findChild(scheme, name);
    const own = findChild(collection, 'a:ea')?.attributes.typeface;
    const han = childElements(collection).find(({ attributes }) => attributes.script === 'Hans');
    return own || han?.attributes.typeface || undefined;
  };
  return { majorEastAsia: font('a:majorFont'), minorEastAsia: font('a:minorFont') };
}
