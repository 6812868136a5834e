import type { OfficeVocabulary } from './mutate-office-file.js';

const wrappers = [
  'w:p',
  'w:r',
  'w:t',
  'w:tbl',
  'w:tr',
  'w:tc',
  'w:sdt',
  'w:sdtContent',
  'w:ins',
  'w:del',
  'w:moveFrom',
];
wrappers.push(
  'w:hyperlink',
  'w:txbxContent',
  'w:pPr',
  'w:rPr',
  'w:body',
  'w:sectPr',
  'mc:AlternateContent',
  'w:ruby',
);
const strangeElements = [
  ...[
    '<w:p/>',
    '<w:tbl/>',
    '<w:tr/>',
    '<w:tc/>',
    '<w:tab/>',
    '<w:br/>',
    '<w:t/>',
    '<w:r/>',
    '<w:sym w:char="F0FE"/>',
  ],
  ...['begin', 'separate', 'end', 'x'].map((type) => `<w:fldChar w:fldCharType="${type}"/>`),
  ...['<w:instrText> TOC </w:instrText>', '<w:footnoteReference w:id="1"/>', '<w:footnoteReference/>'],
  ...[
    '<w:commentReference w:id="0"/>',
    '<w:commentRangeStart w:id="0"/>',
    '<w:numPr><w:numId w:val="1"/></w:numPr>',
  ],
  ...[
    '<w:pStyle w:val="Own"/>',
    '<w:pStyle/>',
    '<w:gridSpan w:val="99999"/>',
    '<w:vMerge/>',
    '<w:sectPr/>',
    '<w:rPr/>',
  ],
  ...[
    '<w:outlineLvl w:val="-1"/>',
    '<w:basedOn w:val="Normal"/>',
    '<w:ilvl w:val="99"/>',
    '<!-- a -->',
    '<?a?>',
  ],
  ...[
    '<![CDATA[<甲>]]>',
    '&amp;',
    '&#xD;',
    '&#1;',
    '&nope;',
    '<a:b/>',
    '<w:vanish/>',
    '<w:noBreakHyphen/>',
    '一、',
  ],
];
const strangeValues = [
  '',
  '0',
  '-1',
  '1',
  '99999999999999',
  '1e9',
  'x',
  'true',
  'Normal',
  'constructor',
  '__proto__',
];
strangeValues.push(
  'http://example.invalid',
  '../../a',
  '%1%2%3',
  'F0FE',
  '&#10;',
  '3.5',
  'D800',
  '甲',
  'auto',
  'preserve',
);

export const wordVocabulary: OfficeVocabulary = {
  main: 'word/document.xml',
  wrappers,
  strangeElements,
  strangeValues,
};
