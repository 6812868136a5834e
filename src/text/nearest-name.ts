import { distance } from 'fastest-levenshtein';

/** The name most like `given`, where it is like enough to be what was meant. */
export function findNearestName(given: string, names: Iterable<string>): string | undefined {
  let nearest: string | undefined;
  let least = Number.POSITIVE_INFINITY;
  let fewest = Number.POSITIVE_INFINITY;
  for (const name of names) {
    const steps = distance(given, name);
    const isContained = given.length >= 2 && (name.includes(given) || given.includes(name));
    const score = isContained ? Math.min(steps, 1) : steps;
    if (score > Math.max(1, Math.floor(Math.max(given.length, name.length) / 2))) continue;
    // A name that only holds the words, or is held by them, gives way to one that differs in as little.
    if (score < least || (score === least && steps < fewest)) {
      least = score;
      fewest = steps;
      nearest = name;
    }
  }
  return nearest;
}

/** `是否想写“甲”？`, or where no name is like it `otherwise`: by default, what can be written. */
export function suggestName(
  given: string,
  known: readonly string[],
  otherwise = `可以写的有：${known.join('、')}`,
): string {
  const nearest = findNearestName(given, known);
  return nearest === undefined ? otherwise : askName(nearest);
}

export function askName(name: string): string {
  return `是否想写“${name}”？`;
}

/** Characters to replace, add or drop to turn one text into the other. */
export function countEdits(a: string, b: string): number {
  return distance(a, b);
}
