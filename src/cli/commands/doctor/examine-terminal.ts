import { platform } from 'node:os';
import type { Host } from '../../host.js';
import { hasColour } from '../../terminal/has-colour.js';
import type { Fact } from './fact.js';

/** Below this, tables and long options wrap badly. */
const fewestColumns = 60;

/** How wide the terminal is, whether it has colours, and which encoding it is told to have. */
export function examineTerminal(host: Host): Fact {
  const name = '终端';
  const { stdout } = host;
  if (!stdout.isTTY) return { state: 'fine', name, text: '没有，结果写到文件或者别的程序' };
  const columns = stdout.columns || 80;
  const { encoding, advice } = nameEncoding(host);
  const text = [`${columns}列`, ...encoding, hasColour(host) ? '有颜色' : '没有颜色'].join('，');
  if (advice !== undefined) return { state: 'note', name, text, advice };
  if (columns < fewestColumns)
    return { state: 'note', name, text, advice: `窗口窄了些，拉到${fewestColumns}列以上更好看` };
  return { state: 'fine', name, text };
}

/** Windows takes Unicode on its terminals; elsewhere the locale (POSIX.1, 8.2) says what the terminal takes. */
function nameEncoding({ environment }: Host): { encoding: string[]; advice?: string } {
  if (platform() === 'win32') return { encoding: [] };
  const { LC_ALL, LC_CTYPE, LANG } = environment;
  const locale = LC_ALL || LC_CTYPE || LANG || '没有设置';
  if (/utf-?8/i.test(locale)) return { encoding: ['UTF-8'] };
  return {
    encoding: [`语言环境：${locale}`],
    advice: '屏幕上的中文如果不能正常显示，请把语言环境设为UTF-8，例如 export LANG=zh_CN.UTF-8',
  };
}
