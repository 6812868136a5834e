import type { CompletedCommand, CompletedOption, Value, Word } from './describe-commands.js';

/** A completion script for zsh, to be read at its start or kept as `_lawreport` in a folder of its fpath. */
export function writeZsh(commands: readonly CompletedCommand[]): string {
  const lists = new Map<string, number>();
  const bodies = commands.map(({ name, options, arguments: values }) => {
    const specs = [
      ...options.map((option) => writeOption(option, lists)),
      ...values.map((value, at) => {
        const isLast = at === values.length - 1 && name !== '';
        return `'${isLast ? '*' : at + 1}${writeAction(value, lists)}'`;
      }),
      ...(name === '' ? [`'*:: :->rest'`] : []),
    ];
    const body = specs.map((spec) => ` \\\n    ${spec}`).join('');
    return name === ''
      ? `_lawreport() {
  local curcontext="$curcontext" state line
  local -A opt_args
  _arguments -C${body} && return
  [[ $state == rest ]] && (( $+functions[_lawreport_$words[1]] )) && _lawreport_$words[1]
}`
      : `_lawreport_${name}() {\n  _arguments${body}\n}`;
  });
  const functions = [...lists].map(
    ([words, index]) =>
      `_lawreport_list_${index}() {\n  local -a words=(${words}\n  )\n  _describe "$1" words\n}`,
  );
  return `${[head, ...functions, ...bodies, tail].join('\n')}\n`;
}

const head = `#compdef lawreport
# lawreport的命令补全，由 lawreport completion zsh 写出；程序升级以后请重新写出`;

/** Called at once where zsh loads the file for the first completion; else only registered. */
const tail = `if [[ $funcstack[1] == _lawreport ]]; then
  _lawreport "$@"
else
  (( $+functions[compdef] )) || { autoload -Uz compinit && compinit }
  compdef _lawreport lawreport
fi`;

/** After `=` the value may stand in the same word as a long option, or in the next. */
function writeOption({ names, note, value }: CompletedOption, lists: Map<string, number>): string {
  const action = value ? writeAction(value, lists) : '';
  const flags = names.map((name) => (value && name.startsWith('--') ? `${name}=` : name));
  const spec = `[${escapeText(note).replace(/[[\]]/g, '\\$&')}]${action}`;
  return flags.length === 1 ? `'*${flags[0]}${spec}'` : `'*'{${flags.join(',')}}'${spec}'`;
}

function writeAction(value: Value, lists: Map<string, number>): string {
  const label = escapeText(value.label);
  switch (value.kind) {
    case 'words':
      return `:${label}: _lawreport_list_${numberList(value.words, lists)} ${label}`;
    case 'files':
      // The qualifier at the end keeps a single ending in brackets from being read as one.
      return `:${label}:_files -g "*.(#i)(${value.endings.join('|')})(-.)"`;
    case 'folders':
      return `:${label}:_files -/`;
    case 'text':
      return `:${label}: `;
  }
}

function numberList(words: readonly Word[], lists: Map<string, number>): number {
  const text = words
    .map(({ word, note }) => `\n    '${escapeText(word)}${note === '' ? '' : `:${escapeText(note)}`}'`)
    .join('');
  if (!lists.has(text)) lists.set(text, lists.size + 1);
  return lists.get(text)!;
}

/** Within single quotes, for a reader that takes colons apart. */
function escapeText(text: string): string {
  return text.replace(/[\\:]/g, '\\$&').replaceAll("'", "'\\''");
}
