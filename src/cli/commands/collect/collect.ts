import { Argument, InvalidArgumentError, Option } from 'commander';
import { formatIsoDate, parseDate } from '../../../text/calendar-date.js';
import type { DefineCommand } from '../../define-command.js';
import type { ExitCode, Host } from '../../host.js';
import { type Action, actions, type CollectOptions, refuseStrangeOptions } from './collect-options.js';

export const define: DefineCommand = (command, host, finish) => {
  command
    .addArgument(
      new Argument(
        '<做什么>',
        'plan 提出报送名单，forms 写出报送表，status 看收齐没有，read 把数收进报告',
      ).choices(actions),
    )
    .argument('<文件或文件夹>', 'plan、forms 写报告（report.yaml）；status、read 写收回的表所在的文件夹')
    .option('-o, --output <文件夹>', 'forms：报送表写到这个文件夹；status：写成 .csv 文件')
    .option('--due <日期>', 'forms：各单位交表的截止日期，例如 2026-01-15', readDay)
    .option('--last-year <文件>', 'plan、forms：去年的报告，用来提出单位、填去年的数')
    .option('--unit <单位>', 'forms：只写这个单位的表，可以写几次', gather)
    .option('--write', 'plan：把名单写进报告的“报送单位”，原来的另存为 .bak')
    .option('--into <文件>', 'read：收进这份报告（report.yaml）')
    .option('--prefer <单位或文件>', 'read：几个单位报的数不一样时，以它的为准，可以写几次', gather)
    .option('--jump <百分比>', 'read：增减超过百分之几要说明原因，不写就是50', readPercent)
    .option('--yes', 'read：不再问，直接写进报告')
    .option('--no-backup', 'plan、read：不留 .bak 备份')
    .option(
      '--report <文件>',
      'status：对照这份报告的报送名单；不写就用当前文件夹的report.yaml，没有就只看收回的表',
    )
    .addOption(new Option('--format <格式>', 'status：结果的格式').choices(['table', 'csv', 'json']))
    .option('--templates <文件夹>', '本单位自己的模板所在的文件夹')
    .option('--force', 'forms、status：写出的文件已经有人填过、改过的，也覆盖，填过的另存为 .bak')
    .action(async (action: Action, place: string, options: CollectOptions) => {
      const given = command.options.flatMap((option) => {
        const name = option.attributeName();
        return command.getOptionValueSource(name) === 'cli' ? [{ name, flag: option.long! }] : [];
      });
      refuseStrangeOptions(action, given);
      finish(await run(action, place, options, host));
    });
};

async function run(action: Action, place: string, options: CollectOptions, host: Host): Promise<ExitCode> {
  switch (action) {
    case 'plan':
      return (await import('./plan-units.js')).planUnits(place, options, host);
    case 'forms':
      return (await import('./write-forms.js')).writeForms(place, options, host);
    case 'status':
      return (await import('./show-status.js')).showStatus(place, options, host);
    case 'read':
      return (await import('./read-into.js')).readInto(place, options, host);
  }
}

function gather(value: string, before: string[] = []): string[] {
  return [...before, value];
}

function readDay(value: string): string {
  const day = parseDate(value);
  if (!day) throw new InvalidArgumentError('请写成2026-01-15的样子');
  return formatIsoDate(day);
}

function readPercent(value: string): number {
  const percent = Number(value.replace(/[%％]$/, ''));
  if (!/^\d{1,4}(?:\.\d)?[%％]?$/.test(value) || percent <= 0)
    throw new InvalidArgumentError('请写一个大于0的数，例如 50');
  return percent;
}
