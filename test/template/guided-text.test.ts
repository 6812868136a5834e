import { describe, expect, it } from 'vitest';
import type { Figure, Figures } from '../../src/report/model.js';
import { formGuidedText } from '../../src/template/guided/guided-sentence.js';
import { relinkReferences } from '../../src/template/relink-references.js';
import { library } from '../support/interview.js';

const topic = { ...library.topics.find(({ id }) => id === 'reconsideration')!, body: '{{政府}}依法办案。' };
const figure = (value: number): Figure => ({ text: String(value), value, form: 'plain' });
const gap: Figure = { text: '待填', form: 'plain' };
const reconsideration = (values: Record<string, Figure>): Figures => ({ 行政复议: values });

describe('the guided text of a topic', () => {
  it('keeps the references to its figures, and fills the words of the level', () => {
    const figures = reconsideration({ 受理: figure(46), 审结: figure(45) });
    expect(formGuidedText(topic, { 政府: '县政府' }, figures)).toBe(
      '县政府依法办案。全年受理行政复议案件{{行政复议.受理}}件，审结{{行政复议.审结}}件。',
    );
  });

  it('leaves a clause out where its figure is not written', () => {
    const figures = reconsideration({ 审结: figure(45), 调解和解: figure(14) });
    expect(formGuidedText(topic, { 政府: '县政府' }, figures)).toBe(
      '县政府依法办案。审结{{行政复议.审结}}件，以调解、和解方式结案{{行政复议.调解和解}}件。',
    );
  });

  it('leaves out what is told as a part of a clause that is left out', () => {
    const officers = library.topics.find(({ id }) => id === 'enforcement-officers')!;
    const figures: Figures = { 执法人员: { 持证: figure(634), 培训: figure(9), 培训人次: figure(1280) } };
    expect(formGuidedText({ ...officers, body: '' }, {}, figures)).toBe(
      '全年举办执法培训{{执法人员.培训}}期、{{执法人员.培训人次}}人次。',
    );
  });

  it('keeps a clause whose figure is still to come', () => {
    expect(formGuidedText(topic, { 政府: '县政府' }, reconsideration({ 调解和解: gap }))).toBe(
      '县政府依法办案。以调解、和解方式结案{{行政复议.调解和解}}件。',
    );
  });

  it('does not speak of what did not occur', () => {
    const figures = reconsideration({ 上年结转: figure(0), 调解和解: figure(14) });
    expect(formGuidedText(topic, { 政府: '县政府' }, figures)).toBe(
      '县政府依法办案。以调解、和解方式结案{{行政复议.调解和解}}件。',
    );
  });

  it('leaves a rate out that has no result', () => {
    const figures = reconsideration({ 审结: figure(0), 纠错: figure(1) });
    expect(formGuidedText(topic, { 政府: '县政府' }, figures)).toBe(
      '县政府依法办案。纠错{{行政复议.纠错}}件。',
    );
  });
});

describe('a passage that was edited with its figures in sight', () => {
  const figures = reconsideration({ 受理: figure(46), 审结: figure(45), 纠错: figure(6) });
  const original =
    '受理{{行政复议.受理}}件，审结{{行政复议.审结}}件，纠错率{{率 行政复议.纠错 行政复议.审结}}。';

  it('gets its references back where it was left alone', () => {
    expect(relinkReferences('受理46件，审结45件，纠错率13.3%。', original, figures)).toBe(original);
  });

  it('gets them back around other words', () => {
    expect(relinkReferences('这一年，共受理46件，全部依法审结45件，没有积案。', original, figures)).toBe(
      '这一年，共受理{{行政复议.受理}}件，全部依法审结{{行政复议.审结}}件，没有积案。',
    );
  });

  it('keeps a figure that the drafter typed over', () => {
    expect(relinkReferences('受理47件，审结45件，纠错率13.3%。', original, figures)).toBe(
      '受理47件，审结{{行政复议.审结}}件，纠错率{{率 行政复议.纠错 行政复议.审结}}。',
    );
  });

  it('does not take an equal number elsewhere for the figure', () => {
    expect(relinkReferences('46个单位参加，审结45件。', original, figures)).toBe(
      '46个单位参加，审结{{行政复议.审结}}件。',
    );
  });
});
