import { expect, it } from 'vitest';
import { type NewReportForm, planNewReport, writeNewReport } from '../../src/page/state/new-report.js';
import { readReport } from '../../src/report/read-report.js';
import { knowledge } from '../support/page-knowledge.js';

const empty: NewReportForm = {
  levelId: '',
  templateId: '',
  place: '',
  year: '2025',
  issuers: '',
  addressees: '',
};
const plan = (form: Partial<NewReportForm>) => planNewReport({ ...empty, ...form }, knowledge, 2026);

it('knows nothing before a level is chosen', () => {
  expect(plan({})).toBeUndefined();
});

it('proposes the organs that usually report for a place, and takes them where no others are written', () => {
  const form = { ...empty, levelId: 'county', place: '云岭县' };
  const planned = planNewReport(form, knowledge, 2026)!;
  expect(planned.proposed).toEqual(['云岭县人民政府']);
  expect(readReport(writeNewReport(form, planned)).value!.report.issuers).toEqual(['云岭县人民政府']);
  const joint = plan({ levelId: 'county', templateId: 'joint', place: '云岭县' })!;
  expect(joint.proposed).toEqual(['中共云岭县委员会', '云岭县人民政府']);
});

it('leaves a gap for what is left for later, and says nothing against it', () => {
  const form = { ...empty, levelId: 'township' };
  const planned = planNewReport(form, knowledge, 2026)!;
  expect(Object.values(planned.problems).filter(Boolean)).toEqual([]);
  const { report } = readReport(writeNewReport(form, planned)).value!;
  expect(report).toMatchObject({ place: '【待填：地区】', addressees: ['【待填：主送机关】'] });
});

it('says of each entry what is wrong with it, in the words of the wizard', () => {
  const { problems } = plan({
    levelId: 'county',
    place: '济溪镇',
    year: '2030',
    issuers: '政府',
    addressees: '市里',
  })!;
  expect(problems).toEqual({
    place: expect.stringMatching(/^“济溪镇”不像是县的地名.*看来是乡镇，请核对级别$/),
    year: '2030年还没有到，请写2025这样的年份',
    issuers: '“政府”不像是机关全称，请写四个字以上的汉字全称',
    addressees: '“市里”不像是机关全称，请写四个字以上的汉字全称',
  });
});
