import type { Finding, FindingPlace } from '../finding/finding.js';

/** So many equal findings are told one by one; more of them hide the others. */
const mostApart = 3;

/** Equal findings as one, at the first of their places, with their number; the order of the others stays. */
export function gatherRepeats(findings: readonly Finding[]): Finding[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = keyOf(finding);
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return findings.flatMap((finding) => {
    const group = groups.get(keyOf(finding))!;
    if (group.length <= mostApart) return [finding];
    if (finding !== group[0]) return [];
    const others = group.slice(1);
    return [
      { ...finding, message: `${finding.message}（全文共${group.length}处）`, repeats: others.map(toPlace) },
    ];
  });
}

function keyOf({ rule, severity, message, fix, suggestion }: Finding): string {
  return [rule, severity, message, fix !== undefined, suggestion !== undefined].join('\n');
}

function toPlace({ range, path, quote, fix, suggestion }: Finding): FindingPlace {
  return { range, path, quote, fix, suggestion };
}

/** One finding for each place, where each is to be marked; those after the first only say that they are the same. */
export function spreadRepeats({ repeats = [], ...first }: Finding): Finding[] {
  const others = repeats.map((place, index): Finding => {
    const message = `与第1处是同样的问题，这是第${index + 2}处，共${repeats.length + 1}处`;
    return { ...first, ...place, message };
  });
  return [first, ...others];
}
