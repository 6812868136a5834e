import type { TextUnit } from '../../rule.js';

/** Paragraphs made comparable: one string in which each character stands where it stood in its paragraph. */
export type Passages = {
  text: string;
  /** The paragraph and the offset into it of a character of `text`. */
  place(index: number): { unit: TextUnit; offset: number };
};

/** Stands where a comparison must not run on: between paragraphs, and in place of titles, fixed political phrases and what is still to be filled in. */
export const gap = '\0';

/** Clauses that every report repeats, word for word and rightly. */
const formula =
  /习近平|党的[一二]十|党中央|国务院|“两个|“四个|法治思维|职能科学|亲自部署|第一责任人|法治政府建设|依法行政|重要讲话|决策部署|指导思想|同部署|同推进|公众参与|尊法学法|规范公正文明执法|科学立法|办事依法|“三项制度”|三项制度|枫桥经验|谁执法谁普法|双随机|党委领导|公共法律服务体系|高质量发展|人民满意|总基调|新发展[理格]|三新一高|四个着力|稳就业|人大(?:及其常委会)?(?:的?法律)?监督|民主监督|舆论监督|强国建设|民族复兴|中国式现代化/;

export function normalizePassages(units: readonly TextUnit[]): Passages {
  const starts: number[] = [];
  const texts: string[] = [];
  let length = 0;
  for (const unit of units) {
    starts.push(length);
    texts.push(maskFormulas(unit.text), gap);
    length += unit.text.length + 1;
  }
  return {
    text: texts.join(''),
    place: (index) => {
      const at = findLastAtMost(starts, index);
      return { unit: units[at]!, offset: index - starts[at]! };
    },
  };
}

export function maskFormulas(text: string): string {
  return text
    .replace(/【待填[^【】\n]{0,200}】/g, (words) => gap.repeat(words.length))
    .replace(/《[^《》]*》/g, (title) => gap.repeat(title.length))
    .replace(/[^，。；！？]+[，。；！？]?/g, (clause) =>
      formula.test(clause) ? gap.repeat(clause.length) : clause,
    );
}

function findLastAtMost(starts: readonly number[], value: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= value) low = middle;
    else high = middle - 1;
  }
  return low;
}
