import { toLayoutStandard } from '../../../src/cli/load/layout-standards.js';
import type { ParagraphLayout } from '../../../src/document/file-layout.js';
import type { Block, Document, SourcedText } from '../../../src/document/model.js';
import type { LayoutContext, LayoutElement } from '../../../src/layout/layout-standard.js';
import type { LayoutExample } from '../../../src/lint/rule.js';
import { fontPresets, packagedStyle } from '../../writers/docx/packaged-style.js';

const standard = toLayoutStandard(packagedStyle(), fontPresets());

/** The text of the Word file on which examples of layouts are built. */
export const wordText = [
  '云岭县人民政府关于2025年度法治政府建设情况的报告',
  '青川市人民政府：',
  '一、主要举措和成效',
  '全县公布行政许可事项清单一批，办理时限比法定时限压缩六成。',
  '二、存在的不足和原因',
  '乡镇执法力量不足，主要原因是编制下沉较慢。',
  '三、党政主要负责人履行第一责任人职责情况',
  '县委书记、县长带头述法，出庭应诉1次。',
  '四、2026年主要安排',
  '2026年6月底前完成乡镇执法人员招录。',
  '云岭县人民政府',
  '2026年2月20日',
].join('\n');

/** A file laid out as the standard wants it, with the changes of an example. */
export function layoutOf(document: Document, { page = {}, title, body }: LayoutExample): LayoutContext {
  const { width, height, top, left, typeArea, line } = standard.page;
  const paragraph = (
    content: SourcedText,
    element: LayoutElement,
    change: LayoutExample['body'] = {},
  ): ParagraphLayout => {
    const { fonts, size, firstLine } = standard.elements[element];
    const { from } = content.segments[0]!;
    const { to } = content.segments.at(-1)!;
    const { font = fonts[0]!, size: changed = size, ...place } = change;
    return {
      from,
      to,
      firstLine: { unit: 'characters', value: firstLine },
      lineSpacing: { kind: 'exact', value: line },
      ...place,
      spans: [{ from, to, font, size: changed }],
    };
  };
  const ofBlock = (block: Block) => {
    if (block.kind === 'table') return [];
    const element = block.kind === 'heading' ? (`heading${block.level}` as const) : 'body';
    return [paragraph(block.content, element, element === 'body' ? body : {})];
  };
  return {
    standard,
    found: {
      sections: [
        {
          width,
          height,
          top,
          left,
          bottom: height - top - typeArea.height,
          right: width - left - typeArea.width,
          isLandscape: false,
          oddPageNumber: 'right',
          evenPageNumber: 'left',
          ...page,
        },
      ],
      paragraphs: [
        paragraph(document.title, 'title', title),
        ...document.addressees.map((addressee) => paragraph(addressee, 'addressee')),
        ...document.blocks.flatMap(ofBlock),
      ],
    },
  };
}
