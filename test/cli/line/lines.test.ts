import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editLine, type Key, type Line } from '../../../src/cli/terminal/line/edit-line.js';
import { layOutLine, moveByRow, showCells } from '../../../src/cli/terminal/line/lay-out-line.js';
import { pressKey, startEditing } from '../../../src/cli/terminal/line/press-key.js';
import { displayWidth } from '../../../src/text/characters.js';

/** `|` is the cursor. */
const line = (marked: string): Line => ({ text: marked.replace('|', ''), cursor: marked.indexOf('|') });
const marked = ({ text, cursor }: Line) => `${text.slice(0, cursor)}|${text.slice(cursor)}`;
const key = (name: string): Key => {
  const parts = name.split('+');
  return { name: parts.at(-1), ctrl: parts.includes('ctrl'), meta: parts.includes('meta') };
};

describe('a line', () => {
  it.each([
    ['left', '受理|件', '受|理件'],
    ['right', '受|理件', '受理|件'],
    // 𬺓 takes two units, é may be two characters, 葛󠄀 holds a variation selector.
    ['left', '柳𬺓|县', '柳|𬺓县'],
    ['right', '柳|𬺓县', '柳𬺓|县'],
    ['backspace', '柳𬺓|县', '柳|县'],
    ['delete', '柳|𬺓县', '柳|县'],
    ['backspace', 'e\u0301|x', '|x'],
    ['left', '葛\u{e0100}|城', '|葛\u{e0100}城'],
    ['left', '|受理', '|受理'],
    ['right', '受理|', '受理|'],
    ['backspace', '|受理', '|受理'],
    ['delete', '受理|', '受理|'],
    ['home', '第一段\n第二|段', '第一段\n|第二段'],
    ['end', '第一|段\n第二段', '第一段|\n第二段'],
    ['ctrl+a', '受理|件', '|受理件'],
    ['ctrl+e', '受|理件', '受理件|'],
    ['ctrl+u', '受理|件', '|件'],
    ['ctrl+k', '受|理件', '受|'],
    ['ctrl+w', '受理 行政案件|', '受理 行政|'],
    ['meta+b', '受理行政案件|', '受理行政|案件'],
    ['ctrl+right', '|行政案件', '行政|案件'],
    ['f5', '受|理', '受|理'],
    ['ctrl+g', '受|理', '受|理'],
  ])('takes %s: %s → %s', (name, before, after) => {
    expect(marked(editLine(line(before), key(name)))).toBe(after);
  });

  it('takes what can be printed, and of other sequences nothing', () => {
    expect(marked(editLine(line('受|理'), { sequence: '𬺓' }))).toBe('受𬺓|理');
    expect(marked(editLine(line('受|理'), { name: 'tab', sequence: '\t' }))).toBe('受 |理');
    expect(marked(editLine(line('受|理'), { sequence: '\u001b[25~' }))).toBe('受|理');
    expect(marked(editLine(line('受|理'), { sequence: '\u0000' }))).toBe('受|理');
  });
});

const layOut = (current: Line) => layOutLine('正文：', current, 10);
const press = (names: (string | Key)[], text = '') =>
  names.reduce(
    (editing, name) => pressKey(editing, typeof name === 'string' ? key(name) : name, layOut),
    startEditing(text),
  );

describe('Enter', () => {
  it('ends the answer, unless something comes right behind it', () => {
    expect(press([{ sequence: '甲' }, 'return'])).toMatchObject({ isEntered: true, line: { text: '甲' } });
    expect(press([{ sequence: '甲' }, 'return', { sequence: '乙' }])).toMatchObject({
      isEntered: false,
      line: { text: '甲\n乙' },
    });
  });

  it('is a line break within the marks of a paste, and with Alt', () => {
    const pasted = press([
      'paste-start',
      { sequence: '甲' },
      'return',
      'enter',
      { sequence: '乙' },
      'paste-end',
    ]);
    expect(pasted).toMatchObject({ isEntered: false, isPasting: false, line: { text: '甲\n乙' } });
    expect(press(['meta+return', { sequence: '乙' }], '甲')).toMatchObject({ line: { text: '甲\n乙' } });
  });
});

describe('the rows of a line', () => {
  const rows = (marked: string, columns = 10) => layOutLine('正文：', line(marked), columns);

  it('break where the terminal ends, count Chinese as two columns, and begin with no mark', () => {
    expect(rows('受理案件四十件，审结。|').rows.map(({ cells }) => showCells(cells))).toEqual([
      '正文：受理',
      '案件四十',
      '件，审结。',
    ]);
  });

  it('begin with no mark where several follow each other, and end with none that opens', () => {
    expect(rows('受理案件四“乙”。|').rows.map(({ cells }) => showCells(cells))).toEqual([
      '正文：受理',
      '案件四',
      '“乙”。',
    ]);
  });

  it.each([
    ['|受理案件', 0, 3],
    ['受理|案件', 1, 0],
    ['受理案件|', 1, 2],
    ['受理\n|\n案件', 1, 0],
    ['受理案件一\n|', 2, 0],
  ])('know where the cursor stands: %j', (text, row, column) => {
    expect(rows(text)).toMatchObject({ row, column });
  });

  it.each([
    ['受理案件一|二三四', 1, '受理案件一二三四|'],
    ['受理案件一二|三四', -1, '受|理案件一二三四'],
    ['受|理案件一二三四', -1, '|受理案件一二三四'],
    ['受理案件一二三四|', 1, '受理案件一二三四|'],
  ])('are left upwards and downwards: %s, %i', (text, step, after) => {
    expect(marked(moveByRow(line(text), rows(text), step as 1 | -1))).toBe(after);
  });

  it('show what would steer the terminal as its code', () => {
    expect(showCells(rows('\u202e受|').rows.flatMap(({ cells }) => cells))).toBe('正文：\\u202e受');
  });

  it('hold every character once, none wider than the terminal, and the cursor between characters', () => {
    const texts = fc.string({
      unit: fc.constantFrom(...'受理案件a1，。“”—𬺓 ', '\n', 'e\u0301', '\u200d'),
      maxLength: 60,
    });
    const names = fc.array(
      fc.constantFrom(
        'left',
        'right',
        'up',
        'down',
        'home',
        'end',
        'backspace',
        'delete',
        'ctrl+w',
        'ctrl+k',
      ),
    );
    fc.assert(
      fc.property(texts, names, fc.integer({ min: 8, max: 30 }), (text, pressed, columns) => {
        const layOut = (current: Line) => layOutLine('正文：', current, columns);
        let editing = startEditing(text);
        for (const name of pressed) editing = pressKey(editing, key(name), layOut);
        const { text: left, cursor } = editing.line;
        const { rows, row, column } = layOut(editing.line);
        const cells = rows.flatMap((one) => one.cells);
        expect(showCells(cells)).toBe(`正文：${left.replaceAll('\n', '')}`);
        for (const one of rows) expect(displayWidth(showCells(one.cells))).toBeLessThanOrEqual(columns);
        expect(rows[row]!.cells.length).toBeGreaterThanOrEqual(column);
        expect(left.slice(cursor - 1, cursor + 1)).not.toMatch(/^[\ud800-\udbff][\udc00-\udfff]$/);
      }),
    );
  });
});
