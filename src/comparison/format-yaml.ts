/** What a YAML text holds here: texts, lists and mappings of them. */
export type YamlValue = string | YamlValue[] | { [key: string]: YamlValue };

/** The lines of an entry or an item; `head` is `键:` or `-`, which stands at column `indent`. The first line has no indentation. */
export function formatEntry(head: string, value: YamlValue, indent: number): string[] {
  if (typeof value === 'string') return formatScalarEntry(head, value, indent);
  if (isEmpty(value)) return [`${head} ${Array.isArray(value) ? '[]' : '{}'}`];
  const inner = indent + 2;
  const lines = formatBlock(value, inner);
  // The first line of an item stands beside its dash.
  return head === '-' ? [`- ${lines[0]!.slice(inner)}`, ...lines.slice(1)] : [head, ...lines];
}

/** The same within braces or brackets, on one line; undefined for what does not fit there. */
export function formatFlow(value: YamlValue): string | undefined {
  if (typeof value === 'string') return value.includes('\n') ? undefined : formatScalar(value, true);
  const isList = Array.isArray(value);
  const parts = isList
    ? value.map(formatFlow)
    : Object.entries(value).map(([key, inner]) => {
        const written = formatFlow(inner);
        return written === undefined ? undefined : `${formatScalar(key, true)}: ${written}`;
      });
  if (parts.includes(undefined)) return undefined;
  return isList ? `[${parts.join(', ')}]` : `{ ${parts.join(', ')} }`;
}

export function isEmpty(value: YamlValue): boolean {
  return typeof value !== 'string' && Object.keys(value).length === 0;
}

function formatBlock(value: Exclude<YamlValue, string>, indent: number): string[] {
  const pad = ' '.repeat(indent);
  const entries = Array.isArray(value)
    ? value.map((inner) => formatEntry('-', inner, indent))
    : Object.entries(value).map(([key, inner]) => formatEntry(`${formatScalar(key, false)}:`, inner, indent));
  return entries.flatMap(([first, ...rest]) => [`${pad}${first}`, ...rest]);
}

function formatScalarEntry(head: string, words: string, indent: number): string[] {
  const lines = words.split('\n');
  const canBeBlock = lines.length > 1 && /^[^\s]/.test(words) && !/[ \t]$/m.test(words) && !/\n$/.test(words);
  if (!canBeBlock) return [`${head} ${formatScalar(words, false)}`];
  const pad = ' '.repeat(indent + 2);
  return [`${head} |-`, ...lines.map((line) => (line === '' ? '' : pad + line))];
}

/** Plain where YAML can take it for nothing else. */
function formatScalar(words: string, isFlow: boolean): string {
  const isPlain =
    /^[\p{L}\p{N}（“《〔【—…、，。]/u.test(words) &&
    !/: |:$| #|[\n\t]|\s$/.test(words) &&
    !(isFlow && /[,[\]{}]/.test(words));
  return isPlain ? words : quoteScalar(words);
}

export function quoteScalar(words: string): string {
  return `"${escapeDouble(words)}"`;
}

export function escapeDouble(words: string): string {
  return words
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll('\n', '\\n')
    .replaceAll('\t', '\\t');
}
