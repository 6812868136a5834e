import { describe, expect, it } from 'vitest';
import type { Return } from '../../src/collect/return.js';
import { judgeStatus } from '../../src/collect/status.js';

const asked = [
  {
    unit: '县司法局',
    figures: ['行政复议.受理', '行政复议.审结'].map((id) => ({ id, measure: '件', meaning: '' })),
    topics: [{ id: 'reconsideration', name: '行政复议', hint: '' }],
  },
];

/** A form of a unit, with what was filled in: an empty value is a cell left empty. */
function sent(
  values: Record<string, string>,
  { texts = [], ...more }: { texts?: string[] } & Partial<Omit<Return, 'texts'>> = {},
): Return {
  const file = more.file ?? '县司法局.xlsx';
  return {
    file,
    unit: '县司法局',
    answers: Object.entries(values).map(([id, value]) => ({
      id,
      value: value || undefined,
      measure: '件',
      place: { file },
    })),
    texts: texts.map((topic) => ({ topic, text: '做法。', place: { file } })),
    troubles: [],
    ...more,
  };
}

const all = { '行政复议.受理': '46', '行政复议.审结': '45' };
const status = (returns: Return[], today = '2026-01-10', list: typeof asked | undefined = asked) =>
  judgeStatus(returns, list, today);

describe('how far a unit is', () => {
  it.each([
    ['absent', [], 0, 0],
    ['empty', [sent({ '行政复议.受理': '', '行政复议.审结': '' })], 0, 0],
    ['partial', [sent({ ...all, '行政复议.审结': '' }, { texts: ['行政复议'] })], 1, 1],
    ['partial', [sent(all)], 2, 0],
    ['partial', [sent({}, { texts: ['行政复议'] })], 0, 1],
    // What was not asked does not stand for what was.
    ['partial', [sent({ '信访.办结': '3' })], 0, 0],
    ['complete', [sent(all, { texts: ['行政复议'] })], 2, 1],
    [
      'complete',
      [
        sent({ '行政复议.受理': '46' }),
        sent({ '行政复议.审结': '45' }, { texts: ['行政复议'], file: '补报.xlsx' }),
      ],
      2,
      1,
    ],
  ] as const)('is %s', (state, returns, figures, texts) => {
    expect(status([...returns])).toEqual([
      expect.objectContaining({
        unit: '县司法局',
        state,
        files: returns.map(({ file }) => file),
        figures: { came: figures, asked: 2 },
        texts: { came: texts, asked: 1 },
      }),
    ]);
  });

  it('counts what its own form asks where nobody says what was asked', () => {
    const list = judgeStatus(
      [sent({ ...all, '行政复议.审结': '' }, { texts: ['普法'] })],
      undefined,
      '2026-01-10',
    );
    expect(list).toMatchObject([
      { state: 'partial', figures: { came: 1, asked: 2 }, texts: { came: 1, asked: 1 } },
    ]);
  });

  it('is told of those asked first, then of whoever else has sent something, by file if it says no name', () => {
    const others = [
      sent({}, { unit: undefined, file: '某表.xlsx' }),
      sent({ '信访.办结': '3' }, { unit: '县信访局' }),
    ];
    expect(status(others).map(({ unit, state }) => `${unit} ${state}`)).toEqual([
      '县司法局 absent',
      '某表.xlsx empty',
      '县信访局 complete',
    ]);
  });

  it('is one line for a unit whose name was typed with spaces', () => {
    expect(status([sent(all, { unit: '县 司 法 局', texts: ['行政复议'] })])).toMatchObject([
      { state: 'complete', figures: { came: 2, asked: 2 } },
    ]);
  });

  it('has the number of things to be asked', () => {
    const trouble = { place: { file: 'a.xlsx' }, message: '不是一个数' };
    const two = [sent(all, { troubles: [trouble, trouble] }), sent(all, { troubles: [trouble] })];
    expect(status(two)[0]!.troubles).toBe(3);
  });
});

describe('whether it is late', () => {
  const due = '2026-01-15';
  const late = (returns: Return[], today: string) => status(returns, today)[0]!.late;

  it.each([
    ['2026-01-15', undefined],
    ['2026-01-16', 'overdue'],
  ])('is by today where nothing has come: %s', (today, expected) => {
    expect(late([sent({ '行政复议.受理': '' }, { due })], today)).toBe(expected);
  });

  it.each([
    ['2026-01-15', undefined],
    ['2026-01-16', 'answeredLate'],
    [undefined, undefined],
  ])('is by the day of the answer where it has come: %s', (filledOn, expected) => {
    expect(late([sent(all, { due, filledOn })], '2026-03-01')).toBe(expected);
  });

  it('is not said where no day was set', () => {
    expect(late([sent(all, { filledOn: '2026-02-01' })], '2026-03-01')).toBeUndefined();
    expect(late([], '2026-03-01')).toBeUndefined();
  });
});
