import type { CommanderError } from 'commander';
import { askName, suggestName } from '../text/nearest-name.js';

/** Puts commander's complaint about a command line into Chinese, with what to do. */
export function explainUsageError(error: CommanderError, commandNames: readonly string[]): string {
  const quoted = /'([^']*)'/.exec(error.message)?.[1] ?? '';
  const hint = /Did you mean (\S+)\?/.exec(error.message)?.[1];
  switch (error.code) {
    case 'commander.unknownOption':
      return `没有“${quoted}”这个选项，${adviseOption(quoted, hint)}`;
    case 'commander.unknownCommand':
      return `没有“${quoted}”这个命令，${suggestName(quoted, commandNames, `可用的有：${commandNames.join('、')}`)}`;
    case 'commander.missingArgument':
      return `缺少“${quoted}”，请加 --help 查看用法`;
    case 'commander.optionMissingArgument':
      return `选项“${quoted}”后面要写内容，请加 --help 查看用法`;
    case 'commander.missingMandatoryOptionValue':
      return `还要写选项“${quoted}”，请加 --help 查看用法`;
    case 'commander.excessArguments':
      return '写的参数太多了，请加 --help 查看用法；文件名里有空格时请用引号括起来';
    case 'commander.invalidArgument':
      return explainInvalidArgument(error.message);
    case 'commander.help':
      return `请写出要用的命令，可用的有：${commandNames.join('、')}；用法：lawreport --help`;
    default:
      return '命令的写法不对，请加 --help 查看用法';
  }
}

function adviseOption(given: string, hint: string | undefined): string {
  if (hint) return askName(hint);
  if (/\.[A-Za-z]{3,4}$/.test(given)) return `文件名以“-”开头时，请写成“./${given}”`;
  if (/^-[a-z]{2}/i.test(given)) return `这样的选项前面要写两个“-”，${askName(`-${given}`)}`;
  return '请加 --help 查看用法';
}

/** `option '--format <格式>' argument 'x' is invalid. …`, `command-argument value 'x' is invalid for argument '种类'. …` */
function explainInvalidArgument(message: string): string {
  const option = /^error: option '([^']*)' argument '([^']*)' is invalid\. (.*)$/su.exec(message);
  const argument =
    /^error: command-argument value '([^']*)' is invalid for argument '([^']*)'\. (.*)$/su.exec(message);
  const [name, given, reason] = option
    ? option.slice(1)
    : argument
      ? [argument[2], argument[1], argument[3]]
      : ['', '', ''];
  const choices = /^Allowed choices are (.*)\.$/.exec(reason ?? '')?.[1];
  const advice = choices ? `可以写：${choices.replaceAll(', ', '、')}` : reason;
  return `${option ? '选项' : ''}“${name}”不能写“${given}”，${advice}`;
}
