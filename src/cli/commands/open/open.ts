import { basename } from 'node:path';
import type { DefineCommand } from '../../define-command.js';
import type { ExitCode, Host } from '../../host.js';
import { packagedPage } from '../../load/packaged-page.js';
import { optimise } from '../../machine/optimising.js';
import { show } from '../../terminal/show.js';
import { createHandler } from './handle-request.js';
import { listen } from './listen.js';
import { createServedReport } from './served-report.js';
import { startBrowser } from './start-browser.js';

type OpenOptions = { browser: boolean; templates?: string; resume?: boolean };

export const define: DefineCommand = (command, host, finish) => {
  command
    .argument('[文件]', '报告文件，不写就是当前文件夹的report.yaml')
    .option('--resume', '接着写终端里没有答完的报告（lawreport new）：先把已有的回答写成报告文件')
    .option('--no-browser', '不打开浏览器，只显示网址')
    .option('--templates <文件夹>', '本单位自己的模板所在的文件夹')
    .action(async (file: string | undefined, options: OpenOptions) => {
      if (!options.resume) return finish(await open(file ?? 'report.yaml', options, host));
      const { takeOverInterview } = await import('./take-over-interview.js');
      const { file: written, note } = await takeOverInterview(file, host);
      show(`${note}\n`, host.stdout);
      finish(await open(written, options, host));
    });
};

/** Serves the page on one report until Ctrl-C. */
async function open(file: string, options: OpenOptions, host: Host): Promise<ExitCode> {
  optimise();
  const report = createServedReport(file, host, options);
  const server = await listen((own) => createHandler({ report, page: packagedPage(), ...own }));
  const isOpened = options.browser && startBrowser(server.address, host);
  show(
    `${basename(file)}：${isOpened ? '已在浏览器里打开' : '请在这台机器的浏览器里打开下面的网址'}\n`,
    host.stdout,
  );
  // An address is copied whole: it is not broken where the terminal ends.
  host.stdout.write(`${server.address}\n`);
  show('网址只在这台机器上有效，不要发给别人；写完存盘以后，在这里按 Ctrl-C 结束\n', host.stdout);
  const signal = await server.ended;
  report.end();
  show('\n已经结束\n', host.stdout);
  return signal === 'SIGINT' ? 0 : 143;
}
