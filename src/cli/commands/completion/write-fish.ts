import type { CompletedCommand, Value } from './describe-commands.js';

/** A completion script for fish 3 and later. */
export function writeFish(commands: readonly CompletedCommand[]): string {
  const lines = commands.flatMap(({ name, options, argument }) => {
    const start = `complete -c lawreport -n '__lawreport_runs "${name}"'`;
    return [
      ...(argument ? [`${start}${writeValue(argument)}`] : []),
      ...options.map(({ names, note, value }) => {
        const flags = names.map((flag) =>
          flag.startsWith('--') ? `-l ${flag.slice(2)}` : `-s ${flag.slice(1)}`,
        );
        return `${start} ${flags.join(' ')} -d ${quote(note)}${value ? ` -x${writeValue(value)}` : ''}`;
      }),
    ];
  });
  return `${head}\n${lines.join('\n')}\n`;
}

/** Where no file has one of the endings, all are offered. */
const head = `# lawreport的命令补全，由 lawreport completion fish 写出；程序升级以后请重新写出
function __lawreport_runs
    set -l words (commandline -opc)
    set -l called (string match -v -- '-*' $words[2..])
    test "$called[1]" = "$argv[1]"
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
