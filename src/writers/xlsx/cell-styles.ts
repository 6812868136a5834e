import { element, sheetNamespace, xmlHeader } from '../../ooxml/xml.js';
import type { CellStyle } from './sheet-layout.js';

/** The styles of a workbook, each numbered when it is first used. */
export type CellStyles = {
  /** `s` of a cell. */
  number(style: CellStyle | undefined): number;
  /** The part `styleSheet` (ECMA-376-1, 18.8.39) with all that have been numbered. */
  write(): string;
};

export function createCellStyles(): CellStyles {
  const fonts = createTable(writeFont({}));
  const fills = createTable(fill('none'), fill('gray125')); // Excel takes the first two for itself.
  const borders = createTable('<border/>', thinBorder);
  const formats = createTable();
  const styles = createTable('<xf/>');
  const number = (style: CellStyle = {}) => {
    const { font, size, isBold, color, format, fill: shade, hasBorder, isInput } = style;
    const alignment = element('alignment', {
      horizontal: style.horizontal,
      vertical: style.vertical,
      wrapText: style.wraps ? 1 : undefined,
    });
    const children = [
      ...(alignment === '<alignment/>' ? [] : [alignment]),
      ...(isInput ? ['<protection locked="0"/>'] : []),
    ];
    return styles.number(
      element(
        'xf',
        {
          numFmtId: format === undefined ? undefined : firstOwnFormat + formats.number(format),
          fontId: fonts.number(writeFont({ font, size, isBold, color })),
          fillId: shade === undefined ? undefined : fills.number(fill('solid', shade)),
          borderId: hasBorder ? 1 : undefined,
          applyNumberFormat: format === undefined ? undefined : 1,
          applyFont: 1,
          applyFill: shade === undefined ? undefined : 1,
          applyBorder: hasBorder ? 1 : undefined,
          applyAlignment: alignment === '<alignment/>' ? undefined : 1,
          applyProtection: isInput ? 1 : undefined,
        },
        children,
      ),
    );
  };
  // Most cells share the very object of their style.
  const known = new Map<CellStyle, number>();
  return {
    number: (style) => {
      if (style === undefined) return 0;
      const used = known.get(style) ?? number(style);
      known.set(style, used);
      return used;
    },
    write: () => {
      const numbered = formats
        .list()
        .map((code, at) => element('numFmt', { numFmtId: firstOwnFormat + at, formatCode: code }));
      return (
        xmlHeader +
        element('styleSheet', { xmlns: sheetNamespace }, [
          ...(numbered.length > 0 ? [counted('numFmts', numbered)] : []),
          counted('fonts', fonts.list()),
          counted('fills', fills.list()),
          counted('borders', borders.list()),
          '<cellStyleXfs count="1"><xf/></cellStyleXfs>',
          counted('cellXfs', styles.list()),
          '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
        ])
      );
    },
  };
}

/** Numbers below are Excel's own formats (18.8.30). */
const firstOwnFormat = 164;

const thinBorder =
  '<border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/></border>';

function fill(pattern: string, color?: string): string {
  const foreground = color === undefined ? [] : [element('fgColor', { rgb: `FF${color}` })];
  return element('fill', {}, [element('patternFill', { patternType: pattern }, foreground)]);
}

function writeFont({ font = '宋体', size = 11, isBold, color }: CellStyle): string {
  return element('font', {}, [
    ...(isBold ? ['<b/>'] : []),
    element('sz', { val: size }),
    ...(color === undefined ? [] : [element('color', { rgb: `FF${color}` })]),
    element('name', { val: font }),
  ]);
}

function counted(name: string, entries: readonly string[]): string {
  return element(name, { count: entries.length }, entries);
}

/** Equal entries have one number. */
function createTable(...first: readonly string[]) {
  const numbers = new Map(first.map((entry, at) => [entry, at]));
  return {
    number(entry: string): number {
      const known = numbers.get(entry);
      if (known !== undefined) return known;
      numbers.set(entry, numbers.size);
      return numbers.size - 1;
    },
    list: () => [...numbers.keys()],
  };
}
