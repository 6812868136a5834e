import { describe, expect, it } from 'vitest';
import {
  listReferences,
  mostCharacters,
  parseReference,
  parseReferences,
  parseTemplateText,
} from '../../src/report/reference-tree.js';

const reasonsOf = (text: string) =>
  parseReferences(text).flatMap((node) => (node.kind === 'unusable' ? [node.reason] : []));
/** `名 用处`, with an exclamation mark where a condition on the figure stands around it. */
const namedBy = (text: string) =>
  listReferences(parseTemplateText(text)).map(
    ({ name, use, isGuarded }) => `${name} ${use}${isGuarded ? '!' : ''}`,
  );

describe('the references of a text', () => {
  it('name figures and words, not numbers, not the helpers', () => {
    expect(namedBy('{{年度}}年受理{{行政复议.受理}}件，纠错率{{率 行政复议.纠错 行政复议.审结 2}}')).toEqual([
      '年度 print',
      '行政复议.受理 print',
      '行政复议.纠错 print',
      '行政复议.审结 print',
    ]);
  });

  it('stand under a condition where a block around them asks for the very figure', () => {
    expect(namedBy('{{#if 复议.受理}}{{复议.受理}}{{复议.审结}}{{else}}{{复议.受理}}{{/if}}')).toEqual([
      '复议.受理 condition!',
      '复议.受理 print!',
      '复议.审结 print',
      '复议.受理 print',
    ]);
    expect(namedBy('{{#unless 复议.受理}}{{复议.受理}}{{else}}{{复议.受理}}{{/unless}}')).toEqual([
      '复议.受理 condition!',
      '复议.受理 print',
      '复议.受理 print!',
    ]);
    expect(namedBy('{{#if 甲}}{{#if 乙}}{{甲}}{{/if}}{{/if}}')).toEqual([
      '甲 condition!',
      '乙 condition!',
      '甲 print!',
    ]);
  });

  it('name the group that a list goes through, and nothing by the list’s own words', () => {
    expect(namedBy('{{#each 复议}}{{@key}}{{万 this}}{{#if @last}}。{{/if}}{{/each}}')).toEqual([
      '复议 list!',
    ]);
  });
});

describe('a text that is one reference', () => {
  it.each([
    ['{{行政复议.受理}}', { name: '行政复议.受理', operands: [] }],
    [
      '{{ 率 行政复议.纠错 行政复议.审结 2 }}',
      { name: '率', operands: ['行政复议.纠错', '行政复议.审结', 2] },
    ],
    ['{{合计 𬺓.甲 A.b -1.5}}', { name: '合计', operands: ['𬺓.甲', 'A.b', -1.5] }],
  ])('is %s', (text, expression) => expect(parseReference(text)).toEqual(expression));

  it.each(['受理', '受理{{行政复议.受理}}', '{{行政复议.受理}}件', '', '{{行政复议.受理'])(
    'is not %j',
    (text) => expect(parseReference(text)).toBeUndefined(),
  );
});

describe('braces that hold no reference', () => {
  it.each([
    ['{{行政复议.}}', 'malformed'],
    ['{{行政复议..受理}}', 'malformed'],
    ['{{率 行政复议. 行政复议.受理}}', 'malformed'],
    ['{{this}}', 'malformed'],
    ['{{@key}}', 'malformed'],
    ['{{行政复议.受理', 'unclosed'],
    ['{行政复议.受理}', 'meant'],
    [`{{${'数'.repeat(mostCharacters + 1)}}}`, 'tooLong'],
  ])('are told apart: %s', (text, reason) => expect(reasonsOf(text)).toEqual([reason]));

  it('are none where a long reference is just not too long', () =>
    expect(reasonsOf(`{{${'数'.repeat(mostCharacters)}}}`)).toEqual([]));

  it('are the whole of a template’s text whose blocks do not close, and a block without a name', () => {
    const text = '甲{{#if 年度}}乙';
    expect(parseTemplateText(text)).toMatchObject([
      { kind: 'unusable', reason: 'block', from: 0, to: text.length },
    ]);
    expect(parseTemplateText('甲{{#if}}乙{{/if}}')).toMatchObject([
      { kind: 'text', text: '甲' },
      { kind: 'unusable', reason: 'malformed', written: '{{#if}}乙{{/if}}' },
    ]);
  });
});
