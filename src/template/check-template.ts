import { joinPath } from '../data/source-map.js';
import { partNames } from '../report/part-names.js';
import { listReferences, parseTemplateText } from '../report/reference-tree.js';
import { suggestName } from '../text/nearest-name.js';
import { reportWords } from './composer.js';
import type { Library } from './library.js';
import type { Complain } from './manifest-fields.js';
import type { Template, TemplatePart } from './model.js';
import { explainUnusable } from './references.js';

/** The parts that 《法治政府建设与责任落实督察工作规定》 asks of every annual report. */
const mandatoryParts = ['achievements', 'problems', 'leadership', 'plans'] as const;

/** What a manifest gets wrong though each of its fields has the right form. */
export function checkTemplate(template: Template, library: Library | undefined, complain: Complain): void {
  for (const key of mandatoryParts) {
    const part = template.parts.find((candidate) => candidate.key === key);
    if (!part?.required) complain('各部分', `缺少必备的“${partNames[key]}”，请写上这一部分，并写“必备: 是”`);
  }
  for (const [index, part] of template.parts.entries()) {
    const path = joinPath('各部分', index);
    if (template.parts.findIndex((other) => other.key === part.key) < index)
      complain(joinPath(path, '部分'), `“${partNames[part.key]}”写了两次，请合并`);
    if (part.guidance.trim().split('\n').length > 2)
      complain(joinPath(path, '说明'), '“说明”最多写两行，请删减');
    if (part.sections.length > 0 && part.topics.length > 0)
      complain(joinPath(path, '主题'), '写了“栏目”就不再写“主题”，请把主题写进栏目里');
  }
  for (const { path, text } of listTexts(template))
    for (const message of findMistakes(text)) complain(path, message);
  if (library) checkNames(template, library, complain);
}

/** A figure may be missing, and no author can mend a template: it stands only where a condition on it does. */
function findMistakes(text: string): string[] {
  const nodes = parseTemplateText(text);
  const isWord = (name: string) => (reportWords as readonly string[]).includes(name);
  return [
    ...nodes.flatMap((node) => (node.kind === 'unusable' ? [explainUnusable(node).message] : [])),
    ...listReferences(nodes).flatMap(({ name, use, isGuarded }) => {
      if (isWord(name) || (use === 'list' && !name.includes('.'))) return [];
      if (!name.includes('.')) return use === 'condition' ? [] : [describeUnknown('词', name, reportWords)];
      return isGuarded
        ? []
        : [
            `不是每份报告都有“${name}”这个数，请写成“{{#if ${name}}}…{{${name}}}…{{/if}}”，没有时就不印这一句`,
          ];
    }),
  ];
}

function checkNames(template: Template, library: Library, complain: Complain): void {
  const levels = library.levels.map((level) => level.name);
  for (const [index, level] of template.levels.entries())
    if (!levels.includes(level)) complain(joinPath('适用', index), describeUnknown('级别', level, levels));
  for (const [index, part] of template.parts.entries()) {
    const ids = library.topics.filter((topic) => topic.part === part.key).map((topic) => topic.id);
    for (const { path, id } of listTopics(part, joinPath('各部分', index)))
      if (!ids.includes(id)) complain(path, describeUnknown(`“${partNames[part.key]}”的主题`, id, ids));
  }
}

function listTopics(part: TemplatePart, path: string): { path: string; id: string }[] {
  const list = (ids: string[], at: string) =>
    ids.map((id, index) => ({ path: joinPath(joinPath(at, '主题'), index), id }));
  return [
    ...part.sections.flatMap((section, index) =>
      list(section.topics, joinPath(joinPath(path, '栏目'), index)),
    ),
    ...list(part.topics, path),
  ];
}

function listTexts(template: Template): { path: string; text: string }[] {
  return [
    { path: '标题', text: template.title },
    { path: '导语', text: template.opening },
    { path: '结语', text: template.closing ?? '' },
    ...template.parts.flatMap((part, index) => [
      { path: joinPath(joinPath('各部分', index), '标题'), text: part.title },
      { path: joinPath(joinPath('各部分', index), '导语'), text: part.opening ?? '' },
    ]),
  ];
}

function describeUnknown(what: string, given: string, known: readonly string[]): string {
  return `没有“${given}”这个${what}，${suggestName(given, known)}`;
}
