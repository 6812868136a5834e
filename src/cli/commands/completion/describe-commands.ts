import type { Argument, Command, Option } from 'commander';

/** What a completion script knows of one command; the program itself has the empty name. */
export type CompletedCommand = {
  name: string;
  options: CompletedOption[];
  /** What may stand in the places of the arguments; the last serves all that follow it. */
  arguments: Value[];
};

/** `value` is absent where the option takes none. */
export type CompletedOption = { names: string[]; note: string; value?: Value };

/** `label` is what the help calls the value. */
export type Value = { label: string } & (
  | { kind: 'words'; words: Word[] }
  /** `endings` without the dot. */
  | { kind: 'files'; endings: string[] }
  | { kind: 'folders' }
  | { kind: 'text' }
);

export type Word = { word: string; note: string };

/** The options that take a value, each behind the name of its command: what counts arguments passes over both. */
export function listValued(commands: readonly CompletedCommand[]): string[] {
  return commands.flatMap(({ name, options }) =>
    options.flatMap(({ names, value }) => (value ? names.map((option) => `${name} ${option}`) : [])),
  );
}

/**
 * All commands of a program with their options. A value is completed by its choices; else by the list that has
 * the name which the help gives it (模板); else, where that ends so (文件, 文件夹), by files and folders.
 */
export function describeCommands(
  program: Command,
  lists: Readonly<Record<string, Word[]>>,
): CompletedCommand[] {
  const commands = [...program.createHelp().visibleCommands(program)];
  const names = commands.map((command) => ({ word: command.name(), note: command.description() }));
  const known = { ...lists, 命令: names };
  return [
    {
      name: '',
      options: listOptions(program, known),
      arguments: [{ label: '命令', kind: 'words', words: names }],
    },
    ...commands.map((command) => ({
      name: command.name(),
      options: listOptions(command, known),
      arguments: command.registeredArguments.map((one) => describeValue(one.name(), one, known)),
    })),
  ];
}

type Lists = Readonly<Record<string, Word[]>>;

function listOptions(command: Command, lists: Lists): CompletedOption[] {
  const help = command.createHelp();
  return [...help.visibleOptions(command), ...help.visibleGlobalOptions(command)].map((option) => {
    const label = /[<[]([^<>[\]]+)[>\]]/.exec(option.flags)?.[1];
    return {
      names: [option.short, option.long].filter((name) => name !== undefined),
      note: option.description,
      value: label === undefined ? undefined : describeValue(label, option, lists),
    };
  });
}

function describeValue(label: string, { argChoices, description }: Option | Argument, lists: Lists): Value {
  if (argChoices) return { label, kind: 'words', words: argChoices.map((word) => ({ word, note: '' })) };
  const words = lists[label];
  if (words) return { label, kind: 'words', words };
  if (label.endsWith('文件夹') && label !== fileOrFolder) return { label, kind: 'folders' };
  if (!label.endsWith('文件') && label !== fileOrFolder) return { label, kind: 'text' };
  const named = [...description.matchAll(/\.(yaml|docx|txt|csv|svg|json)/g)].map((match) => match[1]!);
  return { label, kind: 'files', endings: named.length > 0 ? [...new Set(named)] : reportEndings };
}

/** Completed as a file is, since folders are offered with files. */
const fileOrFolder = '文件或文件夹';
const reportEndings = ['yaml', 'docx', 'txt'];
