import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { packagedTemplates } from '../../src/cli/load/packaged.js';
import { readReport } from '../../src/report/read-report.js';
import { composeDocument } from '../../src/template/compose-document.js';

vi.mock('handlebars/dist/cjs/handlebars/compiler/base.js', () => ({
  default: { parse: refuse, parseWithoutProcessing: refuse },
  parse: refuse,
  parseWithoutProcessing: refuse,
}));

function refuse(): never {
  throw new Error('Handlebars was asked');
}

const example = readFileSync('examples/yunling-county-2025.yaml', 'utf8');
const parts = ['成效', '问题', '负责人履职', '下年打算'];

function compose(text: string) {
  const { report, source } = readReport(text).value!;
  return composeDocument(report, packagedTemplates()[report.template]!, source).document;
}

describe('a report', () => {
  it('whose texts hold no {{ never meets Handlebars', () => {
    const plain = example.replace(/\{\{[^{}]*\}\}/g, '若干');
    expect(compose(plain).blocks.length).toBeGreaterThan(10);
  });

  it('is printed in the order in which its parts stand in the file', () => {
    const head = example.slice(0, example.search(new RegExp(`^(?:${parts.join('|')}):`, 'm')));
    for (const order of [parts, parts.toReversed(), [parts[2], parts[0], parts[3], parts[1]]]) {
      const text =
        head.replace(/\{\{[^{}]*\}\}/g, '若干') + order.map((part) => `${part}: 依法办事。\n`).join('');
      const printed = compose(text).blocks.flatMap((block) =>
        block.kind === 'heading' && block.level === 1 ? [block.part] : [],
      );
      const keys = {
        成效: 'achievements',
        问题: 'problems',
        负责人履职: 'leadership',
        下年打算: 'plans',
      } as const;
      expect(printed).toEqual(order.map((part) => keys[part as keyof typeof keys]));
    }
  });
});
