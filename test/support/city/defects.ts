import { addParagraph, dropPart, editPart } from './change-report.js';

/** Something wrong, put into a report that is otherwise right, and the rule that has to find it. */
export type Defect = {
  rule: string;
  /** Of which example it is made. */
  example: 'county' | 'district';
  edit?: (yaml: string) => string;
  /** A change of the Word file, where the mistake is one of layout. */
  editWord?: (xml: string) => string;
};

const wrong = (rule: string, words: string): Defect => ({
  rule,
  example: 'county',
  edit: (yaml) => addParagraph(yaml, words),
});

export const defects: readonly Defect[] = [
  { rule: 'structure/missing-part', example: 'county', edit: (yaml) => dropPart(yaml, '问题') },
  { rule: 'structure/missing-part', example: 'district', edit: (yaml) => dropPart(yaml, '下年打算') },
  { rule: 'structure/missing-part', example: 'county', edit: (yaml) => dropPart(yaml, '负责人履职') },
  {
    rule: 'structure/problems-without-causes',
    example: 'district',
    edit: (yaml) => editPart(yaml, '问题', () => '问题: 夜间执法的文书不齐全，物业投诉答复偏慢。'),
  },
  {
    rule: 'structure/one-leader-only',
    example: 'county',
    edit: (yaml) =>
      editPart(yaml, '负责人履职', (part) => part.replace(/ {2}- 标题: 县委[\s\S]*?(?= {2}- )/, '')),
  },
  {
    rule: 'time/report-late',
    example: 'county',
    edit: (yaml) =>
      yaml
        .replace('成文日期: 2026-02-11', '成文日期: 2026-03-09')
        .replace('印发日期: 2026-02-12', '印发日期: 2026-03-10'),
  },
  {
    rule: 'time/report-late',
    example: 'district',
    edit: (yaml) => yaml.replace('成文日期: 2026-02-06', '成文日期: 2026-03-05'),
  },
  wrong('figures/rate-mismatch', '全年抽查种子标签80批，其中规范60批，规范率为85%。'),
  wrong('figures/parts-sum', '清理旧渠道75条，其中继续使用60条、修复5条，其余8条封闭。'),
  wrong('figures/part-exceeds-whole', '调换破损路牌40块，其中反光路牌46块。'),
  wrong('residue/placeholder', '举办法治灯谜会【待填：场次】场。'),
  wrong('privacy/mobile-number', '法治驿站的联系电话是13800001234。'),
  wrong('wording/misspelling', '各村都建立了水渠维护台帐。'),
  wrong('punctuation/half-width', '河长逐段巡查,巡查记录公开。'),
  wrong('citation/title-unclosed', '按照《农田灌溉办法的要求，推行轮灌登记。'),
  {
    rule: 'layout/margins',
    example: 'county',
    editWord: (xml) => xml.replaceAll(/(<w:pgMar [^>]*w:left=)"\d+"/g, '$1"900"'),
  },
];
