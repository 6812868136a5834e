import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Argument, Command, Option } from 'commander';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { describeCommands } from '../../src/cli/commands/completion/describe-commands.js';
import { writePowershell } from '../../src/cli/commands/completion/write-powershell.js';
import { commands } from '../../src/cli/commands.js';
import { makeFolder, runCli } from '../support/run-cli.js';
import { hasTmux, openTerminal } from '../support/terminal.js';

const shells = ['bash', 'zsh', 'fish', 'powershell'] as const;
const isPresent = (shell: string) => spawnSync(shell, ['--version']).status === 0;
const [hasBash, hasZsh, hasFish] = ['bash', 'zsh', 'fish'].map((shell) => {
  const present = isPresent(shell);
  if (!present && process.env.CI === 'true') throw new Error(`${shell} not found, and CI may not skip`);
  if (!present) console.warn(`skipped: ${shell} not found`);
  return present;
});

let outer: string;
let folder: string;
const scripts = {} as Record<(typeof shells)[number], { text: string; path: string }>;

beforeAll(async () => {
  outer = makeFolder();
  folder = join(outer, '云岭县 报告');
  mkdirSync(join(folder, '各镇'), { recursive: true });
  for (const name of ['report.yaml', '去年.docx', '我的 报告.docx', '说明.pdf', '各镇/柳溪镇.yaml'])
    writeFileSync(join(folder, name), '');
  mkdirSync(join(outer, '补全'));
  for (const shell of shells) {
    const run = await runCli(folder, ['completion', shell]);
    expect(run).toMatchObject({ exitCode: 0, stderr: '' });
    const path = join(outer, '补全', shell);
    scripts[shell] = { text: run.stdout, path };
    writeFileSync(path, run.stdout);
  }
});

afterAll(() => rmSync(outer, { recursive: true, force: true }));

describe('lawreport completion', () => {
  it.each(shells)('knows every command and option that the help names (%s)', async (shell) => {
    for (const name of Object.keys(commands)) {
      expect(scripts[shell].text).toContain(name);
      const { stdout } = await runCli(folder, [name, '--help']);
      for (const [, option] of stdout.matchAll(/--([a-z-]+)/g))
        expect(scripts[shell].text, `${name} --${option}`).toContain(option);
    }
  });

  it('says in its help how each is installed', async () => {
    const { stdout } = await runCli(folder, ['completion', '--help']);
    for (const shell of shells) expect(stdout).toContain(`lawreport completion ${shell} > `);
  });

  it('refuses a shell that it does not know', async () => {
    expect(await runCli(folder, ['completion', 'cmd'])).toEqual({
      exitCode: 2,
      stdout: '',
      stderr: '错误：“命令行”不能写“cmd”，可以写：bash、zsh、fish、powershell\n',
    });
  });
});

/** What is typed, and some of the words that must be offered or must not. */
const cases = [
  { typed: 'lawreport l', offered: ['lint'], hidden: ['render'] },
  { typed: 'lawreport help re', offered: ['render'], hidden: ['lint'] },
  { typed: 'lawreport lint --fi', offered: ['--fix'], hidden: ['--final'] },
  { typed: 'lawreport lint --fail-on ', offered: ['error', 'warning', 'info'], hidden: ['county'] },
  { typed: 'lawreport lint --rule time/re', offered: ['time/relative-year'], hidden: ['time/stale-year'] },
  { typed: 'lawreport new --level ', offered: ['county', 'subdistrict'], hidden: ['joint'] },
  { typed: 'lawreport new --template ', offered: ['county', 'joint'], hidden: ['subdistricts'] },
  { typed: 'lawreport render --fonts ', offered: ['gb2312', 'open'], hidden: ['gbt33476'] },
  { typed: 'lawreport schema ', offered: ['report', 'config', 'answers'], hidden: ['report.yaml'] },
  { typed: 'lawreport render ', offered: ['report.yaml', '各镇'], hidden: ['去年.docx', '说明.pdf'] },
  { typed: 'lawreport render 各镇/', offered: ['各镇/柳溪镇.yaml'], hidden: ['report.yaml'] },
  { typed: 'lawreport lint --annotate ', offered: ['去年.docx', '我的 报告.docx'], hidden: ['report.yaml'] },
  { typed: 'lawreport collect ', offered: ['forms', 'status'], hidden: ['report.yaml', '各镇'] },
  { typed: 'lawreport collect --due 2026-01-15 fo', offered: ['forms'], hidden: ['report.yaml'] },
  { typed: 'lawreport collect forms ', offered: ['report.yaml', '各镇'], hidden: ['forms', '去年.docx'] },
  {
    typed: 'lawreport collect forms --due 2026-01-15 --force ',
    offered: ['report.yaml'],
    hidden: ['status'],
  },
  { typed: 'lawreport diff 去年.docx 我', offered: ['我的 报告.docx'], hidden: ['report.yaml'] },
  { typed: 'lawreport diff 去', offered: ['去年.docx'], hidden: ['report.yaml'] },
];

