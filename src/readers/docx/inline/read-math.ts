import { childElements, findChild, type XmlElement } from '../../../ooxml/parse-xml.js';

/** A stretch of a formula; what only its layout says belongs to the element as a whole. */
export type MathPiece = { text: string; element: XmlElement; isTyped: boolean };

/**
 * A formula (ECMA-376-1, 22.1) on one line: 12/45=26.7%. `isWhole` is false where several lines say more than that.
 */
export function readMath(formula: XmlElement): { pieces: MathPiece[]; isWhole: boolean } {
  let isWhole = true;
  return { pieces: read(formula), isWhole };

  function read(element: XmlElement | undefined): MathPiece[] {
    return childElements(element).flatMap((child): MathPiece[] => {
      const mark = (text: string): MathPiece => ({ text, element: child, isTyped: false });
      const part = (name: string) => read(findChild(child, name));
      const grouped = (name: string) => {
        const pieces = part(name);
        return isCompound(pieces) ? [mark('('), ...pieces, mark(')')] : pieces;
      };
      switch (child.name) {
        case 'm:r':
          return childElements(child).flatMap((node): MathPiece[] =>
            node.name === 'm:t' || node.name === 'w:t'
              ? [{ text: textOf(node), element: node, isTyped: true }]
              : [],
          );
        case 'm:f':
          return [...grouped('m:num'), mark('/'), ...grouped('m:den')];
        case 'm:sSup':
          return [...grouped('m:e'), mark('^'), ...grouped('m:sup')];
        case 'm:sSub':
          return [...part('m:e'), mark('_'), ...grouped('m:sub')];
        case 'm:sSubSup':
          return [...part('m:e'), mark('_'), ...grouped('m:sub'), mark('^'), ...grouped('m:sup')];
        case 'm:rad': {
          const degree = part('m:deg');
          if (degree.length > 0) isWhole = false;
          return [...degree, mark('√'), ...grouped('m:e')];
        }
        case 'm:d': {
          const properties = findChild(child, 'm:dPr');
          const sign = (name: string, usual: string) =>
            findChild(properties, name)?.attributes['m:val'] ?? usual;
          const inner = childElements(child)
            .filter(({ name }) => name === 'm:e')
            .flatMap((entry, index) => [...(index > 0 ? [mark(sign('m:sepChr', '|'))] : []), ...read(entry)]);
          return [mark(sign('m:begChr', '(')), ...inner, mark(sign('m:endChr', ')'))];
        }
        case 'm:func':
        case 'm:box':
        case 'm:num':
        case 'm:e':
        case 'm:fName':
        case 'm:oMath':
          return read(child);
        case 'm:nary': {
          isWhole = false;
          const sign = findChild(findChild(child, 'm:naryPr'), 'm:chr')?.attributes['m:val'] ?? '∫';
          return [mark(sign), ...part('m:sub'), mark(' '), ...part('m:sup'), mark(' '), ...part('m:e')];
        }
        case 'w:ins':
        case 'w:hyperlink':
          return read(child);
        default:
          if (/Pr$/.test(child.name) || child.name === 'w:del') return [];
          isWhole = false;
          return [...read(child), mark(' ')];
      }
    });
  }
}

function isCompound(pieces: readonly MathPiece[]): boolean {
  return pieces.length > 1 || pieces.some(({ text }) => /[-+−×÷=/]/.test(text));
}

function textOf(element: XmlElement): string {
  return element.children.map((child) => (child.kind === 'text' ? child.text : '')).join('');
}
