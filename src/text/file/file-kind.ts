/** What a file that is not plain text seems to be, and how its text can be had. */
export type FileKind = {
  name: string;
  advice: string;
  isWord?: boolean;
  /** What an office program may save as a Word document. */
  convertible?: 'office' | 'pdf';
};

const saveAsWord = '请在Word或者WPS中打开，另存为Word文档（.docx）后再试';
const typeAnew = '请改用有文字的文件，或者用文字识别（OCR）得到纯文本后再试';

const signatures: { bytes: number[]; kind: FileKind }[] = [
  {
    bytes: [0x25, 0x50, 0x44, 0x46],
    kind: {
      name: 'PDF文件',
      advice: '请把其中的文字复制到文本文件，或者转换成Word文档（.docx）后再试',
      convertible: 'pdf',
    },
  },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    kind: { name: '旧版Office文档（.doc、.xls或者.wps）', advice: saveAsWord, convertible: 'office' },
  },
  {
    bytes: [0x7b, 0x5c, 0x72, 0x74, 0x66],
    kind: { name: 'RTF文档', advice: saveAsWord, convertible: 'office' },
  },
  { bytes: [0x89, 0x50, 0x4e, 0x47], kind: { name: 'PNG图片', advice: typeAnew } },
  { bytes: [0xff, 0xd8, 0xff], kind: { name: 'JPEG图片', advice: typeAnew } },
  { bytes: [0x47, 0x49, 0x46, 0x38], kind: { name: 'GIF图片', advice: typeAnew } },
  { bytes: [0x1f, 0x8b], kind: { name: '压缩文件（gzip）', advice: '请先解压' } },
  { bytes: [0x52, 0x61, 0x72, 0x21], kind: { name: '压缩文件（RAR）', advice: '请先解压' } },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], kind: { name: '压缩文件（7z）', advice: '请先解压' } },
];

const odf: FileKind = { name: 'ODF文档（.odt）', advice: saveAsWord, convertible: 'office' };

const zipKinds: [mark: string, kind: FileKind][] = [
  [
    'word/',
    { name: 'Word文档（.docx）', advice: '请先用 lawreport import 转成报告文件（.yaml）', isWord: true },
  ],
  ['application/vnd.oasis.opendocument.text', odf],
  [
    'application/vnd.oasis.opendocument.spreadsheet',
    { name: 'ODF电子表格（.ods）', advice: '请在WPS或者Excel中打开，另存为.xlsx后再试' },
  ],
  ['META-INF/manifest.xml', odf],
  // GB/T 33190-2016, 6.1
  [
    'OFD.xml',
    { name: 'OFD版式文件', advice: '请把其中的文字复制到文本文件，或者转换成Word文档（.docx）后再试' },
  ],
  ['xl/', { name: 'Excel工作簿（.xlsx）', advice: '请把其中的文字复制到文本文件后再试' }],
  ['ppt/', { name: '演示文稿（.pptx）', advice: '请把其中的文字复制到文本文件后再试' }],
];

/** Tells the usual office files, pictures and archives by their first bytes; undefined for everything else. */
export function recognizeFileKind(bytes: Uint8Array): FileKind | undefined {
  if (startsWith(bytes, [0x50, 0x4b, 0x03, 0x04]))
    return recognizeArchive(new TextDecoder('latin1').decode(bytes.subarray(0, 0x10000)));
  return signatures.find((signature) => startsWith(bytes, signature.bytes))?.kind;
}

/** Tells by the names and the first bytes of the files in a zip archive. */
export function recognizeArchive(names: string): FileKind {
  const found = zipKinds.find(([mark]) => names.includes(mark));
  return found?.[1] ?? { name: '压缩文件（ZIP）', advice: '请先解压' };
}

function startsWith(bytes: Uint8Array, prefix: readonly number[]): boolean {
  return prefix.every((byte, index) => bytes[index] === byte);
}
