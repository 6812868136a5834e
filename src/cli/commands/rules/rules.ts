import { explainUnknownRule } from '../../../lint/explain-unknown-rule.js';
import { formatRule, formatRuleList } from '../../../lint/format-rules.js';
import { matchesRule } from '../../../lint/match-rule.js';
import { rules } from '../../../lint/rules.js';
import type { DefineCommand } from '../../define-command.js';
import type { ExitCode, Host } from '../../host.js';
import { InputError } from '../../input-error.js';
import { show } from '../../terminal/show.js';

export const define: DefineCommand = (command, host, finish) => {
  command
    .argument('[规则]', '规则的编号，例如 time/relative-year，或者一组 time/*；不写就列出全部')
    .action((id: string | undefined) => finish(explainRules(id, host)));
};

function explainRules(id: string | undefined, host: Host): ExitCode {
  if (id === undefined) {
    show(formatRuleList(rules), host.stdout);
    return 0;
  }
  const found = rules.filter((rule) => matchesRule(id, rule.id));
  if (found.length === 0) throw new InputError(explainUnknownRule(id));
  show(found.map(formatRule).join('\n'), host.stdout);
  return 0;
}
