import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readDraft } from '../../../src/cli/commands/new/draft.js';
import { displayWidth } from '../../../src/text/characters.js';
import { makeFolder } from '../../support/run-cli.js';
import { hasTmux, openTerminal, type Terminal } from '../../support/terminal.js';

const bin = fileURLToPath(new URL('../../../bin/lawreport.js', import.meta.url));
const basics = '--level 乡镇 --place 云岭县柳溪镇 --year 2025 --to 云岭县人民政府 --date 2026-02-20';

let folder: string;
let terminal: Terminal;
const start = (size: { columns?: number; rows?: number }, ...words: string[]) => {
  terminal = openTerminal([process.execPath, bin, 'new', ...words], folder, size);
};
const answers = () =>
  readDraft(readFileSync(join(folder, '.lawreport/draft-report.yaml'), 'utf8'))!.state.answers;
const lastAnswer = () => answers().at(-1)!.answer;

beforeEach(() => {
  folder = makeFolder();
});
afterEach(() => terminal.close());

/** Up to the passage of the first topic, which is proposed and may be edited. */
async function reachPassage(size: { columns?: number; rows?: number }): Promise<void> {
  start(size, ...basics.split(' '));
  await terminal.nextPrompt();
  terminal.enter('');
  await terminal.waitFor('写哪些内容');
  terminal.press('a');
  terminal.enter('');
  await terminal.waitFor('履职·党委研究（次）：');
  terminal.enter('3');
  await terminal.waitFor('正文怎么写');
  terminal.enter('3');
}

/** What stands on the screen from the last prompt on, its rows joined. */
const shownFrom = (prompt: string) => (rows: readonly string[]) =>
  rows.slice(rows.findLastIndex((row) => row.startsWith(prompt))).join('');
const shown = shownFrom('修改正文：');

describe.skipIf(!hasTmux)('a passage that is edited on the screen', () => {
  it.each([40, 60, 80])('stands there once, row by row, on a terminal of %i columns', async (columns) => {
    await reachPassage({ columns });
    const rows = await terminal.waitFor((screen) => shown(screen).endsWith('3次。'));
    const passage = shown(rows).replace('修改正文：', '');
    expect(passage).toMatch(/^【待核：镇党委主要负责人.{80,}】。全年主持会议专题研究法治建设3次。$/u);

    // A burst amid the first row, as an input method commits it; it moves all rows below.
    terminal.press('Home', 'Right', 'Right', 'Right', 'Right');
    terminal.paste('认真履职的');
    let expected = passage.replace('待核：', '待核：认真履职的');
    await terminal.waitFor((screen) => shown(screen) === `修改正文：${expected}`);

    // A character outside the basic plane is one step, and one to delete.
    terminal.press('End');
    terminal.paste('𬺓𬺓县');
    terminal.press('Left', 'Left', 'BSpace');
    expected += '𬺓县';
    await terminal.waitFor((screen) => shown(screen) === `修改正文：${expected}`);
    terminal.press('DC');
    expected = expected.replace('𬺓县', '县');
    await terminal.waitFor((screen) => shown(screen) === `修改正文：${expected}`);

    // Up and down by rows.
    terminal.press('Up', 'Up', 'Down');
    terminal.paste('（');
    const edited = await terminal.waitFor((screen) => shown(screen).length === expected.length + 6);
    expect(shown(edited).replace('（', '').replace('修改正文：', '').replace('（', '')).toBe(
      expected.replace('（', ''),
    );
    expect(Math.max(...edited.map(displayWidth))).toBeLessThan(columns);

    terminal.enter('');
    await terminal.waitFor('履职·政府研究（次）：');
    expect(lastAnswer()).toBe(shown(edited).replace('修改正文：', ''));
    const { transcript } = await leave();
    expect(transcript.match(/修改正文：/g)).toHaveLength(1);
  });

  it('shows the cursor where the next character goes, also behind marks of uncertain width', async () => {
    await reachPassage({ columns: 60 });
    await terminal.waitFor('修改正文：');
    terminal.press('C-u');
    terminal.paste('“双随机”——抽查');
    await terminal.waitFor((screen) => shown(screen) === '修改正文：“双随机”——抽查');
    terminal.press('Left', 'Left');
    terminal.paste('监管');
    const rows = await terminal.waitFor((screen) => shown(screen) === '修改正文：“双随机”——监管抽查');
    const row = rows.findLastIndex((line) => line.startsWith('修改正文：'));
    // tmux gives these marks one column each.
    const before = [...'修改正文：双随机监管'].length * 2 + [...'“”——'].length;
    expect(terminal.cursor()).toEqual({ row, column: before });
  });

  it('keeps its paragraphs: line breaks pasted with marks around them, from Windows too, and Alt with Enter', async () => {
    await reachPassage({ columns: 60 });
    await terminal.waitFor('修改正文：');
    terminal.press('C-u');
    terminal.paste('第一段。\r\n第二段。\n', 'marked');
    terminal.press('M-Enter');
    terminal.paste('第三段。');
    await terminal.waitFor((rows) => rows.includes('第三段。'));
    terminal.enter('');
    await terminal.waitFor('履职·政府研究（次）：');
    expect(lastAnswer()).toBe('第一段。\n第二段。\n\n第三段。');
  });

  it('that is longer than the screen is shown around the cursor, and whole when it is answered', async () => {
    await reachPassage({ columns: 40, rows: 12 });
    await terminal.waitFor('修改正文：');
    terminal.press('C-u');
    const passage = Array.from({ length: 40 }, (_, index) => `第${index + 1}项举措落实到位`).join('，');
    terminal.paste(passage);
    await terminal.waitFor((rows) => rows.join('').endsWith('第40项举措落实到位'));
    terminal.press('C-a');
    await terminal.waitFor((rows) => rows[1]!.startsWith('修改正文：第1项'));
    terminal.paste('首先，');
    await terminal.waitFor((rows) => rows[1]!.startsWith('修改正文：首先，第1项'));
    terminal.enter('');
    await terminal.waitFor('履职·政府研究（次）：');
    expect(lastAnswer()).toBe(`首先，${passage}`);
    const { transcript } = await leave();
    expect(transcript.replaceAll('\n', '')).toContain(`修改正文：首先，${passage}`);
    expect(transcript.match(/修改正文：/g)).toHaveLength(1);
  });

  it('of an interview that goes on takes what arrives in bursts', async () => {
    await reachPassage({ columns: 80 });
    await terminal.waitFor('修改正文：');
    await leave();
    terminal.close();
    start({ columns: 80 }, '--resume');
    await terminal.waitFor('修改正文：');
    terminal.press('Home');
    terminal.paste('今年以来，');
    await terminal.waitFor((rows) => shown(rows).startsWith('修改正文：今年以来，【待核：镇党委'));
    terminal.enter('');
    await terminal.waitFor('履职·政府研究（次）：');
    expect(lastAnswer()).toMatch(/^今年以来，【待核：镇党委/);
  });
});

describe.skipIf(!hasTmux)('what is typed before it is asked for', () => {
  it('is the beginning of the answer', async () => {
    start({}, ...basics.split(' '));
    await terminal.nextPrompt();
    // Enter of the first answer, and the second answer without it.
    terminal.paste('云岭县柳溪镇人民政府\r');
    await terminal.waitFor('写哪些内容');
    terminal.press('a');
    terminal.enter('');
    await terminal.waitFor('履职·党委研究（次）：');
    expect(answers()[0]!.answer).toBe('云岭县柳溪镇人民政府');
  });
});

async function leave() {
  terminal.press('C-c');
  return terminal.end();
}
