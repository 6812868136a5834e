import type { Unread, UnreadKind } from './model.js';

const names: Record<UnreadKind, string> = {
  picture: '图片',
  chart: '图表',
  diagram: 'SmartArt图形',
  object: '嵌入的对象',
  embeddedFile: '嵌入的文件',
  subdocument: '子文档',
  formula: '排成几行的公式',
  symbol: '符号字体里的符号',
  composed: '用域组成的字符',
  field: '自动编号的域',
  prompt: '没有填写的控件',
  ruby: '字上面的注音',
  hidden: '隐藏的文字',
  struck: '文字上的删除线',
  raised: '上标、下标',
  mergedCells: '合并的单元格',
  nestedTable: '套在表格里的表格',
};

const longestWords = 30;

/** `图片2处（一、主要举措和成效 > 第2段）`, with the words in it where there are some. */
export function formatUnread({ kind, place, count, words }: Unread): string {
  return `${names[kind]}${count}处${quoteUnread({ words })}（${place}）`;
}

export function nameUnread({ kind }: Pick<Unread, 'kind'>): string {
  return names[kind];
}

export function quoteUnread({ words = '' }: Pick<Unread, 'words'>): string {
  const line = words.replace(/\s+/g, ' ').trim();
  if (line === '') return '';
  const characters = [...line];
  const isLong = characters.length > longestWords;
  return `“${isLong ? `${characters.slice(0, longestWords).join('')}…` : line}”`;
}
