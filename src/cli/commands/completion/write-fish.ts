import { type CompletedCommand, listValued, type Value } from './describe-commands.js';

/** A completion script for fish 3 and later. */
export function writeFish(commands: readonly CompletedCommand[]): string {
  const lines = commands.flatMap(({ name, options, arguments: values }) => {
    const start = `complete -c lawreport -n '__lawreport_runs "${name}"'`;
    return [
      ...values.map((value, at) => {
        const last = at === values.length - 1 ? ' last' : '';
        return `complete -c lawreport -n '__lawreport_awaits "${name}" ${at}${last}'${writeValue(value)}`;
      }),
      ...options.map(({ names, note, value }) => {
        const flags = names.map((flag) =>
          flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`,
        );
        return `${start} ${flags.join(' ')} -d ${quote(note)}${value ? ` -x${writeValue(value)}` : ''}`;
      }),
    ];
  });
  const valued = listValued(commands).map((option) => `"${option}"`);
  return `${head}\nset -g __lawreport_valued ${valued.join(' ')}\n${lines.join('\n')}\n`;
}

/** Where no file has one of the endings, all are offered. */
const head = `# lawreport的命令补全，由 lawreport completion fish 写出；程序升级以后请重新写出
function __lawreport_runs
    set -l words (commandline -opc)
    set -l called (string match -v -- '-*' $words[2..])
    test "$called[1]" = "$argv[1]"
end
function __lawreport_awaits
    __lawreport_runs $argv[1]; or return
    set -l words (commandline -opc)
    set -l command ''
    set -l position 0
    set -l is_value 0
    for word in $words[2..]
        if test $is_value = 1
            set is_value 0
        else if contains -- "$command $word" $__lawreport_valued
            set is_value 1
        else if string match -q -- '-*' $word
            continue
        else if test -z "$command"
            set command $word
        else
            set position (math $position + 1)
        end
    end
    test $position = $argv[2]; or test "$argv[3]" = last -a $position -ge $argv[2]
end
function __lawreport_files
    set -l paths (__fish_complete_path (commandline -ct))
    set -l fitting (string match -ri -- '^[^\\t]*(?:/|\\.(?:'$argv[1]'))(?:\\t.*)?$' $paths)
    test (count $fitting) -gt 0; and set paths $fitting
    printf '%s\\n' $paths
end
complete -c lawreport -f`;

function writeValue(value: Value): string {
  switch (value.kind) {
    case 'words':
      return ` -a ${quote(
        value.words.map(({ word, note }) => (note === '' ? word : `${word}\\t${quote(note)}`)).join(' '),
      )}`;
    case 'files':
      return ` -a '(__lawreport_files "${value.endings.join('|')}")'`;
    case 'folders':
      return " -a '(__fish_complete_directories (commandline -ct))'";
    case 'text':
      return '';
  }
}

function quote(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}
