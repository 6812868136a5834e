import { describe, expect, it } from 'vitest';
import type { Figure, Figures } from '../../src/report/model.js';
import { formGuidedText, listFigures } from '../../src/template/guided/guided-sentence.js';
import { listProposals } from '../../src/template/guided/list-proposals.js';
import { markUnconfirmed } from '../../src/template/guided/mark-unconfirmed.js';
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

describe('the clauses of a sentence', () => {
  const said = (sentence: string[], figures: Figures) =>
    formGuidedText({ ...topic, body: '', sentence }, {}, figures);
  const given = reconsideration({ 受理: figure(46), 审结: figure(0) });

  it.each([
    [['没有数的话'], '没有数的话。'],
    [
      ['审结{{行政复议.审结}}件，受理{{行政复议.受理}}件'],
      '审结{{行政复议.审结}}件，受理{{行政复议.受理}}件。',
    ],
    [
      ['{{#if 行政复议.审结}}审结{{行政复议.审结}}件{{/if}}', '受理{{行政复议.受理}}件'],
      '受理{{行政复议.受理}}件。',
    ],
    [['其中受理{{行政复议.受理}}件'], '其中受理{{行政复议.受理}}件。'],
    [['审结{{行政复议.审结}}件', '其中受理{{行政复议.受理}}件', '其中再受理{{行政复议.受理}}件'], ''],
    [['信访{{信访.件次}}件'], ''],
    [[], ''],
  ])('%j become %s', (sentence, text) => expect(said(sentence, given)).toBe(text));

  it('cite each figure once, whichever group it is of', () => {
    const sentence = [
      '{{行政复议.受理}}件、{{行政应诉.受理}}件{{县名}}',
      '{{率 行政复议.审结 行政复议.受理}}',
    ];
    expect(listFigures({ ...topic, sentence })).toEqual([
      { group: '行政复议', name: '受理' },
      { group: '行政应诉', name: '受理' },
      { group: '行政复议', name: '审结' },
    ]);
  });
});

describe('a proposed passage', () => {
  it('has its claims marked, clause by clause, until the drafter confirms them', () => {
    expect(
      markUnconfirmed('依法办案，公开听证。受理{{行政复议.受理}}件，没有积案；由【待填：县长】部署。'),
    ).toBe(
      '【待核：依法办案，公开听证】。受理{{行政复议.受理}}件，【待核：没有积案】；由【待填：县长】部署。',
    );
  });

  it('is known again by its fixed words, if they are enough to say where it comes from', () => {
    const passage = '{{政府}}依法办理{{年度}}年的每一件行政复议案件。{{地区}}的{{下年度}}年';
    const [title, long, short] = [
      '标题',
      '一二三四五六七八九十一二三四五六',
      '一二三四五六七八九十一二三四五',
    ];
    const passages = listProposals([
      { ...topic, body: passage, cause: undefined, measure: undefined },
      { ...topic, body: short, cause: long, measure: { title, body: `${long}{{地区}}。` } },
    ]);
    expect(passages).toEqual([['依法办理', '年的每一件行政复议案件。'], [long], [long]]);
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

  it.each([
    [
      '{{行政复议.受理}}件，审结{{行政复议.审结}}',
      '146件，审结45',
      '1{{行政复议.受理}}件，审结{{行政复议.审结}}',
    ],
    ['{{行政复议.受理}}{{行政复议.审结}}', '4645', '{{行政复议.受理}}{{行政复议.审结}}'],
    ['共结案{{行政复议.受理}}件', '备案46件，结案46件', '备案46件，结案{{行政复议.受理}}件'],
    ['共结案{{行政复议.受理}}件', '备案46件', '备案46件'],
    ['共受理{{行政复议.受理}}件', '共受理46起', '共受理46起'],
    ['{{行政复议.受理}}', '46', '{{行政复议.受理}}'],
    ['没有数', '没有46', '没有46'],
  ])('holds against %s: %s becomes %s', (written, edited, linked) => {
    expect(relinkReferences(edited, written, figures)).toBe(linked);
  });

  it('has no reference where nothing is printed for it', () => {
    expect(relinkReferences('地区', '{{地区}}', { 地区: '' })).toBe('地区');
  });
});
