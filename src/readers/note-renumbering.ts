import type { Level } from '../document/model.js';
import { formatLabel } from '../document/number-document.js';
import type { Item, Part, ReportLayout } from '../report/model.js';
import type { Origins } from './build-sections.js';
import { contentsOf } from './gather-contents.js';
import type { Note } from './note.js';
import { labelNumber } from './text/parse-label.js';

/**
 * Numbers are set anew when the report is printed: tells which will differ from those typed,
 * one by one where the number itself changes, together where only its form does.
 */
export function noteRenumbering(
  parts: readonly Part[],
  origins: Origins,
  layout: ReportLayout,
  note: Note,
): void {
  const forms = new Map<string, { from: string; to: string; count: number }>();
  let changed = 0;
  const compare = (node: Item | Part, level: Level, number: number) => {
    const typed = origins.get(node)?.label;
    const printed = formatLabel(level, number);
    if (typed === undefined || normalize(typed) === printed) return;
    if (typed === '' && wordsOf(node) === '') return;
    if (labelNumber(typed) !== number) {
      if (++changed > named) return;
      if (typed === '')
        note('number-added', `“${wordsOf(node)}”原来没有序号，将编为“${printed}”`, node.title);
      else note('number-changed', `“${typed}${wordsOf(node)}”将编为“${printed}”`, typed);
      return;
    }
    const form = typed.replace(/[\d一二三四五六七八九十百①-⑳]+/, '×') + level;
    const known = forms.get(form);
    if (known) known.count++;
    else forms.set(form, { from: typed, to: printed, count: 1 });
  };

  for (const [index, part] of parts.entries()) {
    compare(part, 1, index + 1);
    let third = 0;
    for (const [second, item] of part.items.entries()) {
      compare(item, 2, second + 1);
      if (layout.level3Numbering !== 'continue') third = 0;
      for (const child of item.items) {
        compare(child, 3, ++third);
        for (const [fourth, grandchild] of child.items.entries()) compare(grandchild, 4, fourth + 1);
      }
    }
  }
  if (changed > named) note('number-changed', `另有${changed - named}处序号与原文不同，请通读一遍`);
  for (const { from, to, count } of forms.values())
    note('number-form', `序号“${from}”${count > 1 ? `等${count}处` : ''}将排成“${to}”的形式`, from);
}

/** More changes than these are not worth a line each. */
const named = 10;

/** Half-width brackets are no other number. */
function normalize(label: string): string {
  return label.replace('(', '（').replace(')', '）').replace('．', '.').trim();
}

function wordsOf(node: Item | Part): string {
  const [first] = 'key' in node ? [] : contentsOf(node);
  const words = node.title ?? (typeof first === 'string' ? first : '');
  return words.length > 12 ? `${words.slice(0, 12)}…` : words;
}
