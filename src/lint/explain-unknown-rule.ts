import { suggestName } from '../text/nearest-name.js';
import { rules } from './rules.js';

/** Words for a rule id that does not exist. */
export function explainUnknownRule(id: string): string {
  const known = rules.map((rule) => rule.id);
  return `没有“${id}”这条规则，${suggestName(id, known, '请用 lawreport rules 查看全部规则')}`;
}
