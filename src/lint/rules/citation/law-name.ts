import { formatChineseDate } from '../../../text/calendar-date.js';
import type { Remark, Rule, RuleContext, TextUnit } from '../../rule.js';
import { wordedUnits } from '../../unit-marks.js';
import { documentTitles, findDocument } from '../../words/document-names.js';
import { findMeantLaw, findOtherKind, type LawTitle, parseLawTitle } from '../../words/known-laws.js';

export const lawName: Rule = {
  id: 'citation/law-name',
  title: '引用的法律、行政法规名称不写错',
  severity: 'warning',
  basis: { kind: '实务', source: '引用文件应当与原名一致' },
  examples: {
    bad: [
      '执行《保障农民工工资支付条列》。',
      '学习《行处政罚法》。',
      '执行《中华人民共和国政府信息公开办法》。',
      '落实《优化营商环镜条例》。',
      '执行《行政复议法实施细则》。',
      '学习《政府信息公开法》。',
      '严格执行《重大行政决策程序暂行规定》。',
    ],
    good: [
      '学习《行政处罚法》《中华人民共和国行政复议法》。',
      '执行《云岭县优化营商环境条例》。',
      '执行《行政复议法实施条例》。',
      '学习《乡村振兴促进条例》。',
      '印发《政府信息公开办法》。',
      '县政府印发《重大行政决策程序暂行规定》，执行《云江省重大行政决策程序暂行规定》。',
    ],
  },
  *check(context) {
    const { lexicon, config } = context;
    if (lexicon.laws.length === 0) return;
    for (const unit of wordedUnits(context))
      for (const { start, end, name } of documentTitles(unit)) {
        if (config.documents.includes(name) || findDocument(name, lexicon)) continue;
        const title = parseLawTitle(name);
        const meant = findMeantLaw(title, lexicon);
        const right = `${title.isNational ? '中华人民共和国' : ''}${meant}`;
        if (meant) yield { unit, start, end, message: `没有查到《${name}》，疑为《${right}》，请核对名称` };
        else yield* askForKind({ unit, start, end, title }, context);
      }
  },
};

const followed = /(?:贯彻|执行|落实|实施|学习|宣传|遵守|依据|根据|按照|对照|宣讲)[^，。；《》]{0,8}$/;
const ownWork = /印发|制定|出台|修订|起草|草案|公布|废止|清理|县|市|区|省|州|镇|乡/;

type CitedTitle = { unit: TextUnit; start: number; end: number; title: LawTitle };

/** 《政府信息公开法》, where a 条例 of that name is known: an act may have come after what is known, so it is only asked. */
function* askForKind({ unit, start, end, title }: CitedTitle, { lexicon }: RuleContext): Generator<Remark> {
  const other = findOtherKind(title, lexicon);
  if (!other) return;
  const before = unit.text.slice(Math.max(0, start - 12), start);
  // A local document may have any kind but 法; only what is followed as a rule of others is asked about.
  if (!/(?<!办)法$/.test(title.name) && (!followed.test(before) || ownWork.test(before))) return;
  const { name, known } = other;
  const message = `没有查到《${title.name}》，查到的是《${name}》（程序资料截至${formatChineseDate(known)}），请核对名称`;
  yield { unit, start, end, message, severity: 'info' };
}
