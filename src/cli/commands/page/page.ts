import type { DefineCommand } from '../../define-command.js';
import { writeWhole } from '../../disk/write-whole.js';
import { packagedPage } from '../../load/packaged-page.js';
import { show } from '../../terminal/show.js';

export const define: DefineCommand = (command, host, finish) => {
  command
    .option('-o, --output <文件>', '写出的网页（.html）', 'lawreport.html')
    .option('--force', '文件已经存在时覆盖')
    .action(({ output, force = false }: { output: string; force?: boolean }) => {
      writeWhole(output, packagedPage(), host, { kind: 'html', force });
      show(`已写出 ${output}；双击打开就能用，可以拷到不联网的机器上\n`, host.stdout);
      finish(0);
    });
};
