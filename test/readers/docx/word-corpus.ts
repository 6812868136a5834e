import {
  item,
  list,
  listDefinition,
  listLevel,
  para,
  run,
  style,
  styled,
  table,
  type WordFileParts,
} from './support/word-file.js';

const title = '云岭县人民政府关于2025年度法治政府建设情况的报告';
const opening = '2025年，云岭县扎实推进法治政府建设，现将有关情况报告如下。';
const foot = [para('云岭县人民政府'), para('2026年2月20日')].join('');
const outline = (level: number) => `<w:outlineLvl w:val="${level}"/>`;
const tracked = (name: string, content: string, id = 1) =>
  `<w:${name} w:id="${id}" w:author="某科员" w:date="2026-02-0${id}T09:00:00Z">${content}</w:${name}>`;
const deleted = (text: string, id?: number) =>
  tracked('del', `<w:r><w:delText>${text}</w:delText></w:r>`, id);
const inserted = (text: string, id?: number) => tracked('ins', run(text), id);

/** Files as Word and WPS write them, each with what is hard about it; their outlines stand in golden/. */
export const wordCorpus: Record<string, WordFileParts> = {
  'automatic-numbering': {
    styles: [
      style('Part', 'heading 1', `<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr>${outline(0)}</w:pPr>`),
      style(
        'Item',
        'heading 2',
        `<w:pPr><w:numPr><w:ilvl w:val="1"/><w:numId w:val="1"/></w:numPr>${outline(1)}</w:pPr>`,
      ),
      style('Plain', 'Normal'),
    ].join(''),
    numbering: [
      listDefinition(
        7,
        [
          listLevel(0, 'chineseCounting', '%1、', '<w:pStyle w:val="Part"/>'),
          listLevel(1, 'japaneseCounting', '（%2）', '<w:pStyle w:val="Item"/>'),
          listLevel(2, 'decimal', '%3.'),
          listLevel(3, 'decimal', '（%4）'),
        ].join(''),
      ),
      listDefinition(8, listLevel(0, 'bullet', '')),
      list(1, 7),
      list(2, 7, '<w:lvlOverride w:ilvl="2"><w:startOverride w:val="1"/></w:lvlOverride>'),
      list(3, 8),
    ].join(''),
    body: [
      para(title),
      para(opening),
      styled('主要举措和成效', 'Part'),
      styled('依法有效化解矛盾纠纷', 'Item'),
      item('规范办案。全部案件按期审结，结案文书全部上网。', 1, 2),
      item('加强指导。编发典型案例，统一裁量尺度。', 1, 2),
      styled('规范行政执法', 'Item'),
      item('从一起算。更深的层级在上一级之后重新编号。', 1, 2),
      item('另起一列。起始编号另有设定，从一重新开始。', 2, 2),
      item('项目符号不是序号，不写进正文里，也不成为标题。', 3, 0),
      styled('存在的不足和原因', 'Part'),
      para('执法力量不足，主要原因是编制下沉较慢。'),
      foot,
    ].join(''),
  },

  'kinds-of-numbering': {
    styles: [
      style('Plain', 'Normal'),
      style('ListStyle', 'list style', '<w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr>'),
    ].join(''),
    numbering: [
      listDefinition(
        1,
        [
          listLevel(0, 'chineseCountingThousand', '第%1部分　'),
          listLevel(1, 'upperRoman', '%2、'),
          listLevel(2, 'decimal', '%1.%2.%3　', '<w:isLgl/>'),
        ].join(''),
      ),
      listDefinition(
        2,
        listLevel(0, 'decimalEnclosedCircleChinese', '%1').replace('w:start w:val="1"', 'w:start w:val="3"'),
      ),
      listDefinition(3, '<w:numStyleLink w:val="ListStyle"/>'),
      listDefinition(
        4,
        [
          listLevel(0, 'ideographTraditional', '%1、'),
          listLevel(1, 'lowerLetter', '%2）', '<w:lvlRestart w:val="0"/>'),
        ].join(''),
      ),
      ...[list(1, 1), list(2, 2), list(3, 3), list(5, 4)],
    ].join(''),
    body: [
      para(title),
      item('主要举措和成效', 1, 0),
      item('罗马数字在第二级，这一段足够长而且有逗号。', 1, 1),
      item('按法律编号的格式，全部改用阿拉伯数字。', 1, 2),
      item('带圈的数字从三起编，后面跟着一个句子。', 2, 0),
      item('带圈的数字接着往下编，后面跟着一个句子。', 2, 0),
      item('经样式间接引用的编号，写成天干。', 3, 0),
      item('下一级的字母，这里是第一个。', 3, 1),
      item('又一个天干，它的下一级不重新编号。', 3, 0),
      item('下一级的字母，接着上面的往下编。', 3, 1),
      item('存在的不足和原因', 1, 0),
      para('执法力量不足，主要原因是编制下沉较慢。'),
      foot,
    ].join(''),
  },

  'tracked-changes': {
    body: [
      para(title),
      para('一、主要举措和成效'),
      para(`${run('全年受理案件')}${deleted('45')}${inserted('46', 2)}${run('件，审结45件。')}`),
      para(
        inserted('（一）新增的标题', 2),
        `<w:rPr>${tracked('ins', '').replace('></w:ins>', '/>')}</w:rPr>`,
      ),
      para(deleted('删去的整段文字，连同段落标记。'), '<w:rPr><w:del w:id="9" w:author="某科员"/></w:rPr>'),
      para(run('前半句，'), '<w:rPr><w:del w:id="10" w:author="某科员"/></w:rPr>'),
      para('后半句接上来，中间的段落标记已经删去。'),
      para(
        tracked('moveFrom', run('移走的一段文字，现在放在后面。')),
        '<w:rPr><w:moveFrom w:id="11" w:author="某科员"/></w:rPr>',
      ),
      para('二、存在的不足和原因'),
      para(
        tracked('moveTo', run('移走的一段文字，现在放在后面。')),
        '<w:rPr><w:moveTo w:id="12" w:author="某科员"/></w:rPr>',
      ),
      para(
        '<w:r><w:rPr><w:b/><w:rPrChange w:id="13" w:author="某科员"><w:rPr/></w:rPrChange></w:rPr><w:t>只改了字体的一段，文字没有变化。</w:t></w:r>',
      ),
      foot,
    ].join(''),
  },

  'text-boxes-controls-fields': {
    body: [
      para(
        `<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx><w:txbxContent>${para('云岭县人民政府文件')}${para('云政发〔2026〕5号')}</w:txbxContent></wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>${para('云岭县人民政府文件')}</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>`,
      ),
      `<w:sdt><w:sdtPr/><w:sdtContent>${para(title)}</w:sdtContent></w:sdt>`,
      `<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>${para('目录')}${para('一、主要举措和成效\u00a01')}</w:sdtContent></w:sdt>`,
      para('青川市人民政府：'),
      `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${para('单击或点击此处输入文字。')}</w:sdtContent></w:sdt>`,
      para(
        `${run('2025年，')}<w:sdt><w:sdtContent>${run('云岭县')}</w:sdtContent></w:sdt><w:hyperlink>${run('扎实推进')}</w:hyperlink><w:smartTag>${run('法治政府建设')}</w:smartTag>${run('，现将情况报告如下。')}`,
      ),
      para('一、主要举措和成效'),
      para(
        `${run('审结')}<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> REF 件数 </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${run('45')}<w:r><w:fldChar w:fldCharType="end"/></w:r>${run('件')}${run('隐藏的字', '<w:vanish/>')}${run('，按期审结率100%。')}`,
      ),
      para(
        '<w:r><w:t>甲</w:t><w:br/><w:t>乙行在同一段里</w:t><w:tab/><w:t>列</w:t><w:noBreakHyphen/><w:t>丙</w:t><w:br w:type="page"/></w:r>',
      ),
      foot,
      para('（此件公开发布）'),
    ].join(''),
  },

  'footnotes-and-comments': {
    footnotes: `<w:footnote w:id="2">${para('数据截至2025年12月31日，来源为县司法局。')}</w:footnote>`,
    comments: `<w:comment w:id="0" w:author="某主任" w:date="2026-02-01T10:00:00Z">${para('请核对件数。')}</w:comment>`,
    body: [
      para(title),
      para('一、主要举措和成效'),
      para(
        `${run('全年审结行政复议案件')}<w:commentRangeStart w:id="0"/>${run('45件')}<w:commentRangeEnd w:id="0"/>${run('。')}<w:r><w:footnoteReference w:id="2"/></w:r>`,
      ),
      para('二、存在的不足和原因'),
      para('执法力量不足，主要原因是编制下沉较慢。'),
      foot,
    ].join(''),
  },

  'tables-of-figures-and-of-layout': {
    body: [
      table([['云政发〔2026〕5号', '签发人：张某某']]),
      para(title),
      para('青川市人民政府：'),
      para(opening),
      para('一、主要举措和成效'),
      para('办理情况见表1，各项数字均已核对。'),
      para('表1　行政复议案件办理情况'),
      table(
        [
          ['类别', '受理（件）', '审结（件）'],
          ['{vMerge=restart}行政处罚', '{gridSpan=2}合并的格'],
          ['{vMerge}', '31', '30'],
        ],
        [4000, 2000, 2000],
      ),
      para('二、存在的不足和原因'),
      para('执法力量不足，主要原因是编制下沉较慢。'),
      foot,
      table([['抄送：县委，县人大常委会，县政协。'], ['云岭县人民政府办公室　　　　2026年2月24日印发']]),
    ].join(''),
  },

  'headings-by-outline-level': {
    styles: [
      style('Title', 'Title'),
      style('H1', 'heading 1'),
      style('H2', '标题 2', `<w:pPr>${outline(1)}</w:pPr>`),
    ].join(''),
    body: [
      styled('2025年度法治政府建设情况', 'Title'),
      para(opening),
      styled('主要举措和成效', 'H1'),
      styled('化解矛盾纠纷', 'H2'),
      para('全年受理行政复议案件46件，审结45件。'),
      para('直接设定大纲级别的标题', outline(1)),
      para('编制下沉到乡镇，培训执法人员286人次。'),
      para('这一整段也被设成了大纲级别，但它是一个句子，不是标题。', outline(2)),
      styled('存在的不足和原因', 'H1'),
      para('执法力量不足，主要原因是编制下沉较慢。'),
      foot,
    ].join(''),
  },

  'title-over-several-lines': {
    body: [
      para('<w:r><w:t>云岭县人民政府</w:t><w:br/><w:t>关于2025年度法治政府建设情况的</w:t></w:r>'),
      para('报　　告'),
      para(`${opening}`),
      para('一、主要举措和成效'),
      para('全年受理行政复议案件46件，审结45件。'),
      foot,
    ].join(''),
  },
};
