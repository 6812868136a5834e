import { expect, it } from 'vitest';
import { writeDocx } from '../../../src/writers/docx/write-docx.js';
import { readDocxPart } from '../../support/read-docx-text.js';
import { packagedStyle, styleNames } from './packaged-style.js';
import { sampleDocument } from './sample-document.js';

it.each(styleNames())('the styles of a document in layout %s', async (name) => {
  const bytes = await writeDocx(sampleDocument(), packagedStyle(name));
  await expect(formatStyles(readDocxPart(bytes, 'word/styles.xml'))).toMatchFileSnapshot(
    `golden/styles-${name}.txt`,
  );
});

/** One line per style, in the units of the standard, read from the markup alone. */
function formatStyles(xml: string): string {
  const styles = [...xml.matchAll(/<w:style .*?<\/w:style>/gs)].map(([style]) => {
    const value = (element: string, attribute = 'w:val') =>
      new RegExp(`<${element} [^>]*?${attribute}="([^"]*)"`).exec(style)?.[1];
    const part = (label: string, text: string | undefined, unit = '') =>
      text === undefined ? [] : [`${label}${text}${unit}`];
    const points = (twips: string | undefined) =>
      twips === undefined ? undefined : String(Number(twips) / 20);
    const characters = (hundredths: string | undefined) =>
      hundredths === undefined ? undefined : String(Number(hundredths) / 100);
    const names = [value('w:name'), value('w:aliases')].filter(Boolean).join('，');
    const kind = style.includes('w:type="paragraph"')
      ? '段落'
      : style.includes('w:type="character"')
        ? '字符'
        : '表格';
    return [
      `${names}（${kind}，${/w:styleId="([^"]*)"/.exec(style)![1]}）`,
      ...part('基于', value('w:basedOn')),
      ...part('', value('w:rFonts', 'w:eastAsia')),
      ...(/<w:b\/>/.test(style) ? ['加粗'] : []),
      ...part('', points(value('w:sz') && String(Number(value('w:sz')) * 10)), '磅'),
      ...part('颜色', value('w:color')),
      ...part('字距', points(/<w:spacing w:val="([^"]*)"/.exec(style)?.[1]), '磅'),
      ...part(
        '行距',
        points(value('w:spacing', 'w:line')),
        `磅${value('w:spacing', 'w:lineRule') === 'atLeast' ? '以上' : ''}`,
      ),
      ...part('段前', points(value('w:spacing', 'w:before')), '磅'),
      ...part('段后', points(value('w:spacing', 'w:after')), '磅'),
      ...part('首行', characters(value('w:ind', 'w:firstLineChars')), '字'),
      ...part('左', characters(value('w:ind', 'w:leftChars')), '字'),
      ...part('右', characters(value('w:ind', 'w:rightChars')), '字'),
      ...part('对齐', value('w:jc')),
      ...part('大纲', value('w:outlineLvl')),
      ...(/<w:keepNext\/>/.test(style) ? ['与下段同页'] : []),
    ].join(' ');
  });
  const defaults = /<w:pPrDefault>(.*?)<\/w:pPrDefault>/s.exec(xml)![1]!;
  const switches = [...defaults.matchAll(/<w:(\w+) w:val="([^"]*)"\/>/g)].map(
    ([, name, value]) => `${name}=${value}`,
  );
  return `${['（默认）', ...switches].join(' ')}\n${styles.join('\n')}\n`;
}
