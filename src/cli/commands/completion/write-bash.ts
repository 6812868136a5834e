import { type CompletedCommand, listValued, type Value } from './describe-commands.js';

/** A completion script for bash 4 and later. It starts no process. */
export function writeBash(commands: readonly CompletedCommand[]): string {
  const options = commands.flatMap(({ name, options }) =>
    options.flatMap(({ names, value }) =>
      value ? [`    ${names.map((option) => `'${name} ${option}'`).join(' | ')}) ${complete(value)} ;;`] : [],
    ),
  );
  const rest = commands.flatMap(({ name, options, arguments: values }) => [
    `        ${name}:*:-*) _lawreport_words '${options.flatMap(({ names }) => names).join(' ')}' ;;`,
    ...values.map(
      (value, at) => `        ${name}:${at < values.length - 1 ? at : '*'}:*) ${complete(value)} ;;`,
    ),
  ]);
  const valued = listValued(commands).map((option) => `'${option}'`);
  return `${head(valued)}
  case "$command $option" in
${options.join('\n')}
    *)
      case "$command:$position:$word" in
${rest.join('\n')}
      esac ;;
  esac
}
complete -F _lawreport lawreport
`;
}

/** Readline takes `--format=json` for three words. A name that is begun in quotes is left to readline. */
const head = (
  valued: readonly string[],
) => `# lawreport的命令补全，由 lawreport completion bash 写出；程序升级以后请重新写出
_lawreport_words() {
  COMPREPLY=($(compgen -W "$1" -- "$word"))
}
_lawreport_files() {
  local name expanded
  compopt -o filenames
  if [[ $word != *[\\\\\\'\\"]* ]]; then
    while IFS= read -r name; do
      expanded=\${name/#\\~\\//$HOME/}
      if [[ -d $expanded || \${name,,} =~ \\.($1)$ ]]; then COMPREPLY+=("$name"); fi
    done < <(compgen -f -- "$word")
  fi
  if ((\${#COMPREPLY[@]} == 0)); then compopt -o default; fi
}
_lawreport_folders() {
  compopt -o dirnames
}
_lawreport() {
  local word=\${COMP_WORDS[COMP_CWORD]} option=\${COMP_WORDS[COMP_CWORD - 1]} command='' position=0 i
  COMPREPLY=()
  if [[ $word == '=' ]]; then word=''; elif [[ $option == '=' ]]; then option=\${COMP_WORDS[COMP_CWORD - 2]}; fi
  for ((i = 1; i < COMP_CWORD; i++)); do
    case "$command \${COMP_WORDS[i]}" in
      ${valued.join(' | ')})
        ((i += 1))
        if [[ \${COMP_WORDS[i]} == '=' ]]; then ((i += 1)); fi ;;
      *' -'*) ;;
      ' '*) command=\${COMP_WORDS[i]} ;;
      *) ((position += 1)) ;;
    esac
  done`;

function complete(value: Value): string {
  switch (value.kind) {
    case 'words':
      return `_lawreport_words '${value.words.map(({ word }) => word).join(' ')}'`;
    case 'files':
      return `_lawreport_files '${value.endings.join('|')}'`;
    case 'folders':
      return '_lawreport_folders';
    case 'text':
      return ':';
  }
}
