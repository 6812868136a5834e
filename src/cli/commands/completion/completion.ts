import { Argument } from 'commander';
import { rules } from '../../../lint/rules.js';
import type { DefineCommand } from '../../define-command.js';
import {
  packagedFontPresets,
  packagedLibrary,
  packagedStyles,
  packagedTemplates,
} from '../../load/packaged.js';
import { describeCommands, type Word } from './describe-commands.js';
import { writeBash } from './write-bash.js';
import { writeFish } from './write-fish.js';
import { writePowershell } from './write-powershell.js';
import { writeZsh } from './write-zsh.js';

const writers = { bash: writeBash, zsh: writeZsh, fish: writeFish, powershell: writePowershell };

export const define: DefineCommand = (command, host, finish) => {
  command
    .addArgument(new Argument('<命令行>', '用的是哪一种命令行').choices(Object.keys(writers)))
    .addHelpText('after', installation)
    .action((shell: keyof typeof writers) => {
      host.stdout.write(writers[shell](describeCommands(command.parent!, listWords())));
      finish(0);
    });
};

const installation = `
装一次，新开的窗口里按Tab键就能补全；程序升级以后再装一次：
  bash        lawreport completion bash > ~/.lawreport-completion.bash
              echo 'source ~/.lawreport-completion.bash' >> ~/.bashrc
  zsh         lawreport completion zsh > ~/.lawreport-completion.zsh
              echo 'source ~/.lawreport-completion.zsh' >> ~/.zshrc
  fish        lawreport completion fish > ~/.config/fish/completions/lawreport.fish
  powershell  lawreport completion powershell > "$HOME\\lawreport-completion.ps1"
              if (!(Test-Path $PROFILE)) { New-Item -Force $PROFILE }
              Add-Content $PROFILE '. "$HOME\\lawreport-completion.ps1"'
`;

/** What may be written for the values that the help calls so; an office's own templates are not among them. */
function listWords(): Record<string, Word[]> {
  return {
    模板: Object.values(packagedTemplates()).map(({ id, name }) => ({ word: id, note: name })),
    级别: packagedLibrary().levels.map(({ id, name }) => ({ word: id, note: name })),
    规则: rules.map(({ id, title }) => ({ word: id, note: title })),
    方案: packagedFontPresets().map(({ name, fonts }) => ({
      word: name,
      note: [...new Set(Object.values(fonts).map((font) => font.name))].join('、'),
    })),
    版式: Object.entries(packagedStyles()).map(([word, { name }]) => ({ word, note: name })),
  };
}
