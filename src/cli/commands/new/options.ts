/** The options of `lawreport new`. */
export type NewOptions = KeptOptions & {
  answers?: string;
  printAnswers?: boolean;
  yes?: boolean;
  resume?: boolean;
  output?: string;
  force?: boolean;
  backup: boolean;
};

/** Those that a draft remembers. */
export type KeptOptions = { [name in (typeof keptOptions)[number]]?: string };

const keptOptions = [
  'level',
  'template',
  'templates',
  'place',
  'year',
  'issuer',
  'to',
  'date',
  'from',
] as const;

export function keepOptions(options: KeptOptions): Record<string, string> {
  return Object.fromEntries(
    keptOptions.flatMap((name) => (options[name] === undefined ? [] : [[name, options[name]]])),
  );
}
