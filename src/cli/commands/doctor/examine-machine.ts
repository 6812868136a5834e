import { readFileSync, rmSync } from 'node:fs';
import { arch, homedir, platform, tmpdir, version } from 'node:os';
import { dirname, join } from 'node:path';
import { isSea } from 'node:sea';
import { fileURLToPath } from 'node:url';
import { writeWhole } from '../../disk/write-whole.js';
import type { Host } from '../../host.js';
import { InputError } from '../../input-error.js';
import { examineFonts } from './examine-fonts.js';
import { examineLibreOffice } from './examine-libreoffice.js';
import { examineTerminal } from './examine-terminal.js';
import type { Fact } from './fact.js';

/** What a person who helps from afar asks first; nothing of it names a report. */
export function examineMachine(host: Host): Fact[] {
  return [
    { state: 'fine', name: '运行环境', text: nameRuntime() },
    { state: 'fine', name: '系统', text: `${nameSystem()}，${arch()}` },
    { state: 'fine', name: '程序位置', text: hideHome(programFolder()) },
    examineFolder('当前文件夹', host.folder, host),
    examineFolder('临时文件夹', tmpdir(), host),
    examineTerminal(host),
    examineLibreOffice(host),
    ...examineFonts(host),
  ];
}

function nameRuntime(): string {
  const node = `Node.js ${process.version}`;
  return isSea() ? `单文件程序（内含${node}）` : node;
}

/** The folder above the bundles. */
function programFolder(): string {
  return isSea() ? dirname(process.execPath) : dirname(dirname(fileURLToPath(import.meta.url)));
}

/** The user's own folder often bears the user's name. */
function hideHome(path: string): string {
  const home = homedir();
  return path === home || path.startsWith(join(home, '/')) ? `~${path.slice(home.length)}` : path;
}

/** `Windows 10 Pro`, `UOS Desktop 20`, `Kylin V10`: the name that the system gives itself. */
function nameSystem(): string {
  if (platform() !== 'linux') return version();
  try {
    const release = readFileSync('/etc/os-release', 'utf8');
    return /^PRETTY_NAME="?([^"\n]*)/m.exec(release)?.[1] ?? 'Linux';
  } catch {
    return 'Linux';
  }
}

/** Tells whether files can be written by writing one. */
function examineFolder(name: string, folder: string, host: Host): Fact {
  const file = join(folder, `.lawreport-doctor-${process.pid}`);
  try {
    writeWhole(file, '可以删除', host, { kind: 'own' });
    return { state: 'fine', name, text: '可以写入' };
  } catch (error) {
    if (!(error instanceof InputError)) throw error;
    return {
      state: 'fault',
      name,
      text: '不能写入',
      advice: `${error.message}；也可以换一个文件夹使用`,
    };
  } finally {
    rmSync(file, { force: true });
  }
}