describe.skipIf(!hasBash)('in bash', () => {
  it.each(cases)('%o', ({ typed, offered, hidden }) => {
    const words = typed.split(' ');
    const script = `compopt() { :; }; source "$1"; shift
      COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _lawreport; printf '%s\\n' "\${COMPREPLY[@]}"`;
    const lines = run('bash', ['--norc', '-c', script, 'bash', scripts.bash.path, ...words]);
    expect(lines).toEqual(expect.arrayContaining(offered));
    for (const word of hidden) expect(lines).not.toContain(word);
  });

  it.skipIf(!hasTmux)('finishes a name with a space in a terminal, also after =', async () => {
    const terminal = openTerminal(['bash', '--norc', '-i'], folder);
    try {
      terminal.enter(`source '${scripts.bash.path}'`);
      terminal.paste('lawreport lint --annotate=我');
      terminal.press('Tab');
      await terminal.waitFor('--annotate=我的\\ 报告.docx');
    } finally {
      terminal.close();
    }
  });
});

describe.skipIf(!hasFish)('in fish', () => {
  it.each(cases)('%o', ({ typed, offered, hidden }) => {
    const script = 'source $argv[1]; complete -C $argv[2]';
    const lines = run('fish', ['--no-config', '-c', script, scripts.fish.path, typed]).map((line) =>
      line.split('\t')[0]!.replace(/\/$/, ''),
    );
    expect(lines).toEqual(expect.arrayContaining(offered));
    for (const word of hidden) expect(lines).not.toContain(word);
  });
});

describe.skipIf(!hasZsh || !hasTmux)('in zsh', () => {
  it('offers the same in a terminal, with what they mean', async () => {
    const terminal = openTerminal(['env', `HOME=${outer}`, 'zsh', '-f', '-i'], folder);
    const complete = async (typed: string, expected: string) => {
      terminal.press('C-u', 'C-l');
      terminal.paste(typed);
      terminal.press('Tab');
      await terminal.waitFor(expected);
    };
    try {
      terminal.enter(`source '${scripts.zsh.path}' && echo 装好了`);
      await terminal.waitFor('\n装好了');
      await complete('lawreport ', 'rules       -- 列出检查规则');
      await complete('lawreport lint --fail', 'lint --fail-on');
      await complete('lawreport lint --rule time/rel', 'time/relative-year');
      await complete('lawreport new --level ', 'subdistrict  -- 街道');
      await complete('lawreport render --fonts=w', '--fonts=windows');
      await complete('lawreport lint --annotate 我', '--annotate 我的\\ 报告.docx');
      await complete('lawreport render ', 'report.yaml  各镇/');
      await complete('lawreport collect --due 2026-01-15 ', 'forms ');
      await complete('lawreport collect forms --due 2026-01-15 ', 'report.yaml  各镇/');
    } finally {
      terminal.close();
    }
  });
});

describe('for PowerShell', () => {
  it('is written in ASCII, so that no code page can spoil it', () => {
    expect(scripts.powershell.text).toMatch(/^[\x20-\x7e\n]*$/);
    const [, json] = /@'\n(.*)\n'@/.exec(scripts.powershell.text)!;
    const described = JSON.parse(json!) as { name: string; options: { note: string }[] }[];
    const lint = described.find(({ name }) => name === 'lint');
    expect(lint?.options.map(({ note }) => note)).toContain('把不会改变意思的问题直接改正');
  });

  it('is what was reviewed', async () => {
    const program = new Command('lawreport').helpOption('-h, --help', '用法').helpCommand(false);
    program
      .command('lint')
      .description('检查')
      .addArgument(new Argument('<做什么>', '').choices(['forms', 'read']))
      .addArgument(new Argument('[文件...]', '报告（.yaml、.docx）'))
      .addOption(new Option('--level <级别>', '级别').choices(['error', 'info']))
      .option('--rule <规则>', '规则')
      .option('--dir <文件夹>', '所在')
      .option('--fix', '改正')
      .helpOption(false);
    const described = describeCommands(program, { 规则: [{ word: 'time/wrong-year', note: '“年份”' }] });
    await expect(writePowershell(described)).toMatchFileSnapshot('golden/completion.ps1');
  });
});

function run(shell: string, words: readonly string[]): string[] {
  return execFileSync(shell, words, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, LANG: 'C.UTF-8' },
  })
    .trimEnd()
    .split('\n');
}
