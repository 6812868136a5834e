import { type Argument, Command, Help, type Option } from 'commander';
import { displayWidth } from '../text/characters.js';
import { wrapLine } from '../text/wrap-line.js';
import { commands } from './commands.js';
import type { ExitCode, Host } from './host.js';
import { packagedVersion } from './load/packaged.js';
import { terminalColumns } from './terminal/show.js';

export async function createProgram(
  words: readonly string[],
  host: Host,
  finish: (code: ExitCode) => void,
): Promise<Command> {
  const program = prepare(new Command('lawreport'), host)
    .description('法治政府建设年度报告：起草、检查、排版')
    .usage('<命令> [选项]')
    .version(packagedVersion(), '-V, --version', '显示版本号')
    .option('--debug', '程序内部出错时，显示出错的经过，给维护者看')
    .helpCommand('help [命令]', '显示某个命令的用法')
    .addHelpText('after', `\n${wrapLine('查看某个命令的用法：lawreport help <命令>', columnsOf(host))}\n`);
  const called = words.find((word) => !word.startsWith('-') && word !== 'help');
  for (const [name, { summary, load }] of Object.entries(commands)) {
    const command = prepare(program.command(name).description(summary), host);
    // What is completed are the commands with all their options.
    if (name === called || called === 'completion') (await load()).define(command, host, finish);
  }
  return program;
}

function prepare(command: Command, host: Host): Command {
  return command
    .exitOverride()
    .helpOption('-h, --help', '显示用法')
    .configureOutput({
      writeOut: (text) => host.stdout.write(text),
      writeErr: () => undefined,
      getOutHelpWidth: () => columnsOf(host),
    })
    .configureHelp({
      styleTitle: (title) => titles[title] ?? title,
      showGlobalOptions: true,
      optionDescription: describeChoices,
      argumentDescription: describeChoices,
      displayWidth,
      boxWrap: wrapLine,
      formatItem: (term, termWidth, description) =>
        formatItem(term, termWidth, description, { columns: columnsOf(host) }),
      commandUsage: (shown) =>
        wrapLine(
          new Help().commandUsage(shown).replace('[options]', '[选项]'),
          columnsOf(host) - displayWidth(titles['Usage:']!) - 1,
        ),
    });
}

const titles: Record<string, string> = {
  'Usage:': '用法：',
  'Options:': '选项：',
  'Global Options:': '通用选项：',
  'Commands:': '命令：',
  'Arguments:': '参数：',
};

function columnsOf({ stdout }: Host): number {
  return terminalColumns(stdout) ?? 80;
}

/** A term with its description beside it, or below it where the terminal is narrow. */
function formatItem(
  term: string,
  termWidth: number,
  description: string,
  { columns }: { columns: number },
): string {
  const beside = columns - termWidth - 4;
  const isNarrow = beside < 36;
  const indent = ' '.repeat(isNarrow ? 6 : termWidth + 4);
  const rows = wrapLine(description, isNarrow ? columns - 6 : beside).split('\n');
  const lead = `  ${term}`;
  const gap = isNarrow ? `\n${indent}` : ' '.repeat(termWidth + 2 - displayWidth(term));
  return lead + (description === '' ? '' : gap + rows.join(`\n${indent}`));
}

function describeChoices({ description, argChoices, defaultValue }: Option | Argument): string {
  const notes: string[] = [];
  if (argChoices) notes.push(`可选：${argChoices.join('、')}`);
  if (typeof defaultValue === 'string') notes.push(`默认：${defaultValue}`);
  return notes.length > 0 ? `${description}（${notes.join('；')}）` : description;
}
