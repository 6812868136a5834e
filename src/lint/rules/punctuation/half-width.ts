import { holdsBraces, splitBraces } from '../../../report/split-braces.js';
import type { PunctuationEdit } from '../../../text/widen-punctuation.js';
import type { Remark, Rule, TextUnit } from '../../rule.js';
import { halfWidthMarksOf, wordedUnits } from '../../unit-marks.js';

const names: Record<string, string> = {
  ',': '逗号',
  '.': '句号',
  ';': '分号',
  ':': '冒号',
  '?': '问号',
  '!': '叹号',
  '(': '括号',
  ')': '括号',
};

export const halfWidth: Rule = {
  id: 'punctuation/half-width',
  title: '汉字旁边用全角标点',
  severity: 'warning',
  basis: { kind: '国标', source: 'GB/T 15834-2011', clause: '4' },
  examples: {
    bad: ['县政府高度重视,专题研究部署。', '完善村(社区)法律顾问制度。', '全年举办培训班6期.共计420人次。'],
    good: [
      '受理热线为12345，网址为https://www.yunling.gov.cn/fzb/index.html?id=3。',
      '综合得分98.5分，服务时间为9:00至17:30。',
      '落实“互联网+监管”，推行7×24小时服务。',
    ],
  },
  *check(context) {
    if (context.widened.length > 0) yield remarkOnAll(context.widened);
    for (const unit of wordedUnits(context)) {
      const edits = halfWidthMarksOf(unit)
        .filter(
          // Of &nbsp; the code is the mistake, not its semicolon.
          ({ offset }) => !/&#?\w{2,6}$/.test(unit.text.slice(Math.max(0, offset - 8), offset)),
        )
        .filter(({ from, offset }) => names[from] && !isInPlaceholder(unit.text, offset));
      for (const together of groupBySource(unit, edits)) yield remarkOnMarks(unit, together);
    }
  },
};

/** One remark for each value of the source that the text is made of, not for each mark. */
function groupBySource(unit: TextUnit, edits: readonly PunctuationEdit[]): PunctuationEdit[][] {
  const groups = new Map<string, PunctuationEdit[]>();
  let next = 0;
  for (const edit of edits) {
    while (next + 1 < unit.content.segments.length && unit.content.segments[next]!.end <= edit.offset) next++;
    const path = unit.content.segments[next]?.path ?? '';
    const group = groups.get(path);
    if (group) group.push(edit);
    else groups.set(path, [edit]);
  }
  return [...groups.values()];
}

/** A text from a web page has often lost all its full-width marks: that is one finding, and no hundred. */
function remarkOnAll(edits: readonly PunctuationEdit[]): Remark {
  const first = edits[0]!;
  const counts = new Map<string, number>();
  for (const { from } of edits)
    counts.set(names[from] ?? '其他', (counts.get(names[from] ?? '其他') ?? 0) + 1);
  const kinds = [...counts].map(([name, count]) => `${name}${count}处`).join('、');
  return {
    source: { start: first.offset, end: first.offset + first.from.length },
    message: `全文的标点大多是半角的，共${edits.length}处（${kinds}），汉字旁边应当用全角标点`,
    fix: edits.map(({ offset, from, to }) => ({ start: offset, end: offset + from.length, text: to })),
  };
}

function remarkOnMarks(unit: TextUnit, edits: readonly PunctuationEdit[]): Remark {
  const start = edits[0]!.offset;
  const kinds = [...new Set(edits.map(({ from }) => `半角${names[from]}`))].join('、');
  return {
    unit,
    start,
    end: start + 1,
    message:
      edits.length === 1
        ? `这个${kinds}在汉字旁边，应当用全角`
        : `从这里起，这一段有${edits.length}处${kinds}，汉字旁边应当用全角标点`,
    fix: edits.map(({ offset, from, to }) => ({ start: offset, end: offset + from.length, text: to })),
  };
}

/** Names of figures hold a half-width point: 【待填：行政复议.受理】, {{行政复议.受理}}. */
function isInPlaceholder(text: string, offset: number): boolean {
  const start = Math.max(0, offset - 40);
  if (/【待填[^【】]*$/.test(text.slice(start, offset))) return true;
  const nearby = text.slice(start, offset + 40);
  if (!holdsBraces(nearby)) return false;
  const at = offset - start;
  return splitBraces(nearby).some(({ kind, from, to }) => kind !== 'words' && from <= at && at < to);
}
