/*
 * Whatever Word puts between the words besides runs of text: how a page shows it, and so what is read.
 */
export type Construct = {
  /** WordprocessingML between two runs of a paragraph. */
  xml: string;
  /** What stands between the two words then. */
  text: string;
  /** Kinds and words of what no text says. */
  unread?: string[];
};

const field = (code: string, result?: string, data = '') =>
  `<w:r><w:fldChar w:fldCharType="begin">${data}</w:fldChar></w:r><w:r><w:instrText xml:space="preserve"> ${code} </w:instrText></w:r>${
    result === undefined
      ? ''
      : `<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${result}</w:t></w:r>`
  }<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
const symbol = (font: string, code: string) => `<w:r><w:sym w:font="${font}" w:char="${code}"/></w:r>`;
const run = (text: string, properties = '') =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t xml:space="preserve">${text}</w:t></w:r>`;
const math = (inner: string) =>
  `<m:oMath xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math">${inner}</m:oMath>`;
const mathRun = (text: string) => `<m:r><m:t>${text}</m:t></m:r>`;
const drawing = (inner: string) =>
  `<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData>${inner}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
const wingdings = '<w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/>';

export const constructs: Record<string, Construct> = {
  'a ticked box of Wingdings': { xml: symbol('Wingdings', 'F0FE'), text: '☑' },
  'a crossed box of Wingdings': { xml: symbol('Wingdings', 'F0FD'), text: '☒' },
  'an empty box of Wingdings': { xml: symbol('Wingdings', 'F0A8'), text: '□' },
  'a tick of Wingdings': { xml: symbol('Wingdings', 'F0FC'), text: '✓' },
  'a code without F000': { xml: symbol('Wingdings', 'FE'), text: '☑' },
  'a ticked box of Wingdings 2': { xml: symbol('Wingdings 2', 'F052'), text: '☑' },
  'a tick of Wingdings 2': { xml: symbol('Wingdings 2', 'F050'), text: '✓' },
  'an empty box of Wingdings 2': { xml: symbol('Wingdings 2', 'F0A3'), text: '□' },
  'a circled figure of Wingdings': { xml: symbol('Wingdings', 'F083'), text: '③' },
  'a sign of Symbol': { xml: symbol('Symbol', 'F0B3'), text: '≥' },
  'a sign of an ordinary font': { xml: symbol('Arial', '00B1'), text: '±' },
  'a sign that looks like no character': {
    xml: symbol('Wingdings', 'F0BC'),
    text: '□',
    unread: ['symbol Wingdings F0BC'],
  },
  'a sign beyond the basic plane, with its fallback': {
    xml: '<w:r><mc:AlternateContent><mc:Choice Requires="w16se"><w16se:symEx xmlns:w16se="http://schemas.microsoft.com/office/word/2015/wordml/symex" w16se:font="Segoe UI Emoji" w16se:char="1F44D"/></mc:Choice><mc:Fallback><w:t>👍</w:t></mc:Fallback></mc:AlternateContent></w:r>',
    text: '👍',
  },
  'a box typed in Wingdings': { xml: run('\uf0fe', wingdings), text: '☑' },
  'a letter typed in Wingdings 2': {
    xml: run('R', '<w:rFonts w:ascii="Wingdings 2" w:hAnsi="Wingdings 2"/>'),
    text: '☑',
  },
  'words beside a fallback that only repeats them': {
    xml: '<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:t>图</w:t></mc:Choice><mc:Fallback><w:t>旧图</w:t></mc:Fallback></mc:AlternateContent></w:r>',
    text: '图',
  },
  'a ticked box of a form': {
    xml: field(
      'FORMCHECKBOX',
      undefined,
      '<w:ffData><w:checkBox><w:default w:val="1"/></w:checkBox></w:ffData>',
    ),
    text: '☑',
  },
  'a box of a form that was unticked': {
    xml: field(
      'FORMCHECKBOX',
      undefined,
      '<w:ffData><w:checkBox><w:default w:val="1"/><w:checked w:val="0"/></w:checkBox></w:ffData>',
    ),
    text: '☐',
  },
  'a ticked box of a content control': {
    xml: '<w:sdt><w:sdtPr><w14:checkbox xmlns:w14="http://schemas.microsoft.com/office/word/2010/wordml"><w14:checked w14:val="1"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:t>☒</w:t></w:r></w:sdtContent></w:sdt>',
    text: '☒',
  },
  'the entry chosen from a list of a form': {
    xml: field(
      'FORMDROPDOWN',
      undefined,
      '<w:ffData><w:ddList><w:result w:val="1"/><w:listEntry w:val="甲级"/><w:listEntry w:val="乙级"/></w:ddList></w:ffData>',
    ),
    text: '乙级',
  },
  'the first entry where none was chosen': {
    xml: field(
      'FORMDROPDOWN',
      undefined,
      '<w:ffData><w:ddList><w:listEntry w:val="甲级"/><w:listEntry w:val="乙级"/></w:ddList></w:ffData>',
    ),
    text: '甲级',
  },
  'a list of a form with its result': {
    xml: field(
      'FORMDROPDOWN',
      '丙级',
      '<w:ffData><w:ddList><w:listEntry w:val="甲级"/></w:ddList></w:ffData>',
    ),
    text: '丙级',
  },
  'a list of a content control': {
    xml: `<w:sdt><w:sdtPr><w:dropDownList><w:listItem w:value="1" w:displayText="丁级"/></w:dropDownList></w:sdtPr><w:sdtContent>${run('丁级')}</w:sdtContent></w:sdt>`,
    text: '丁级',
  },
  'a content control that nobody has filled in': {
    xml: `<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${run('单击此处输入文字')}</w:sdtContent></w:sdt>`,
    text: '',
    unread: ['prompt 单击此处输入文字'],
  },
  'the words of a button': { xml: field('MACROBUTTON NoMacro [待填单位]'), text: '[待填单位]' },
  'a circled figure': { xml: field('eq \\o\\ac(○,5)'), text: '⑤' },
  'a circled figure over twenty': { xml: field('eq \\o\\ac(○,36)'), text: '㊱' },
  'a circled numeral': { xml: field('EQ \\o\\ac(〇,三)'), text: '㊂' },
  'a circled word': { xml: field('eq \\o\\ac(○,密)'), text: '密', unread: ['composed 密'] },
  'a fraction in a field': { xml: field('EQ \\f(12,45)'), text: '12/45' },
  'a phonetic guide in a field': {
    xml: field('EQ \\* jc2 \\* "Font:宋体" \\* hps10 \\o\\ad(\\s\\up 9(yún),云)'),
    text: '云',
    unread: ['composed 云'],
  },
  'a symbol in a field': { xml: field('SYMBOL 254 \\f "Wingdings"'), text: '☑' },
  'a number that Word counts itself': { xml: field('AUTONUM'), text: '', unread: ['field'] },
  'a field with its result': { xml: field('REF 受理 \\h', '46件'), text: '46件' },
  'a field within the code of another': {
    xml: `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>eq \\f(</w:instrText></w:r>${field('REF a', '12')}<w:r><w:instrText>,45)</w:instrText></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`,
    text: '12/45',
  },
  'a simple field': { xml: `<w:fldSimple w:instr=" REF a ">${run('46')}</w:fldSimple>`, text: '46' },
  'a field that nothing closes': {
    xml: `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> X </w:instrText></w:r>${run('带头')}`,
    text: '带头',
  },
  'a plain formula': { xml: math(mathRun('97.8%')), text: '97.8%' },
  'a fraction': {
    xml: math(
      `<m:f><m:fPr/><m:num>${mathRun('12')}</m:num><m:den>${mathRun('40+5')}</m:den></m:f>${mathRun('=26.7%')}`,
    ),
    text: '12/(40+5)=26.7%',
  },
  'a power and a root': {
    xml: math(
      `<m:sSup><m:e>${mathRun('10')}</m:e><m:sup>${mathRun('4')}</m:sup></m:sSup><m:rad><m:radPr/><m:deg/><m:e>${mathRun('2')}</m:e></m:rad>`,
    ),
    text: '10^4√2',
  },
  'a formula in brackets': {
    xml: math(
      `<m:d><m:dPr><m:begChr m:val="["/><m:endChr m:val="]"/></m:dPr><m:e>${mathRun('45')}</m:e></m:d>`,
    ),
    text: '[45]',
  },
  'a sum over several lines': {
    xml: math(
      `<m:nary><m:naryPr><m:chr m:val="∑"/></m:naryPr><m:sub>${mathRun('1')}</m:sub><m:sup>${mathRun('9')}</m:sup><m:e>${mathRun('n')}</m:e></m:nary>`,
    ),
    text: '∑1 9 n',
    unread: ['formula ∑1 9 n'],
  },
  'drawn words': {
    xml: '<w:r><w:pict><v:shape><v:textpath string="云岭县人民政府文件"/></v:shape></w:pict></w:r>',
    text: '云岭县人民政府文件',
  },
  'a picture': { xml: drawing('<a:blip/>'), text: '', unread: ['picture'] },
  'a drawing that holds nothing known': { xml: drawing(''), text: '', unread: ['picture'] },
  'an old picture': {
    xml: '<w:r><w:pict><v:shape><v:imagedata/></v:shape></w:pict></w:r>',
    text: '',
    unread: ['picture'],
  },
  'a line, which says nothing': { xml: '<w:r><w:pict><v:line/></w:pict></w:r>', text: '' },
  'a chart': {
    xml: drawing('<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"/>'),
    text: '',
    unread: ['chart'],
  },
  'SmartArt with its words': {
    xml: drawing('<a:t>受理</a:t><a:t>审结</a:t>'),
    text: '',
    unread: ['diagram 受理；审结'],
  },
  'an object with its picture': {
    xml: '<w:r><w:object><v:shape><v:imagedata/></v:shape><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" ProgID="Excel.Sheet.12"/></w:object></w:r>',
    text: '',
    unread: ['object'],
  },
  'a formula of an older Word': {
    xml: '<w:r><w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" ProgID="Equation.3"/></w:object></w:r>',
    text: '',
    unread: ['formula'],
  },
  'hidden words in two runs': {
    xml: run('暂不', '<w:vanish/>') + run('公开', '<w:vanish/>'),
    text: '',
    unread: ['hidden 暂不公开'],
  },
  'struck words in two runs': {
    xml: run('46', '<w:strike/>') + run('件', '<w:dstrike/>') + run('48件', '<w:strike w:val="0"/>'),
    text: '46件48件',
    unread: ['struck 46件'],
  },
  'a raised figure behind a letter or a figure, and the mark of a note': {
    xml: `${run('10m') + run('2', '<w:vertAlign w:val="superscript"/>')}${run('（注')}${run('1', '<w:vertAlign w:val="superscript"/>')}${run('）')}`,
    text: '10m2（注1）',
    unread: ['raised 10m2'],
  },
  'words with a guide above them': {
    xml: '<w:r><w:ruby><w:rubyPr/><w:rt><w:r><w:t>yún</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>云</w:t></w:r></w:rubyBase></w:ruby></w:r>',
    text: '云',
    unread: ['ruby yún'],
  },
  'a hyphen that only a line end shows': { xml: '<w:r><w:softHyphen/></w:r>', text: '' },
  'a subdocument': { xml: '<w:subDoc/>', text: '', unread: ['subdocument'] },
};
