import { describe, expect, it } from 'vitest';
import { readText } from '../../src/readers/text/read-text.js';
import { readReport } from '../../src/report/read-report.js';
import { composeDocument } from '../../src/template/compose-document.js';
import { recallFigures } from '../../src/template/recall-figures.js';
import { library, templateNamed } from '../support/interview.js';

const fromText = (paragraph: string) =>
  recallFigures(
    readText(`云岭县2024年法治政府建设情况报告\n一、主要工作\n${paragraph}\n`).document,
    {},
    library,
  );

describe('the figures of last year’s report', () => {
  it('are those under 数据, as they were written', () => {
    const { value } = readReport(
      '格式: lawreport/1\n模板: county\n年度: 2024\n地区: 云岭县\n发文机关: 云岭县人民政府\n数据:\n  行政复议: { 受理: 46, 审结: 待填 }\n成效: 无\n',
    );
    const { document } = composeDocument(value!.report, templateNamed('county'));
    expect(recallFigures(document, value!.report.figures, library)).toEqual({ 行政复议: { 受理: '46' } });
  });

  it('are found in the sentences of a report that was only a text', () => {
    expect(fromText('全年受理行政复议案件46件，审结45件，以调解、和解方式结案14件。')).toEqual({
      行政复议: { 受理: '46', 审结: '45', 调解和解: '14' },
    });
  });

  it('are told apart where one paragraph speaks of several matters', () => {
    expect(fromText('全年受理行政复议案件2件；受理法律援助案件39件，受援41人次。')).toMatchObject({
      行政复议: { 受理: '2' },
      法律援助: { 受理: '39', 受援: '41' },
    });
  });

  it('are left open where two numbers could be meant', () => {
    expect(fromText('行政复议方面，上半年审结20件，下半年审结25件。').行政复议).toBeUndefined();
  });

  it('are not taken from other matters, nor with another unit', () => {
    expect(fromText('全年受理举报46件，审结45件。').行政复议).toBeUndefined();
    expect(fromText('行政复议方面，审结45次。').行政复议).toBeUndefined();
    expect(fromText('收到行政复议申请50件，不予受理行政复议案件4件。').行政复议).toBeUndefined();
  });
});
