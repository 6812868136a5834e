import { describe, expect, it } from 'vitest';
import { findFurniture } from '../../src/lint/page-furniture.js';

const found = (text: string) => findFurniture(text)?.[0];

describe('what a web page leaves in a text', () => {
  it.each([
    ['当前位置：首页 > 信息公开', '当前位置：首页 > 信息公开'],
    ['浏览次数：1024', '浏览次数：1024'],
    ['来源：县司法局', '来源：县司法局'],
    ['【打印本页】【关闭窗口】', '【打印本页】【关闭窗口】'],
    ['】 大 中 小', '】 大 中 小'],
    ['[字号：大 中 小]', '[字号：大 中 小]'],
    ['本报记者 林远 摄', '本报记者 林远 摄'],
    ['图为培训现场，通讯员 供图', '图为培训现场，通讯员 供图'],
    ['点击图片查看大图', '点击图片查看大图'],
  ])('is found in %s', (text, words) => {
    expect(found(text)).toBe(words);
  });

  it.each([
    ['来源：县司法局提供的统计表，已经核对。', 'a sentence'],
    [`来源：${'县司法局统计表，'.repeat(10)}等`, 'a long text'],
    ['大 中 小', 'no bracket of a page'],
    ['大中小企业', 'words beside it'],
    ['【附】本县各单位的报告', 'no button'],
    ['县司法局记者招待会', 'nobody who took a picture'],
    ['', 'nothing'],
  ])('is not seen in %s: %s', (text) => {
    expect(found(text)).toBeUndefined();
  });

  it('is no longer than what buttons are', () => {
    expect(found(`【${'大 '.repeat(4)}】`)).toBeDefined();
    expect(found(`【${' 大'.repeat(4)}${' '.repeat(40)}】`)).toBeUndefined();
    expect(found(`来源：${'县'.repeat(60)}`)).toHaveLength(63);
    expect(found(`来源：${'县'.repeat(77)}`)).toHaveLength(63);
    expect(found(`来源：${'县'.repeat(78)}`)).toBeUndefined();
  });
});
