import { mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { DefineCommand } from '../../define-command.js';
import { checkOutput, writeWhole } from '../../disk/write-whole.js';
import type { ExitCode, Host } from '../../host.js';
import { InputError } from '../../input-error.js';
import { knowledgeName, listOwnKnowledge, userFolder } from '../../load/own-knowledge.js';
import { packagedKnowledgeFiles, packagedLaws, packagedLexicon } from '../../load/packaged.js';
import { readOwnKnowledge } from '../../load/read-own-knowledge.js';
import { show } from '../../terminal/show.js';
import { formatEntries, formatKnowledge, formatNews } from './format-knowledge.js';

type Options = { check?: string; install?: string; dir?: string; list?: boolean; force?: boolean };

export const define: DefineCommand = (command, host, finish) => {
  command
    .option('--list', '逐条列出文件、会议、普法规划和旧机构，不列法律')
    .option('--check <文件>', '检查一个资料文件能不能用，列出比程序新的条目，不安装')
    .option('--install <文件>', '检查以后安装，以后的检查都用它')
    .option('--dir <文件夹>', '和 --install 一起用：安装到报告所在的这个文件夹，只用于那里的报告')
    .option('--force', '已经装过的也替换')
    .action((options: Options) => finish(manageKnowledge(options, host)));
};

function manageKnowledge(options: Options, host: Host): ExitCode {
  const { check, install, dir, list } = options;
  if (dir !== undefined && install === undefined) throw new InputError('--dir 要和 --install 一起用');
  if (check !== undefined && install !== undefined)
    throw new InputError('--check 和 --install 只用一个；安装以前总是先检查');
  if (check !== undefined) {
    const { value } = readOwnKnowledge(check, host);
    show(`${check} 可以用\n${formatNews(value, packagedLexicon())}`, host.stdout);
    return 0;
  }
  if (install !== undefined) return installKnowledge(install, options, host);
  const own = listOwnKnowledge(host.folder, host).map((file) => {
    return { file, ...readOwnKnowledge(file, host).value };
  });
  show(
    formatKnowledge(packagedKnowledgeFiles(), own, { ...packagedLexicon(), laws: packagedLaws() }),
    host.stdout,
  );
  if (list) show(formatEntries(packagedLexicon(), own), host.stdout);
  return 0;
}

function installKnowledge(file: string, { dir, force }: Options, host: Host): ExitCode {
  const { text, value } = readOwnKnowledge(file, host);
  const folder = dir ?? userFolder(host);
  if (folder === undefined) throw new InputError('找不到放用户资料的文件夹；请加 --dir 写出报告所在的文件夹');
  const target = join(folder, knowledgeName);
  if (dir === undefined) mkdirSync(dirname(target), { recursive: true });
  const options = { kind: 'knowledge', force } as const;
  checkOutput(target, host, options);
  writeWhole(target, text, host, options);
  show(`已安装 ${target}\n${formatNews(value, packagedLexicon())}`, host.stdout);
  return 0;
}
