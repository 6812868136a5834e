import type { Mention } from '../../../text/claims/mention.js';
import { addUp } from '../../../text/quantity.js';
import type { Rule } from '../../rule.js';
import { remarkOn } from '../../rule.js';
import { claimsIn } from '../../unit-claims.js';
import type { Lexicon } from '../../words/lexicon.js';
import { explainSum } from './explain-sum.js';
import { classify, hasAllClasses } from './judge-family.js';

export const totalMismatch: Rule = {
  id: 'figures/total-mismatch',
  title: '合计等于各项之和',
  severity: 'warning',
  basis: { kind: '实务', source: '合计、共计等于前面各项相加' },
  examples: {
    bad: [
      '上半年办理20件，下半年办理26件，全年48件。',
      '办理人大代表建议110件、政协提案149件，合计258件。',
      '上半年审查文件15件，下半年审查文件15件，全年共审查文件32件。',
      '一季度查处8件，二季度查处12件，三季度查处10件，四季度查处9件，全年查处41件。',
      '全县14个乡镇、32个部门共48个单位完成述法。',
      '审查文件26件、合同83份，共计119件。',
      '废止规范性文件3件、修改4件，共清理8件。',
    ],
    good: [
      '上半年办理20件，下半年办理26件，全年46件。',
      '办理人大代表建议110件、政协提案149件，合计259件。',
      '设立12个乡镇站、3个社区站，共配备人员35名。',
      '14个乡镇、192个村共35个服务点。',
      '县纪委、5个部门、3个街道共9个单位完成述法。',
      '14个乡镇、32个部门共120个单位完成述法。',
      '废止规范性文件3件、修改4件，共清理52件，其余继续有效。',
    ],
  },
  *check(context) {
    for (const { unit, claim } of claimsIn(context, 'total')) {
      const { judged, items } = claim;
      const at = { index: judged.start, 0: judged.text };
      const message = `${explainSum(items)}，文中合计为${judged.text}`;
      if (claim.verdict === 'fails' || (claim.verdict === 'open' && areAllClasses(items, context.lexicon)))
        yield remarkOn(unit, at, `${message}，请核对`);
      else if (claim.verdict === 'open' && isReview(judged, items))
        yield { ...remarkOn(unit, at, `${message}，如果前面几项就是全部，请核对`), severity: 'info' };
    }
  },
};

/** 废止3件、修改4件，共清理8件: every item is what a review (清理) comes to, and hardly any is left. */
function isReview({ label, value }: Mention, items: readonly Mention[]): boolean {
  const areResults = items.every((item) => /保留|继续有效|修改|修订|废止|失效/.test(item.label));
  const gap = Math.abs(addUp(items).low - value);
  return areResults && /清理[^，。]{0,8}$/.test(label) && gap > 0 && gap <= Math.max(1, 0.02 * value);
}

/** 专职186名，兼职1124名，共有1310名: nothing is left over, and nothing counted twice. */
function areAllClasses(items: readonly Mention[], { countFamilies }: Lexicon): boolean {
  return countFamilies.some((family) => {
    const members = classify(items, family);
    return members.length === items.length && hasAllClasses(members, family);
  });
}
