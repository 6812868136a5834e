import { checkOutput, writeWhole } from '../../../disk/write-whole.js';
import type { ExitCode, Host } from '../../../host.js';
import { InputError } from '../../../input-error.js';
import { show } from '../../../terminal/show.js';
import { loadOptions } from '../load-context.js';
import type { NewOptions } from '../options.js';
import { settleLevel } from '../settle-level.js';
import { composeAnswers } from './compose-answers.js';

/** `lawreport new --print-answers`: a file for `--answers` to fill in, for the level and template that the options name. */
export function printAnswers(options: NewOptions, host: Host): ExitCode {
  const { answers, from, resume } = options;
  const [other] = Object.entries({ answers, from, resume }).find(([, value]) => value !== undefined) ?? [];
  if (other) throw new InputError(`--print-answers 只写出空白的回答，不能与 --${other} 同用`);
  const { output, force } = options;
  if (output !== undefined) checkOutput(output, host, { kind: 'answers', force });
  const { library, templates, given } = loadOptions(options, output ?? '', host);
  const { level, template } = settleLevel(given, { library, templates });
  const year = given.year ?? host.today().year - 1;
  const text = composeAnswers({ level, template, year, library, place: given.place });
  // Whole lines: what is shown here is most often written into a file.
  if (output === undefined) host.stdout.write(text);
  else {
    writeWhole(output, text, host, { kind: 'answers', force });
    show(`已写出 ${output}；填好以后运行：lawreport new --answers ${output}\n`, host.stdout);
  }
  return 0;
}
