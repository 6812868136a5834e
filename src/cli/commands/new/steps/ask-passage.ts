import type { Figures } from '../../../../report/model.js';
import { markUnconfirmed } from '../../../../template/guided/mark-unconfirmed.js';
import { expandReferences } from '../../../../template/references.js';
import { relinkReferences } from '../../../../template/relink-references.js';
import { findUnprintable } from '../../../../text/characters.js';
import { askChoice, askText, type Steps } from '../question.js';

export type Passage = {
  id: string;
  /** What is being written: 正文, 原因, 措施. */
  what: string;
  /** Proposed, with references to figures. */
  proposal: string;
  figures: Figures;
  /** Whether the drafter may leave the whole item out. */
  optional: boolean;
};

/**
 * Shows the sentence that the figures make, and lets the drafter keep it, edit it, write another or none. What it claims
 * beyond the figures stays marked 【待核】 until she says that it is so.
 */
export function* askPassage({ id, what, proposal, figures, optional }: Passage): Steps<string | undefined> {
  const marked = markUnconfirmed(proposal);
  const isClaim = marked !== proposal;
  const shown = expandReferences({ text: marked }, figures).content.text;
  const choice = yield* askChoice({
    id: `${id}/取舍`,
    intro: [`${what}可以这样写：`, ...shown.split('\n').map((line) => `  ${line}`)],
    message: `${what}怎么写`,
    choices: [
      ...(isClaim ? [{ value: '待核', name: '先用这一段，没有核实的留着【待核】' }] : []),
      { value: '照用', name: isClaim ? '逐句核实过，都属实，去掉【待核】' : '就用这一段' },
      { value: '修改', name: '在这一段上修改' },
      { value: '自写', name: '自己另写一段' },
      ...(optional ? [{ value: '不写', name: '不写这一条' }] : []),
    ],
    initial: isClaim ? '待核' : '照用',
    example:
      '【待核】里是模板建议的说法，您没有填过也没有核实过；定稿以前逐处核实，属实的去掉【待核：】，不属实的删去或者改写。选“在这一段上修改”时，数字仍然与“数据”相连：以后改了数据，这里跟着变。',
  });
  if (choice === '不写') return undefined;
  if (choice === '待核') return marked;
  if (choice === '照用') return proposal;
  const answer = yield* askText({
    id: `${id}/正文`,
    message: choice === '修改' ? `修改${what}` : `${what}`,
    initial: choice === '修改' ? shown : '',
    example: shown,
    check: (text) => checkPassage(text, what, figures),
  });
  const written = endSentences(answer);
  return choice === '修改' ? relinkReferences(written, marked, figures) : written;
}

/** Every paragraph of a passage ends like a sentence. */
export function endSentences(text: string): string {
  return text
    .trim()
    .split('\n')
    .map((line) => (line.trim() === '' || /[。！？；：…”】]\s*$/u.test(line) ? line : `${line.trimEnd()}。`))
    .join('\n');
}

export function checkPassage(text: string, what: string, figures: Figures): string | undefined {
  if (text.trim() === '') return `${what}还没有写，请写一段文字；暂时写不出来就写【待填】`;
  const unprintable = findUnprintable(text);
  if (unprintable) return `文字里有Word文件不能保存的控制字符（${unprintable.name}），请删去`;
  return expandReferences({ text }, figures).problems[0]?.finding.message;
}
