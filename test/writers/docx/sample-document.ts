import {
  type Block,
  type Document,
  type HeadingLayout,
  type Level,
  suppliedText,
} from '../../../src/document/model.js';

const sentence =
  '云岭县各乡镇和县直部门按照年度计划抓好落实，全年受理行政复议案件46件，审结45件，纠错率为26.67%，' +
  '“谁执法谁普法”普法责任制覆盖全部执法单位——比上年增加3家……办理情况每季度通报一次，有关问题限期整改。';

/** A fictional report with every element that the standard names. */
export function sampleDocument(changes: Partial<Document> = {}): Document {
  return {
    title: suppliedText('云岭县人民政府关于2025年度法治政府建设情况的报告'),
    letterhead: {
      serialNumber: suppliedText('000001'),
      classification: suppliedText('秘密★1年'),
      urgency: suppliedText('加急'),
      mark: [suppliedText('云岭县人民政府')],
      markSuffix: '文件',
      documentNumber: suppliedText('云政发〔2026〕5号'),
      signatories: [],
    },
    addressees: [suppliedText('青川市人民政府')],
    blocks: [
      paragraph('现将我县2025年度法治政府建设情况报告如下。'),
      heading(1, '一、', '主要举措和成效'),
      heading(2, '（一）', '依法有效化解矛盾纠纷'),
      heading(3, '1.', '深化行政复议体制改革。', 'runIn'),
      paragraph(sentence),
      heading(4, '（1）', '', 'runIn'),
      paragraph(sentence.repeat(2)),
      heading(2, '（二）', '规范行政执法。', 'runIn'),
      paragraph(`${sentence}【待填：执法人员培训期数】`),
      heading(1, '二、', '存在的不足和原因'),
      ...Array.from({ length: 3 }, () => paragraph(sentence.repeat(2))),
      {
        kind: 'table',
        caption: suppliedText('2025年行政复议案件办理情况'),
        header: ['类别', '受理（件）', '审结（件）', '备注'].map(suppliedText),
        rows: [
          ['行政处罚', '31', '30', ''],
          ['行政许可以及其他涉及企业的行政决定', '15', '15', '含上年结转2件'],
        ].map((row) => row.map(suppliedText)),
        widths: [3, 1, 1, 2],
      },
      heading(1, '三、', '下一年度主要安排'),
      paragraph(sentence),
    ],
    attachments: [
      { title: suppliedText('云岭县2025年行政复议案件统计表'), blocks: [paragraph(sentence)] },
      {
        title: suppliedText('云岭县2025年度行政执法案卷评查和行政执法监督工作情况汇总表（按单位和领域分列）'),
        blocks: [paragraph(sentence)],
      },
    ],
    signature: [suppliedText('云岭县人民政府')],
    dateOfIssue: suppliedText('2026年2月20日'),
    sealed: true,
    note: suppliedText('此件公开发布'),
    imprint: {
      copyTo: [
        '中共云岭县委',
        '云岭县人大常委会',
        '云岭县政协',
        '中共青川市委全面依法治市委员会办公室',
        '云岭县人民法院',
      ].map(suppliedText),
      printer: suppliedText('云岭县人民政府办公室'),
      printDate: suppliedText('2026年2月24日'),
    },
    ...changes,
  };
}

/** A document with nothing but what it is given. */
export function bareDocument(changes: Partial<Document>): Document {
  return {
    title: suppliedText('标题'),
    addressees: [],
    blocks: [],
    attachments: [],
    signature: [],
    sealed: false,
    ...changes,
  };
}

export function paragraph(text: string): Block {
  return { kind: 'paragraph', content: suppliedText(text) };
}

export function heading(level: Level, label: string, text: string, layout: HeadingLayout = 'ownLine'): Block {
  return { kind: 'heading', level, label, content: suppliedText(text), layout };
}
