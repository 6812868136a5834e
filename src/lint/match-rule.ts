/** Whether `pattern`, a rule id or `group/*`, covers the rule. */
export function matchesRule(pattern: string, rule: string): boolean {
  return pattern === rule || (pattern.endsWith('/*') && rule.startsWith(pattern.slice(0, -1)));
}
