import { describe, expect, it } from 'vitest';
import { suppliedText } from '../../src/document/model.js';
import { placeImprint } from '../../src/layout/place-imprint.js';
import { packagedStyle } from '../writers/docx/packaged-style.js';

const style = packagedStyle('gbt9704-2012', 'open');
const place = (copyTo: string[], printer?: string, printDate?: string) =>
  placeImprint(
    {
      copyTo: copyTo.map(suppliedText),
      printer: printer === undefined ? undefined : suppliedText(printer),
      printDate: printDate === undefined ? undefined : suppliedText(printDate),
    },
    style,
  );

describe('the imprint', () => {
  it('names the organs that get a copy, closed by one full stop (GB/T 9704-2012, 7.4.2)', () => {
    expect(place(['县委依法治县办', '县司法局']).copyTo?.text).toBe('抄送：县委依法治县办，县司法局。');
    expect(place(['县委依法治县办。']).copyTo?.text).toBe('抄送：县委依法治县办。');
    expect(place([], '县政府办公室').copyTo).toBeUndefined();
  });

  it('says who printed it and when, with 印发 behind the date once (7.4.3)', () => {
    const printed = (date?: string) => place([], '县政府办公室', date).printer;
    expect(printed('2026年2月24日')).toMatchObject({ organ: '县政府办公室', date: '2026年2月24日印发' });
    expect(printed('2026年2月24日印发')?.date).toBe('2026年2月24日印发');
    expect(printed()?.date).toBe('');
    expect(place([], undefined, '2026年2月24日').printer).toMatchObject({ organ: '' });
    expect(place(['县司法局']).printer).toBeUndefined();
  });

  it('stands in the flow where the list of copies would take the page', () => {
    const organs = (count: number) =>
      Array.from({ length: count }, () => '云岭县人民政府办公室及其所属各单位');
    expect(place(organs(3)).isFloating).toBe(true);
    expect(place(organs(60)).isFloating).toBe(false);
  });
});
