import { z } from 'zod';
import { fields, oneOf } from '../data/fields.js';
import { joinPath } from '../data/source-map.js';
import { yesOrNo } from '../data/yes-or-no.js';
import type { PartKey } from '../document/model.js';
import { partNames } from '../report/part-names.js';
import { listReferences, parseTemplateText } from '../report/reference-tree.js';
import type { Measure, Topic } from './library.js';
import { type Complain, count, describeUnknown, format, id, text, texts } from './manifest-fields.js';
import type { WrittenGroup } from './read-indicators.js';
import { explainUnusable } from './references.js';

const measure = fields<Measure>(() => ({
  title: ['标题', text(), '措施的标题'],
  body: ['正文', text(), '措施的内容'],
}));

const topic = fields<Topic>(() => ({
  id: ['编号', id, '英文名称，各文件之间不能重复'],
  name: ['名称', text(), '供勾选的名称'],
  part: ['部分', oneOf<PartKey>(partNames), '属于报告的哪个部分'],
  title: ['标题', text(), '建议的标题'],
  hint: ['提示', text(), '写的时候要注意什么'],
  basis: ['依据', text().optional(), '法规或者文件的名称'],
  since: ['起', count.optional(), '从哪个年度起适用'],
  until: ['止', count.optional(), '到哪个年度为止适用'],
  required: ['必写', yesOrNo.optional(), '缺了它这一部分就不完整', () => false],
  body: ['正文', text(), '建议的正文'],
  sentence: ['例句', texts().optional(), '引用数据的分句', () => []],
  cause: ['原因', text().optional(), '建议的原因，只用于不足'],
  measure: ['措施', measure.optional(), '下年打算里对应的措施，只用于不足'],
}));

/** One file of `templates/topics/` */
export const topicsSchema = fields<{ format: string; topics: Topic[] }>(() => ({
  format: format('lawreport-topics/1'),
  topics: ['主题', z.array(topic).min(1), '各个主题'],
}));

/** What topics may name: the figures of the catalogue, and the words of levels and documents. */
export function checkTopics(
  topics: readonly Topic[],
  { groups, words }: { groups: Record<string, WrittenGroup>; words: readonly string[] },
  complain: Complain,
): void {
  for (const [index, entry] of topics.entries()) {
    const at = (key: string) => joinPath(joinPath('主题', index), key);
    if (topics.findIndex((other) => other.id === entry.id) < index)
      complain(at('编号'), `编号“${entry.id}”用了两次，请改一个`);
    const written = [
      { path: at('标题'), text: entry.title },
      { path: at('正文'), text: entry.body },
      ...entry.sentence.map((clause, place) => ({ path: joinPath(at('例句'), place), text: clause })),
    ];
    for (const { path, text: clause } of written) {
      for (const node of parseTemplateText(clause))
        if (node.kind === 'unusable') complain(path, explainUnusable(node).message);
      for (const { name: reference } of listReferences(parseTemplateText(clause))) {
        if (Object.hasOwn(groups, reference)) continue;
        const [groupName = '', figure] = reference.split('.');
        if (figure === undefined && !words.includes(groupName))
          complain(path, describeUnknown(groupName, words));
        if (figure !== undefined && !Object.hasOwn(groups[groupName]?.figures ?? {}, figure))
          complain(
            path,
            describeUnknown(
              reference,
              Object.entries(groups).flatMap(([key, { figures }]) =>
                Object.keys(figures).map((each) => `${key}.${each}`),
              ),
            ),
          );
      }
    }
  }
}
