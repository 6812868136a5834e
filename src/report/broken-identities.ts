import { explainBrokenIdentity, namesOfIdentity, renameIdentity } from './identity.js';
import type { IndicatorGroup, Indicators } from './indicators.js';
import type { Figures } from './model.js';

/** A relation of the catalogue that does not hold; `name` is the first of its figures. */
export type BrokenIdentity = { name: string; broken: string };

/** The relations that the figures of a group break; those that lack a figure say nothing. */
export function findBrokenIdentities(
  group: string,
  figures: Figures[string],
  indicators: Indicators,
): BrokenIdentity[] {
  const listed = Object.hasOwn(indicators, group) ? indicators[group]! : undefined;
  if (!listed) return [];
  const names = namesInFile(listed, figures);
  const values = Object.fromEntries(Object.entries(figures).map(([key, { value }]) => [key, value]));
  return listed.identities.flatMap((written) => {
    const identity = renameIdentity(written, names);
    const broken = explainBrokenIdentity(identity, values);
    return broken === undefined ? [] : [{ name: namesOfIdentity(identity)[0]!, broken }];
  });
}

/** The catalogue's names → those that the file uses in their place. */
function namesInFile(group: IndicatorGroup, figures: Figures[string]): Map<string, string> {
  const names = new Map<string, string>();
  for (const [name, { aliases }] of Object.entries(group.figures)) {
    const used = [name, ...aliases].find((candidate) => Object.hasOwn(figures, candidate));
    if (used !== undefined) names.set(name, used);
  }
  return names;
}
