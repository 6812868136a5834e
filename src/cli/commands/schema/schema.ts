import { Argument } from 'commander';
import { composeConfigSchema } from '../../../lint/read-config.js';
import { composeJsonSchema } from '../../../report/report-json-schema.js';
import type { DefineCommand } from '../../define-command.js';
import { writeWhole } from '../../disk/write-whole.js';
import { show } from '../../terminal/show.js';
import { composeAnswersSchema } from '../new/answers/answers-schema.js';

const schemas = { report: composeJsonSchema, config: composeConfigSchema, answers: composeAnswersSchema };

export const define: DefineCommand = (command, host, finish) => {
  command
    .addArgument(
      new Argument('[种类]', 'report 是报告文件，config 是检查的配置，answers 是 lawreport new 的回答')
        .choices(Object.keys(schemas))
        .default('report'),
    )
    .option('-o, --output <文件>', '写到文件里（.json），不写就显示在屏幕上')
    .option('--force', '文件已经存在时覆盖')
    .action((kind: keyof typeof schemas, options: { output?: string; force?: boolean }) => {
      const text = `${JSON.stringify(schemas[kind](), undefined, 2)}\n`;
      if (options.output === undefined) host.stdout.write(text);
      else {
        writeWhole(options.output, text, host, { kind: 'json', force: options.force });
        show(`已写出 ${options.output}\n`, host.stdout);
      }
      finish(0);
    });
};
