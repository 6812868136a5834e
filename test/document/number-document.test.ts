import { describe, expect, it } from 'vitest';
import { type Block, type Level, suppliedText } from '../../src/document/model.js';
import { formatLabel, type NumberingScheme, numberDocument } from '../../src/document/number-document.js';
import { bareDocument, paragraph } from '../writers/docx/sample-document.js';

const heading = (level: Level): Block => ({
  kind: 'heading',
  level,
  label: '',
  content: suppliedText('事项'),
  layout: 'ownLine',
});
const labelsOf = (blocks: readonly Block[]) =>
  blocks.flatMap((block) => (block.kind === 'heading' ? [block.label] : [])).join(' ');

/** The numbers of headings of these levels, one after the other. */
function number(levels: readonly Level[], level3: NumberingScheme['level3'] = 'restart'): string {
  const { blocks } = numberDocument(bareDocument({ blocks: levels.map(heading) }), { level3 });
  return labelsOf(blocks);
}

describe('structural numbers', () => {
  it('are written 一、（一）1.（1）', () => {
    expect(number([1, 2, 3, 4])).toBe('一、 （一） 1. （1）');
    expect(formatLabel(1, 12)).toBe('十二、');
    expect(formatLabel(2, 12)).toBe('（十二）');
  });

  it('count the headings of their level, and begin again below each higher one', () => {
    expect(number([1, 1, 2, 2, 3, 3, 4, 4])).toBe('一、 二、 （一） （二） 1. 2. （1） （2）');
    expect(number([1, 2, 2, 1, 2])).toBe('一、 （一） （二） 二、 （一）');
    expect(number([1, 2, 3, 3, 2, 3])).toBe('一、 （一） 1. 2. （二） 1.');
    expect(number([1, 2, 3, 4, 4, 3, 4])).toBe('一、 （一） 1. （1） （2） 2. （1）');
    expect(number([1, 2, 3, 4, 2, 4])).toBe('一、 （一） 1. （1） （二） （1）');
    expect(number([2, 1, 2])).toBe('（一） 一、 （一）');
  });

  it('of the third level run on through a part, and no further, where the scheme says so', () => {
    expect(number([1, 2, 3, 3, 2, 3, 1, 2, 3], 'continue')).toBe(
      '一、 （一） 1. 2. （二） 3. 二、 （一） 1.',
    );
    expect(number([1, 2, 3, 4, 4, 2, 3, 4], 'continue')).toBe('一、 （一） 1. （1） （2） （二） 2. （1）');
  });

  it('begin again in each attachment, and leave what is no heading as it is', () => {
    const attachment = (name: string) => ({ title: suppliedText(name), blocks: [heading(1), heading(1)] });
    const document = bareDocument({
      blocks: [heading(1), paragraph('依法办理。')],
      attachments: [attachment('甲表'), attachment('乙表')],
    });
    const { blocks, attachments } = numberDocument(document, { level3: 'restart' });
    expect(labelsOf(blocks)).toBe('一、');
    expect(blocks[1]).toEqual(paragraph('依法办理。'));
    expect(attachments.map((each) => labelsOf(each.blocks))).toEqual(['一、 二、', '一、 二、']);
    expect(attachments.map(({ title }) => title.text)).toEqual(['甲表', '乙表']);
  });
});
