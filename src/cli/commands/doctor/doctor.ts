import type { DefineCommand } from '../../define-command.js';
import { packagedVersion } from '../../load/packaged.js';
import { fitLines, show } from '../../terminal/show.js';
import { examineMachine } from './examine-machine.js';
import { formatFacts } from './format-facts.js';

export const define: DefineCommand = (command, host, finish) => {
  command.addHelpText('after', fitLines(privacy, host.stdout)).action(() => {
    const facts = examineMachine(host);
    show(`lawreport ${packagedVersion()}\n\n${formatFacts(facts)}`, host.stdout);
    finish(facts.some(({ state }) => state === 'fault') ? 1 : 0);
  });
};

const privacy = '\n结果里没有报告的内容，可以拍照或者复制给帮忙的人；有要先解决的问题时，退出码为1。\n';
