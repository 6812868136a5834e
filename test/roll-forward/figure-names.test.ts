import { describe, expect, it } from 'vitest';
import { rollYaml } from './support/roll-yaml.js';

/** The body of an item of 成效, rolled, and the figures that it refers to. */
function roll(sentence: string, { heading = '依法办事', figures = '' } = {}) {
  const yaml = `${figures}成效:\n  - 标题: ${heading}\n    正文: ${JSON.stringify(sentence)}`;
  const { report, lastYearsFigures, counts } = rollYaml(yaml);
  const values = Object.entries(lastYearsFigures).flatMap(([group, entries]) =>
    Object.entries(entries).map(([name, { value, unit }]) => `${group}.${name}=${value}${unit ?? ''}`),
  );
  return { text: report.parts.find(({ key }) => key === 'achievements')!.items[0]!.body, values, counts };
}

describe('a number of last year', () => {
  it('with the same words and the same unit is one entry, and both places refer to it', () => {
    expect(roll('受理案件46件。全年受理案件46件。')).toMatchObject({
      text: '受理案件{{依法办事.受理案件}}件。全年受理案件{{依法办事.受理案件}}件。',
      values: ['依法办事.受理案件=46件'],
      counts: { figures: 1, references: 2, known: 0 },
    });
  });

  it('with the same words and another value, or another unit, is an entry of its own', () => {
    expect(roll('受理案件46件。受理案件40件。受理案件40起。')).toMatchObject({
      text: '受理案件{{依法办事.受理案件}}件。受理案件{{依法办事.受理案件2}}件。受理案件{{依法办事.受理案件3}}起。',
      values: ['依法办事.受理案件=46件', '依法办事.受理案件2=40件', '依法办事.受理案件3=40起'],
    });
  });

  it('that the report had among its figures stays the entry that it was', () => {
    const figures = '数据: { 依法办事: { 受理案件: { 值: 46, 单位: 件 } } }\n';
    expect(roll('受理案件46件，受理案件47件。', { figures })).toMatchObject({
      text: '受理案件{{依法办事.受理案件}}件，受理案件{{依法办事.受理案件2}}件。',
      values: ['依法办事.受理案件=46件', '依法办事.受理案件2=47件'],
    });
  });

  it('has the name of the catalogue where its words say that, and counts as known once', () => {
    expect(roll('受理行政复议案件46件。', { heading: '行政复议' })).toMatchObject({
      values: ['行政复议.受理=46件'],
      counts: { known: 1 },
    });
    expect(roll('受理行政复议案件46件，受理行政复议案件40件。')).toMatchObject({
      values: ['行政复议.受理=46件', '行政复议.受理2=40件'],
      counts: { known: 1 },
    });
  });

  it('is never called what another indicator of the catalogue is called', () => {
    const { values } = roll('受理46人次。', { heading: '行政复议' });
    expect(values).toEqual(['行政复议.受理人次数=46人次']);
  });
});
