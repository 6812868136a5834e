import type { Mention } from '../../../text/claims/mention.js';
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
    ],
    good: [
      '上半年办理20件，下半年办理26件，全年46件。',
      '办理人大代表建议110件、政协提案149件，合计259件。',
      '设立12个乡镇站、3个社区站，共配备人员35名。',
      '14个乡镇、192个村共35个服务点。',
    ],
  },
  *check(context) {
    for (const { unit, claim } of claimsIn(context, 'total')) {
      const { judged, items } = claim;
      if (claim.verdict !== 'fails' && !(claim.verdict === 'open' && areAllClasses(items, context.lexicon)))
        continue;
      const message = `${explainSum(items)}，文中合计为${judged.text}，请核对`;
      yield remarkOn(unit, { index: judged.start, 0: judged.text }, message);
    }
  },
};

/** 专职186名，兼职1124名，共有1310名: nothing is left over, and nothing counted twice. */
function areAllClasses(items: readonly Mention[], { countFamilies }: Lexicon): boolean {
  return countFamilies.some((family) => {
    const members = classify(items, family);
    return members.length === items.length && hasAllClasses(members, family);
  });
}
