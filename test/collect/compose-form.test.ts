import { describe, expect, it } from 'vitest';
import type { AskedUnit } from '../../src/collect/asked.js';
import { composeForm } from '../../src/collect/compose-form.js';
import { packForms, recallValues, writeForm } from '../../src/collect/write-form.js';
import type { Report } from '../../src/report/model.js';
import { readWorkbook } from '../support/read-workbook.js';
import { unpackParts } from '../support/unpack-parts.js';
import { describeSheets } from './support/describe-sheets.js';

const due = { year: 2026, month: 1, day: 15 };
const asked: AskedUnit = {
  unit: '云岭县司法局',
  figures: [
    { id: '行政复议.受理', measure: '件', meaning: '当年受理的，不含上年结转', lastYear: 40 },
    { id: '行政复议.审结', measure: '件', meaning: '', most: '行政复议.受理' },
    { id: '政务服务.资金', measure: '万元', meaning: '' },
    { id: '重大行政决策.合法性审查件数和公众参与件数', measure: '', meaning: '' },
  ],
  topics: [
    { id: 'reconsideration', name: '行政复议', hint: '渠道、审理、纠错' },
    { id: 'mediation', name: '人民调解', hint: '' },
  ],
};
const bare = { unit: '县信访局', figures: [], topics: [] };

describe('the form of a unit', () => {
  it('has a sheet to fill in figures, one for texts, and a hidden one by which it is known again', async () => {
    const form = describeSheets(composeForm(asked, { year: 2025, due }));
    await expect(`${form}\n`).toMatchFileSnapshot('golden/form.txt');
  });

  it('has no sheet for what is not asked', () => {
    const names = (more: Partial<AskedUnit>) =>
      composeForm({ ...bare, ...more }, { year: 2025 }).map(({ name }) => name);
    expect(names({ figures: asked.figures })).toEqual(['数据', 'lawreport']);
    expect(names({ topics: asked.topics })).toEqual(['文字材料', 'lawreport']);
  });

  it('says so where no day is set', () => {
    const form = describeSheets(composeForm(asked, { year: 2025 }));
    expect(form).toContain('F4 "没有规定"');
    expect(form).not.toContain('2026-01-15');
  });
});

describe('the file of a form', () => {
  const lastYear = (own: AskedUnit, earlier: Record<string, number>) =>
    readWorkbook(writeForm(own, { year: 2025 }, earlier).bytes)
      .数据!.slice(6, 10)
      .map((cells) => cells[4]);

  it('shows last year’s values, those of the report before those of last year’s', () => {
    const earlier = { '行政复议.受理': 12, '行政复议.审结': 13 };
    expect(lastYear(asked, earlier)).toEqual(['40', '13', '', '']);
  });

  it.each([
    ['县司法局', '县司法局.xlsx'],
    ['县司法局/法制科: 甲.乙', '县司法局法制科甲乙.xlsx'],
    ['..', '未写明单位.xlsx'],
    ['局'.repeat(80), `${'局'.repeat(60)}.xlsx`],
  ])('is named after the unit, as every file system takes it: %s', (unit, name) => {
    expect(writeForm({ ...asked, unit }, { year: 2025 }).name).toBe(name);
  });

  it('has a number where two units would have one name in the file of all', () => {
    const forms = ['县司法局', '县司法局', '县 司法局', '县公安局'].map((unit) =>
      writeForm({ ...asked, unit }, { year: 2025 }),
    );
    expect(Object.keys(unpackParts(packForms(forms)))).toEqual([
      '县司法局.xlsx',
      '县司法局（2）.xlsx',
      '县司法局（3）.xlsx',
      '县公安局.xlsx',
    ]);
  });
});

describe('last year’s values', () => {
  it('are those that last year’s report names, but for what was never filled in', () => {
    const report = {
      figures: {
        行政复议: { 受理: { form: 'full', text: '46', value: 46 }, 审结: { form: 'full', text: '待填' } },
        信访: { 办结: { form: 'full', text: '0', value: 0 } },
      },
    } as unknown as Report;
    const library = { topics: [] } as unknown as Parameters<typeof recallValues>[1];
    const document = {} as Parameters<typeof recallValues>[0]['document'];
    expect(recallValues({ report, document }, library)).toEqual({ '行政复议.受理': 46, '信访.办结': 0 });
  });
});
