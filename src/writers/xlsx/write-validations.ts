import { parseAddress } from '../../ooxml/spreadsheet/cell-address.js';
import { element, escapeXml } from '../../ooxml/xml.js';
import { replaceUnprintable } from '../../text/characters.js';
import type { CellValidation, ValidationRule } from './sheet-layout.js';

/** The element `dataValidations` (ECMA-376-1, 18.3.1.33); nothing where there are none. */
export function writeValidations(validations: readonly CellValidation[]): string[] {
  if (validations.length === 0) return [];
  return [element('dataValidations', { count: validations.length }, validations.map(writeValidation))];
}

/** What is in the way is refused (`stop`), an empty cell is not. */
function writeValidation({ range, rule, prompt, error }: CellValidation): string {
  const { type, operator, formulas } = describeRule(rule);
  return element(
    'dataValidation',
    {
      type,
      operator,
      allowBlank: 1,
      showInputMessage: prompt ? 1 : undefined,
      showErrorMessage: 1,
      errorTitle: shorten(error.title, longestTitle),
      error: shorten(error.message, longestMessage),
      promptTitle: prompt && shorten(prompt.title, longestTitle),
      prompt: prompt && shorten(prompt.message, longestMessage),
      sqref: range,
    },
    formulas.map((formula, at) => element(`formula${at + 1}`, {}, [escapeXml(formula)])),
  );
}

type Described = { type: string; operator?: string; formulas: string[] };

function describeRule(rule: ValidationRule): Described {
  switch (rule.kind) {
    case 'list': {
      const list = rule.values.join(',');
      // Excel has no way to write a comma within an entry, and takes 255 characters.
      if (list.length > longestMessage || rule.values.some((value) => /[,"]/.test(value)))
        throw new RangeError(`no list for a validation: ${list}`);
      return { type: 'list', formulas: [`"${list}"`] };
    }
    case 'length':
      return { type: 'textLength', operator: 'lessThanOrEqual', formulas: [String(rule.most)] };
    default: {
      const { kind: type, least, most } = rule;
      if (most === undefined) return { type, operator: 'greaterThanOrEqual', formulas: [String(least)] };
      return { type, operator: 'between', formulas: [String(least), writeBound(most)] };
    }
  }
}

/** An empty cell would count as 0, and a text as more than any number. */
function writeBound(most: number | { cell: string }): string {
  if (typeof most === 'number') return String(most);
  if (!parseAddress(most.cell)) throw new RangeError(`no address of a cell: ${most.cell}`);
  return `IF(ISNUMBER(${most.cell}),${most.cell},${beyondAll})`;
}

/** More than any number of a report. */
const beyondAll = 1_000_000_000_000_000;

/** What Excel takes; of a file with longer ones it says that it is damaged. */
const longestTitle = 32;
const longestMessage = 255;

function shorten(text: string, most: number): string {
  const printable = replaceUnprintable(text);
  return printable.length <= most ? printable : replaceUnprintable(`${printable.slice(0, most - 1)}…`);
}
