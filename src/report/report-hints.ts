import type { Hints } from '../data/explain-issue.js';

/** Keys that stand one level further in than clerks expect. */
const innerKeys = [
  '标题',
  '正文',
  '条目',
  '要点',
  '表格',
  '值',
  '单位',
  '抄送',
  '签发人',
  '发文字号',
  '印发机关',
];

/** What those who write reports usually meant where a key or a value cannot stand. */
export const reportHints: Hints = {
  unknownKey(key, known) {
    if (key === '要点' && known.includes('条目')) return '这里的各条写在“条目”下面，请把“要点”改为“条目”';
    if (key === '要点' && known.includes('正文'))
      return '层次到（1）为止，这里不能再写“要点”，请并入上一层的正文';
    if (key === '原因') return '“原因”只写在“问题”的各条里，这里请并入正文';
    if (known.includes('发文机关') && innerKeys.includes(key))
      return `“${key}”要缩进，写在它所属的那一条下面`;
    return undefined;
  },
  value(path, value) {
    const [first, name] = path;
    if (first === '数据' && path.length === 2 && typeof value === 'string')
      return `“数据”要分组填写，请写成“组: { ${String(name)}: ${value || '数'} }”的样子，例如“行政复议: { 受理: 46 }”`;
    return undefined;
  },
};
