import { describe, expect, it } from 'vitest';
import { orderFiles } from '../../../src/cli/bulk/order-files.js';
import { silentHost } from '../../support/silent-host.js';

const order = (...files: string[]) => orderFiles(files, silentHost('/报送'));

describe('the files of a run', () => {
  it('stand in the order in which folders are walked, by their characters’ codes', () => {
    expect(order('乙/b.yaml', '甲.yaml', '乙/甲/a.yaml', 'b.yaml', '乙/a.yaml', 'B.yaml', '乙')).toEqual([
      'B.yaml',
      'b.yaml',
      '乙',
      '乙/a.yaml',
      '乙/b.yaml',
      '乙/甲/a.yaml',
      '甲.yaml',
    ]);
    expect(order('a-b/c.yaml', 'a/c.yaml')).toEqual(['a/c.yaml', 'a-b/c.yaml']);
  });

  it('are the same however they were named', () => {
    const files = ['甲/2.yaml', '甲/10.yaml', '乙.yaml', '甲/乙/1.yaml'];
    expect(order(...files.toReversed())).toEqual(order(...files));
  });

  it('are each read once, under the name that comes first', () => {
    expect(order('甲.yaml', './甲.yaml', '/报送/甲.yaml', '乙/../甲.yaml')).toHaveLength(1);
    expect(order('甲.yaml', './甲.yaml')).toEqual(['./甲.yaml']);
    expect(order('-', '-', '甲.yaml')).toEqual(['-', '甲.yaml']);
  });
});
