import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { setFigure } from '../../src/comparison/edit-figures.js';
import { withValue } from '../../src/comparison/edit-value.js';
import { readYaml } from '../../src/data/read-yaml.js';
import { defaultConfig } from '../../src/lint/config.js';
import {
  addItem,
  indentItem,
  joinItem,
  moveItem,
  outdentItem,
  removeItem,
  splitItem,
} from '../../src/page/state/edit-items.js';
import { type PageState, startState } from '../../src/page/state/page-state.js';
import { type Message, update } from '../../src/page/state/update.js';

const text = `# 开头的注释
格式: lawreport/1
模板: county
年度: 2025
地区: 云岭县
发文机关: 云岭县人民政府
数据:
  行政复议: { 受理: 46 }
成效:
  # 关于第一条
  - 标题: 甲
    正文: 第一句。第二句。
  - 标题: 乙
    正文: 乙的话。
问题:
  - { 标题: 丙, 正文: 丙的话, 原因: 丙的原因 }
`;

function run(messages: readonly Message[], start = text): PageState {
  const opened = update(startState(defaultConfig), {
    kind: 'opened',
    file: { id: 'a', name: 'report.yaml', text: start, savedText: start },
  });
  return messages.reduce(update, opened);
}

const edited = (edit: Extract<Message, { kind: 'edited' }>['edit'], key?: string): Message => ({
  kind: 'edited',
  edit,
  key,
});
const setText = (path: string, words: string): Message =>
  edited((value) => ({ value: withValue(value, path, words) }), `文字 ${path}`);

const readValue = ({ report }: PageState) => readYaml(report!.text).value!.value as Record<string, unknown[]>;

describe('an edit of the report', () => {
  it('changes its own words and nothing else of the file', () => {
    const { report } = run([setText('成效[0].正文', '第一句。第三句。')]);
    expect(report!.text).toBe(text.replace('第二句', '第三句'));
  });

  it('is taken back and done again, however many there were', () => {
    const edits = Array.from({ length: 120 }, (_, index) =>
      setText(`成效[${index % 2}].正文`, `第${index}版。`),
    );
    const state = run(edits);
    expect(readValue(state).成效).toMatchObject([{ 正文: '第118版。' }, { 正文: '第119版。' }]);
    const back = edits.map((): Message => ({ kind: 'undo' })).reduce(update, state);
    expect(back.report!.text).toBe(text);
    const again = edits.map((): Message => ({ kind: 'redo' })).reduce(update, back);
    expect(again.report!.text).toBe(state.report!.text);
  });

  it('counts the letters typed one after the other into a field as one', () => {
    const state = run([setText('成效[0].标题', '甲一'), setText('成效[0].标题', '甲一二'), { kind: 'undo' }]);
    expect(state.report!.text).toBe(text);
    const two = run([
      setText('成效[0].标题', '甲一'),
      { kind: 'focused', path: '' },
      setText('成效[0].标题', '甲二'),
      { kind: 'undo' },
    ]);
    expect(two.report!.text).toBe(text.replace('标题: 甲', '标题: 甲一'));
  });

  it('does nothing to a report that another tab has gone on with', () => {
    const state = run([
      { kind: 'readOnly', isReadOnly: true },
      setText('成效[0].标题', '别的'),
      { kind: 'undo' },
    ]);
    expect(state.report!.text).toBe(text);
  });

  it('says what to do where the source cannot be read', () => {
    const state = run([{ kind: 'rewritten', text: '格式：lawreport/1' }, setText('成效[0].标题', '别的')]);
    expect(state.report!.text).toBe('格式：lawreport/1');
    expect(state.notice).toEqual({ tone: 'failed', text: '源文件里有错误，改正以后才能从这里改' });
  });

  it('makes one entry of a figure, wherever it is cited', () => {
    const figure = { group: '行政复议', name: '受理' };
    const state = run([edited((value) => ({ value: setFigure(value, figure, '值', '52') }))]);
    expect(state.report!.text).toBe(text.replace('46', '52'));
    const more = run([edited((value) => ({ value: setFigure(value, figure, '来源', '县司法局') }))]);
    expect(readValue(more).数据).toEqual({ 行政复议: { 受理: { 值: '46', 来源: '县司法局' } } });
  });
});

