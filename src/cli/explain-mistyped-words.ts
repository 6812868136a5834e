import { existsSync } from 'node:fs';
import { extname, resolve } from 'node:path';
import { askName } from '../text/nearest-name.js';
import { commands } from './commands.js';
import type { Host } from './host.js';

/** What commander would take at its word though something else is meant; undefined where nothing is. */
export function explainMistypedWords(words: readonly string[], host: Host): string | undefined {
  const exists = (word: string) => existsSync(resolve(host.folder, word));
  const dashed = words.find((word) => likeOption.test(word) && !exists(word));
  if (dashed !== undefined) return `“${dashed}”前面不是英文的“-”，${askName(writeOption(dashed))}`;
  const [first, second] = words.filter((word) => !word.startsWith('-'));
  if (first === 'help' && second !== undefined && !Object.hasOwn(commands, second))
    return `没有“${second}”这个命令，可用的有：${Object.keys(commands).join('、')}`;
  if (first === undefined || first === 'help' || Object.hasOwn(commands, first)) return undefined;
  if (extname(first) !== '' || exists(first)) return `“${first}”前面缺少命令，例如：lawreport lint ${first}`;
  return undefined;
}

/** Word processors and Chinese input methods turn hyphens into dashes and full-width marks. */
const likeOption = /^(?:[－—–−‐‑﹣]|-[－—–−‐‑﹣])[－—–−‐‑﹣-]{0,3}[A-Za-zＡ-Ｚａ-ｚ]/;

function writeOption(word: string): string {
  const name = word.normalize('NFKC').replace(/^[^A-Za-z]+/, '');
  return (/^[A-Za-z]$/.test(name) ? '-' : '--') + name;
}
