/** What the program writes at a name that the user has chosen, and which names fit it. */
export type OutputKind = keyof typeof outputKinds;

const outputKinds = {
  report: { name: '报告文件', extensions: ['.yaml', '.yml'] },
  answers: { name: '回答文件', extensions: ['.yaml', '.yml'] },
  docx: { name: 'Word文件', extensions: ['.docx'] },
  xlsx: { name: 'Excel文件', extensions: ['.xlsx'] },
  pdf: { name: 'PDF文件', extensions: ['.pdf'] },
  html: { name: '网页', extensions: ['.html', '.htm'] },
  svg: { name: '图', extensions: ['.svg'] },
  csv: { name: 'CSV表格', extensions: ['.csv'] },
  json: { name: 'JSON文件', extensions: ['.json'] },
  knowledge: { name: '资料文件', extensions: ['.yaml', '.yml'] },
  text: { name: '文本', extensions: ['.txt', '.md'] },
  /** The program's own: a draft, a copy for another program. Nobody has chosen its name. */
  own: { name: '文件', extensions: [] },
} as const satisfies Record<string, { name: string; extensions: readonly string[] }>;

/** What is wrong with the name of an output; undefined where it fits. */
export function describeUnfitName(file: string, kind: OutputKind): string | undefined {
  const { name, extensions } = outputKinds[kind];
  if (extensions.length === 0 || extensions.some((extension) => file.toLowerCase().endsWith(extension)))
    return undefined;
  return `写出的是${name}，文件名要以 ${extensions.join(' 或者 ')} 结尾，没有写出；请改一个文件名`;
}