describe('the items of a part', () => {
  it('are moved with their comments, and the work goes on where they are then', () => {
    const { report } = run([edited((value) => moveItem(value, '成效[1]', -1))]);
    expect(report!.focus).toBe('成效[0]');
    expect(report!.text).toContain('  - 标题: 乙\n    正文: 乙的话。\n  - 标题: 甲\n');
    const back = run([
      edited((value) => moveItem(value, '成效[1]', -1)),
      edited((value) => moveItem(value, '成效[0]', 1)),
    ]);
    expect(readValue(back)).toEqual(readYaml(text).value!.value);
    expect(moveItem(readYaml(text).value!.value as never, '成效[0]', -1)).toBeUndefined();
  });

  it('are split within their text, and joined again', () => {
    const split = run([edited((value) => splitItem(value, '成效[0]', 4))]);
    expect(readValue(split).成效).toEqual([
      { 标题: '甲', 正文: '第一句。' },
      { 标题: '【待填：小标题】', 正文: '第二句。' },
      { 标题: '乙', 正文: '乙的话。' },
    ]);
    expect(split.report!.focus).toBe('成效[1]');
    const joined = update(
      split,
      edited((value) => joinItem(value, '成效[2]')),
    );
    expect(readValue(joined).成效?.[1]).toEqual({ 标题: '【待填：小标题】', 正文: '第二句。\n乙。乙的话。' });
  });

  it('keep cause and items with the half of a split text that they follow', () => {
    const value = { 问题: [{ 标题: '丙', 正文: '一。二。', 原因: '原因', 要点: ['点'] }] };
    expect(splitItem(value, '问题[0]', 2)!.value).toEqual({
      问题: [
        { 标题: '丙', 正文: '一。' },
        { 标题: '【待填：小标题】', 正文: '二。', 原因: '原因', 要点: ['点'] },
      ],
    });
  });

  it('go a level down below the one above, and up again', () => {
    const down = run([edited((value) => indentItem(value, '成效[1]'))]);
    expect(readValue(down).成效).toEqual([
      { 标题: '甲', 正文: '第一句。第二句。', 要点: [{ 标题: '乙', 正文: '乙的话。' }] },
    ]);
    expect(down.report!.focus).toBe('成效[0].要点[0]');
    const up = update(
      down,
      edited((value) => outdentItem(value, '成效[0].要点[0]')),
    );
    expect(readValue(up)).toEqual(readYaml(text).value!.value);
  });

  it('never go below the last level of an official document', () => {
    const deep = { 成效: ['甲', { 标题: '乙', 要点: [{ 标题: '丙', 要点: ['丁'] }] }] };
    expect(indentItem(deep, '成效[1]')).toBeUndefined();
  });

  it('take their part along when the last one goes, and bring it back', () => {
    const gone = run([edited((value) => removeItem(value, '问题[0]'))]);
    expect(gone.report!.text).toBe(text.slice(0, text.indexOf('问题:')));
    expect(gone.report!.focus).toBe('问题');
    const back = update(
      gone,
      edited((value) => addItem(value, '下年打算', { 标题: '新', 正文: '话' })),
    );
    expect(back.report!.text.endsWith('下年打算:\n  - 标题: 新\n    正文: 话\n')).toBe(true);
  });

  it('are added to a part that was one text', () => {
    const value = { 其他: '一段话。' };
    expect(addItem(value, '其他', '又一条').value).toEqual({ 其他: { 导语: '一段话。', 条目: ['又一条'] } });
  });
});

describe('saving', () => {
  it('is known by the text that the file holds', () => {
    const changed = run([setText('成效[0].标题', '别的')]);
    const saved = update(changed, { kind: 'saved', text: changed.report!.text, name: '新名.yaml' });
    expect(saved.report).toMatchObject({ savedText: changed.report!.text, name: '新名.yaml' });
    expect(update(saved, { kind: 'undo' }).report!.text).toBe(text);
  });
});

it('works on the county example as on any other', () => {
  const example = readFileSync(new URL('../../examples/yunling-county-2025.yaml', import.meta.url), 'utf8');
  const state = run([edited((value) => moveItem(value, '成效[1]', -1)), { kind: 'undo' }], example);
  expect(state.report!.text).toBe(example);
});
