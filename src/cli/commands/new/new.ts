import type { DefineCommand } from '../../define-command.js';
import { isDumb } from '../../host.js';
import { InputError } from '../../input-error.js';
import { packagedLevels } from '../../load/packaged.js';
import type { NewOptions } from './options.js';

export const define: DefineCommand = (command, host, finish) => {
  const { levels } = packagedLevels();
  command
    .option(
      '--level <级别>',
      `${levels.map(({ name }) => name).join('、')}，或者 ${levels.map(({ id }) => id).join('、')}；本单位自己的级别也可以写`,
    )
    .option('--template <模板>', '不用这一级通常的模板，改用这个；有哪些见 lawreport templates')
    .option('--templates <文件夹>', '本单位自己的模板所在的文件夹')
    .option('--place <地区>', '地区全称，例如 云岭县')
    .option('--year <年度>', '报告哪一年的情况')
    .option('--issuer <机关>', '发文机关，两个机关用顿号隔开')
    .option('--to <机关>', '主送机关，几个机关用顿号隔开')
    .option('--date <日期>', '成文日期，例如 2026-02-20')
    .option('--from <文件>', '去年的报告（.yaml、.docx、.txt）：沿用机关和结构，逐项提示去年的数')
    .option('--answers <文件>', '事先写好的回答（.yaml），不再提问')
    .option('--print-answers', '不写报告，写出带说明的空白回答，填好交给 --answers；用 -o 写到文件里')
    .option('-y, --yes', '不提问，写出带【待填】和说明的骨架')
    .option('--resume', '接着写没有写完的报告')
    .option('-o, --output <文件>', '写出的报告文件（默认：report.yaml）')
    .option('--force', '文件已经存在时覆盖')
    .option('--no-backup', '与 --force 同用：不另存原来的报告文件（默认另存为 .bak，再有就是 .bak2、.bak3…）')
    .action(async (options: NewOptions) => {
      if (!options.backup && !options.force) throw new InputError('--no-backup 要与 --force 同用');
      if (options.printAnswers) {
        finish((await import('./answers/print-answers.js')).printAnswers(options, host));
        return;
      }
      const isAttended =
        host.stdin.isTTY &&
        host.stdout.isTTY &&
        !isDumb(host) &&
        !options.yes &&
        options.answers === undefined;
      if (isAttended) {
        const { startWizard } = await import('./start-wizard.js');
        finish(await startWizard(options, host));
      } else {
        if (options.resume)
          throw new InputError('--resume 是在终端里接着回答，不能与 --yes、--answers 同用，也不能用在管道里');
        const { writeSkeleton } = await import('./write-skeleton.js');
        finish(await writeSkeleton(options, host));
      }
    });
};
