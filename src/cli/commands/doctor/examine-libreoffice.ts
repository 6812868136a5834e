import { spawnSync } from 'node:child_process';
import type { Host } from '../../host.js';
import { findLibreOffice } from '../../machine/find-libreoffice.js';
import type { Fact } from './fact.js';

/** It tells its version within a second; longer than this is a hang. */
const longestWait = 20_000;

/** Whether LibreOffice is there, which only --convert needs, and what it says of its version. */
export function examineLibreOffice(host: Host): Fact {
  const name = 'LibreOffice';
  const program = findLibreOffice(host);
  if (program === undefined)
    return {
      state: 'note',
      name,
      text: '没有找到',
      advice:
        '只有 --convert 用它转换旧的.doc、.wps、.rtf和.pdf；没有它，请在Word或者WPS里把旧文件另存为.docx',
    };
  const run = spawnSync(program, ['--headless', '--version'], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
    timeout: longestWait,
  });
  const version = /LibreOffice (\d[\d.]*)/.exec(run.stdout ?? '')?.[1];
  if (run.status === 0 && version !== undefined)
    return { state: 'fine', name, text: `${version}，在 ${program}` };
  return {
    state: 'note',
    name,
    text: `找到了，但是没有答出版本，在 ${program}`,
    advice: '请试着打开LibreOffice；打不开就重新安装，--convert 要用它',
  };
}
