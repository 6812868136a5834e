import { describe, expect, it } from 'vitest';
import { mergeTexts } from '../../src/comparison/merge-texts.js';

const base = '一\n二\n三\n四\n五\n';

describe('two versions of a text', () => {
  it('are joined where they differ in different places', () => {
    expect(mergeTexts(base, '一\n二改\n三\n四\n五\n', '一\n二\n三\n四\n五\n六\n')).toBe(
      '一\n二改\n三\n四\n五\n六\n',
    );
    expect(mergeTexts(base, '零\n一\n二\n三\n四\n五\n', '一\n二\n三\n五\n')).toBe('零\n一\n二\n三\n五\n');
  });

  it('are one where they say the same, or one of them nothing', () => {
    expect(mergeTexts(base, base, '别的\n')).toBe('别的\n');
    expect(mergeTexts(base, '别的\n', base)).toBe('别的\n');
    expect(mergeTexts(base, '一\n二同\n三\n四\n五\n', '一\n二同\n三\n四\n五改\n')).toBe(
      '一\n二同\n三\n四\n五改\n',
    );
  });

  it('are joined in the order of the text, whichever was changed by whom', () => {
    expect(mergeTexts(base, '一\n二\n三\n四改\n五\n', '一改\n二\n三\n四\n五\n')).toBe(
      '一改\n二\n三\n四改\n五\n',
    );
    expect(mergeTexts(base, '一改\n二\n三改\n四\n五\n', '一\n二\n三\n四\n五改\n')).toBe(
      '一改\n二\n三改\n四\n五改\n',
    );
    expect(mergeTexts('', '', '甲\n')).toBe('甲\n');
  });

  it('are one where both made the same changes, and others beside them', () => {
    expect(mergeTexts(base, '一改\n二\n三\n五\n', '一改\n二\n三\n五\n六\n')).toBe('一改\n二\n三\n五\n六\n');
  });

  it('are left to a person where the changes touch', () => {
    expect(mergeTexts(base, '一\n二改\n三\n四\n五\n', '一\n二\n三改\n四\n五\n')).toBeUndefined();
    expect(mergeTexts(base, '一\n二\n甲\n三\n四\n五\n', '一\n二\n乙\n三\n四\n五\n')).toBeUndefined();
    expect(mergeTexts(base, '一\n三\n四\n五\n', '一\n四\n五\n')).toBeUndefined();
    expect(mergeTexts(base, '一\n四\n五\n', '一\n二\n五\n')).toBeUndefined();
    expect(mergeTexts(base, '一\n甲\n四\n五\n', '一\n甲\n三\n四\n五\n')).toBeUndefined();
  });

  it('are left to a person where both changed the same lines', () => {
    expect(mergeTexts(base, '一\n二甲\n三\n四\n五\n', '一\n二乙\n三\n四\n五\n')).toBeUndefined();
    expect(mergeTexts(base, '一\n二\n三\n四\n五', '一\n二\n三\n四\n五六\n')).toBeUndefined();
  });
});
