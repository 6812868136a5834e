/** Measure words that count the same things: what is pasted with one is taken for the other. */
const alike = ['件起宗例', '人名位', '场次期', '个项条份家'];

/**
 * A figure as it comes from a table or a message: full-width digits, separators of thousands, with its unit or without
 * (１２, 1,200, 12次) → digits. Undefined where it is no number, or one in another unit (3万件).
 */
export function readCount(written: string, unit: string): string | undefined {
  const text = written.normalize('NFKC').replace(/\s+/g, '');
  const [, digits = '', measure = ''] = /^([\d,.]+)(\p{Script=Han}*)$/u.exec(text) ?? [];
  const isSame =
    measure === '' ||
    measure === unit ||
    alike.some((words) => words.includes(measure) && words.includes(unit));
  const plain = /^\d{1,3}(,\d{3})+(\.\d+)?$/.test(digits) ? digits.replaceAll(',', '') : digits;
  return isSame && /^(0|[1-9]\d{0,9})(\.\d{1,4})?$/.test(plain) ? plain : undefined;
}
