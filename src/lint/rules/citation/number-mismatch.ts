import { type Rule, remarkOn } from '../../rule.js';
import { wordedUnits } from '../../unit-marks.js';
import { documentTitles, findDocument } from '../../words/document-names.js';

/** The document number that a title is followed by. */
const numberBehind = /^（\s?(\p{Script=Han}{2,6})([〔[【（]\d{4}[〕\]】）]\s?第?\s?\d{1,4}\s?号)/u;

/** The order that publishes a regulation: （国务院令第825号）. */
const orderBehind = /^[（(](?:中华人民共和国)?(国务院令)(第\s?\d{1,4}\s?号)/;

export const numberMismatch: Rule = {
  id: 'citation/number-mismatch',
  title: '引用的文件与它的发文字号对应',
  severity: 'warning',
  basis: { kind: '实务', source: '引用文件应当与原件一致' },
  examples: {
    bad: [
      '落实《国务院办公厅关于严格规范涉企行政检查的意见》（国办发〔2024〕45号）。',
      '落实《行政执法监督条例》（国务院令第852号）。',
    ],
    good: [
      '落实《国务院办公厅关于严格规范涉企行政检查的意见》（国办发〔2024〕54号）。',
      '转发《国务院办公厅关于严格规范涉企行政检查的意见》（云政办函〔2025〕3号）。',
      '落实《行政执法监督条例》（国务院令第825号）。',
      '印发《云岭县行政检查办法》（云政发〔2025〕8号）。',
    ],
  },
  *check(context) {
    for (const unit of wordedUnits(context))
      for (const { end, name } of documentTitles(unit)) {
        const behind = unit.text.slice(end, end + 40);
        if (!behind.startsWith('（') || !behind.includes('号')) continue;
        const match = numberBehind.exec(behind) ?? orderBehind.exec(behind);
        const right = match && findDocument(name, context.lexicon)?.documentNumber;
        if (!right?.startsWith(match![1]!)) continue;
        const written = match![1]! + match![2]!;
        if (digitsOf(written) === digitsOf(right)) continue;
        const index = end + match![0].indexOf(written);
        yield remarkOn(
          unit,
          { index, 0: written },
          `《${name}》的发文字号是${right}，这里写的是${written}，请核对`,
        );
      }
  },
};

function digitsOf(documentNumber: string): string {
  return (documentNumber.match(/\d+/g) ?? []).map(Number).join('/');
}
