import { formatChineseNumeral } from '../text/numerals.js';
import type { Block, Document, Level } from './model.js';

export type NumberingScheme = {
  /** Whether 1. 2. 3. start again under each （一） or run on through the part. */
  level3: 'restart' | 'continue';
};

/**
 * The same document with its structural numbers settled: 一、 （一） 1. （1）
 * (GB/T 9704-2012, 7.3.3; punctuation of the numbers: GB/T 15834-2011, B.3).
 * Attachments are numbered each on their own.
 */
export function numberDocument(document: Document, scheme: NumberingScheme): Document {
  return {
    ...document,
    blocks: numberBlocks(document.blocks, scheme),
    attachments: document.attachments.map((attachment) => ({
      ...attachment,
      blocks: numberBlocks(attachment.blocks, scheme),
    })),
  };
}

function numberBlocks(blocks: readonly Block[], scheme: NumberingScheme): Block[] {
  const counts: Record<Level, number> = { 1: 0, 2: 0, 3: 0, 4: 0 };
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block;
    counts[block.level]++;
    for (const level of [2, 3, 4] as const) {
      const runsOn = level === 3 && scheme.level3 === 'continue' && block.level > 1;
      if (level > block.level && !runsOn) counts[level] = 0;
    }
    return { ...block, label: formatLabel(block.level, counts[block.level]) };
  });
}

export function formatLabel(level: Level, number: number): string {
  if (level === 3) return `${number}.`;
  if (level === 4) return `（${number}）`;
  const numeral = formatChineseNumeral(number);
  return level === 1 ? `${numeral}、` : `（${numeral}）`;
}
