import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readYaml } from '../../src/data/read-yaml.js';
import { defaultConfig } from '../../src/lint/config.js';
import { analyse } from '../../src/page/state/analyse.js';
import { confirmUnchanged } from '../../src/page/state/confirm-unchanged.js';
import { openFile } from '../../src/page/state/open-file.js';
import { listOutline } from '../../src/page/state/outline.js';
import { startFromLastYear } from '../../src/page/state/start-from-last-year.js';
import { lastYear } from '../support/last-year.js';
import { knowledge } from '../support/page-knowledge.js';

const today = { year: 2026, month: 2, day: 1 };
const open = (name: string, text: string) => {
  const opened = openFile(name, new TextEncoder().encode(text), { knowledge, today, isLastYear: true });
  if (opened.kind !== 'typed' && opened.kind !== 'report') throw new Error(opened.kind);
  return opened;
};
const start = (name: string, text: string) => startFromLastYear(open(name, text), knowledge, today);
const outline = (text: string) =>
  listOutline(analyse(text, { knowledge, today, config: defaultConfig }), undefined);

describe('from last year’s report', () => {
  it('this year’s begins as the command line would write it', () => {
    const golden = new URL('../cli/golden/roll-forward.yaml', import.meta.url);
    expect(start('去年.txt', lastYear)!.text).toBe(readFileSync(golden, 'utf8'));
  });

  it('it is named after this year, and says what became of each number and year', () => {
    const started = start('去年.txt', lastYear)!;
    expect(started).toMatchObject({
      name: '云岭县2025年法治政府建设年度报告.yaml',
      year: 2025,
      lastYear: 2024,
    });
    expect(started.notes[0]).toMatch(/^数字：正文里有\d+个写进“数据”/);
  });

  it('a report file serves as well, and one that cannot be read does not', () => {
    const example = readFileSync(new URL('../../examples/jixi-township-2025.yaml', import.meta.url), 'utf8');
    expect(start('去年.yaml', example)).toMatchObject({ year: 2026 });
    expect(start('去年.yaml', example.replace(/^年度: .*/m, '年度: 某年'))).toBeUndefined();
  });

  it('every item can be confirmed, and is no longer told of then', () => {
    const { text } = start('去年.txt', lastYear)!;
    const marked = outline(text).filter(({ isToConfirm }) => isToConfirm);
    expect(marked.length).toBeGreaterThan(2);
    const [first] = marked;
    const value = readYaml(text).value!.value as never;
    const { value: confirmed, focus } = confirmUnchanged(value, first!.path);
    expect(focus).toBe(first!.path);
    const left = outline(JSON.stringify(confirmed)).filter(({ isToConfirm }) => isToConfirm);
    expect(left.map(({ path }) => path)).toEqual(marked.slice(1).map(({ path }) => path));
  });
});
