import { partNames } from '../report/part-names.js';
import type { Template, TemplatePart } from './model.js';
import { fillWords } from './words.js';

/** The YAML of a new report with comments on what each part has to say; the content stays the same. */
export function annotateReport(
  yaml: string,
  template: Template,
  words: Readonly<Record<string, string>>,
): string {
  const comments = new Map<string, string[]>([
    ['数据', ['数据只在这里填一次，正文里用 {{组.名}} 引用；还没有的数写“待填”。']],
    ...template.parts.map((part): [string, string[]] => [partNames[part.key], describePart(part, words)]),
  ]);
  const written = new Set(yaml.match(/^[^\s:#]+(?=:)/gmu));
  const optional = template.parts.filter((part) => !part.required && !written.has(partNames[part.key]));
  const annotated = yaml
    .split('\n')
    .flatMap((line) => {
      const lines = comments.get(/^([^\s:#]+):/.exec(line)?.[1] ?? '');
      return lines ? ['', ...lines.map((comment) => `# ${comment}`), line] : [line];
    })
    .join('\n');
  return (
    annotated +
    optional
      .flatMap((part) => [
        '',
        `# 还可以写“${partNames[part.key]}”：`,
        ...describePart(part, words).map((line) => `#   ${line}`),
        '',
      ])
      .join('\n')
  );
}

function describePart(
  { title, guidance, basis }: TemplatePart,
  words: Readonly<Record<string, string>>,
): string[] {
  return [
    fillWords(title, words),
    ...guidance
      .trim()
      .split('\n')
      .map((line) => line.trim()),
    ...(basis === undefined ? [] : [`依据：${basis}`]),
  ];
}
