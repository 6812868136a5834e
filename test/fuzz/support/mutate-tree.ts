import { dump, load } from 'js-yaml';
import { mutateText } from './mutate-text.js';
import type { Random } from './random.js';

type Tree = string | number | boolean | null | Tree[] | { [key: string]: Tree };
type Place = { holder: Tree[] | Record<string, Tree>; key: string | number };

/** The YAML text with nodes of its tree exchanged, taken out, doubled, nested, or given strange values and keys. */
export function mutateTree(text: string, others: readonly string[], random: Random): string {
  const tree = readTree(text);
  if (typeof tree !== 'object' || tree === null) return text;
  for (let changes = random.pick([1, 1, 2, 4]); changes > 0; changes--) {
    const places = listPlaces(tree);
    if (places.length === 0) break;
    change(random.pick(places), { places, other: readTree(random.pick(others)) }, random);
  }
  return dump(tree, { noRefs: true, lineWidth: -1, flowLevel: random.pick([-1, -1, -1, 1, 3]) });
}

function change(
  { holder, key }: Place,
  { places, other }: { places: readonly Place[]; other: Tree },
  random: Random,
): void {
  const elsewhere = random.pick(places);
  const there = structuredClone(nodeAt(elsewhere));
  const node = nodeAt({ holder, key });
  if (typeof node === 'string' && random.chance(0.6)) {
    put({ holder, key }, mutateText(node, [typeof there === 'string' ? there : node], random));
    return;
  }
  switch (random.below(8)) {
    case 0:
      if (Array.isArray(holder)) holder.splice(Number(key), 1);
      else delete holder[key];
      return;
    case 1:
      put({ holder, key }, there);
      return;
    case 2: {
      const places = listPlaces(other);
      const taken = places.length > 0 ? random.pick(places) : undefined;
      if (taken) put({ holder, key }, structuredClone(nodeAt(taken)));
      return;
    }
    case 3:
      if (Array.isArray(holder)) holder.splice(Number(key), 0, there);
      else put({ holder, key: random.pick([...strangeKeys, String(elsewhere.key)]) }, there);
      return;
    case 4:
      put({ holder, key }, nest(node, random));
      return;
    default:
      put({ holder, key }, structuredClone(random.pick(strangeValues)));
  }
}

/** A place that an earlier change has taken out holds nothing. */
function nodeAt({ holder, key }: Place): Tree {
  return Object.getOwnPropertyDescriptor(holder, key)?.value ?? null;
}

/** `__proto__` too becomes a key like another. */
function put({ holder, key }: Place, value: Tree): void {
  Object.defineProperty(holder, key, { value, enumerable: true, configurable: true, writable: true });
}

function nest(node: Tree, random: Random): Tree {
  const [times, isList] = [random.pick([1, 1, 2, 30]), random.chance(0.5)];
  const key = random.pick(['要点', '标题', '条目', 'a']);
  return Array.from({ length: times }).reduce<Tree>((inner) => (isList ? [inner] : { [key]: inner }), node);
}

function listPlaces(tree: Tree): Place[] {
  if (typeof tree !== 'object' || tree === null) return [];
  const keys = Array.isArray(tree) ? tree.keys() : Object.keys(tree);
  return [...keys].flatMap((key) => [{ holder: tree, key }, ...listPlaces(nodeAt({ holder: tree, key }))]);
}

const strangeKeys = [
  'constructor',
  '__proto__',
  '标题',
  '条目',
  '正文',
  'a b',
  '',
  '{{a}}',
  '甲.乙',
  '甲[0]',
  '*',
];
const long = '很长的一段话，'.repeat(400);
const strangeValues: Tree[] = [
  ...[
    '',
    ' ',
    '\n',
    '待填',
    '是',
    '否',
    '0',
    '-1',
    '-0',
    '007',
    '1e9',
    '99999999999999999999999',
    '0.1',
    '.5',
  ],
  ...[
    '2025',
    '1948',
    '2101',
    '2026-02-20',
    '2026-13-40',
    '２０２６年２月２０日',
    '3月1日',
    '2月30日',
    '10mm',
    '-5mm',
    '1e3pt',
  ],
  ...[
    '{{',
    '{{地区}}',
    '{{率 甲.乙 甲.丙}}',
    '{{constructor}}',
    'constructor',
    'hasOwnProperty',
    '甲 <= 乙 + 丙',
    '*',
    '/*',
  ],
  ...[
    '../../etc/passwd',
    'a\nb',
    '\u0000',
    '\u202e',
    '㙓𬺓',
    '一、',
    '&<>"',
    long,
    '【待填：甲】',
    'gbt9704-2012',
    'own',
  ],
  ...[
    [],
    [''],
    [[]],
    {},
    { '': '' },
    { 标题: [] },
    ['甲', '甲'],
    { 甲: { 乙: '1' } },
    [{ 标题: '甲' }],
    null,
  ],
];

function readTree(text: string): Tree {
  try {
    return load(text) as Tree;
  } catch {
    return {};
  }
}
