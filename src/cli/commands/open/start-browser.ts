import { spawn } from 'node:child_process';
import { join } from 'node:path';
import type { Host } from '../../host.js';
import { findProgram } from '../../machine/find-program.js';

/** Opens an address in the browser that the person has chosen; whether there was a way to. */
export function startBrowser(address: string, host: Host, platform: string = process.platform): boolean {
  const [name, ...words] = wayToOpen(platform, host);
  const program = findProgram(name, host, { platform });
  if (program === undefined) return false;
  const child = spawn(program, [...words, address], { stdio: 'ignore', detached: true, shell: false });
  child.once('error', () => {});
  child.unref();
  return true;
}

function wayToOpen(platform: string, { environment }: Host): [string, ...string[]] {
  if (platform === 'darwin') return ['open'];
  if (platform !== 'win32') return ['xdg-open'];
  const system = environment.SystemRoot ?? 'C:\\Windows';
  return [join(system, 'System32', 'rundll32.exe'), 'url.dll,FileProtocolHandler'];
}
