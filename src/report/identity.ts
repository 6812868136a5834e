import { addDecimals } from '../text/decimal.js';

/**
 * A relation that figures of one group must keep: `审结 <= 受理 + 上年结转`.
 * A name with a question mark (`失效?`) counts nothing where its figure is absent.
 */
export type Identity = { left: Term[]; relation: Relation; right: Term[]; text: string };

type Term = { sign: 1 | -1; name: string; optional?: true };
type Relation = '<=' | '>=' | '=';

/** Reads `甲 <= 乙 + 丙`; undefined where the text is no such relation. */
export function parseIdentity(text: string): Identity | undefined {
  const sides = text.split(/(<=|>=|=)/);
  if (sides.length !== 3) return undefined;
  const [left, right] = [parseSum(sides[0]!), parseSum(sides[2]!)];
  return left && right ? { left, relation: sides[1] as Relation, right, text } : undefined;
}

export function namesOfIdentity({ left, right }: Identity): string[] {
  return [...left, ...right].map((term) => term.name);
}

type Values = Readonly<Record<string, number | undefined>>;

/** What is wrong with the figures, in one Chinese sentence; undefined where they agree or one is missing. */
export function explainBrokenIdentity(identity: Identity, values: Values): string | undefined {
  const { relation } = identity;
  const isMissing = ({ name }: Term) => values[name] === undefined;
  if ([...identity.left, ...identity.right].some((term) => isMissing(term) && !term.optional))
    return undefined;
  const [left, right] = [identity.left, identity.right].map((terms) =>
    terms.filter((term) => !isMissing(term)),
  ) as [Term[], Term[]];
  const [a, b] = [sum(left, values), sum(right, values)];
  const holds = { '<=': a <= b, '>=': a >= b, '=': a === b }[relation];
  if (holds) return undefined;
  const wanted = { '<=': '不能大于', '>=': '不能小于', '=': '应当等于' }[relation];
  return `${describe(left, values)}${wanted}${describe(right, values)}`;
}

/** The same relation in the names that a file gives its figures. */
export function renameIdentity(identity: Identity, names: ReadonlyMap<string, string>): Identity {
  const rename = (term: Term) => ({ ...term, name: names.get(term.name) ?? term.name });
  return { ...identity, left: identity.left.map(rename), right: identity.right.map(rename) };
}

function parseSum(text: string): Term[] | undefined {
  const pieces = text.split(/([+-])/).map((piece) => piece.trim());
  const terms = pieces.flatMap((written, index): Term[] => {
    if (index % 2 === 1) return [];
    const sign = pieces[index - 1] === '-' ? -1 : 1;
    return [
      written.endsWith('?') ? { sign, name: written.slice(0, -1), optional: true } : { sign, name: written },
    ];
  });
  return terms.every(({ name }) => /^\p{L}[\p{L}\p{N}_]*$/u.test(name)) ? terms : undefined;
}

function sum(terms: readonly Term[], values: Values): number {
  return addDecimals(terms.map(({ sign, name }) => sign * values[name]!));
}

function describe(terms: readonly Term[], values: Values): string {
  const join = (word: (name: string) => string) =>
    terms
      .map(({ sign, name }, index) => `${index === 0 ? '' : sign < 0 ? ' - ' : ' + '}${word(name)}`)
      .join('');
  const calculation = terms.length > 1 ? `${join((name) => String(values[name]))} = ` : '';
  return `“${join((name) => name)}”（${calculation}${sum(terms, values)}）`;
}
