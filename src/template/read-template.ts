import { z } from 'zod';
import { fields, oneOf } from '../data/fields.js';
import { yesOrNo } from '../data/yes-or-no.js';
import type { HeadingLayout, PartKey } from '../document/model.js';
import type { Result } from '../finding/finding.js';
import { partNames } from '../report/part-names.js';
import { checkTemplate } from './check-template.js';
import type { Library } from './library.js';
import { count, id, readChecked, text, texts } from './manifest-fields.js';
import type { ItemLayout, Template, TemplateHeadings, TemplatePart, TemplateSection } from './model.js';

const headingWords = { ownLine: '另行', runIn: '接排' } as const;
const headingLayout = oneOf<HeadingLayout>(headingWords);
const itemLayout = oneOf<ItemLayout>({ ...headingWords, enumerated: '列举', enumeratedByLine: '分段列举' });
const numbering = oneOf({ restart: '重起', continue: '连续' } as const);
const layoutOfItems = '另行、接排，或者列举（一是…二是…，接成一段）、分段列举（每条一段）';

const partHeadings = fields<NonNullable<TemplatePart['headings']>>(() => ({
  level2: ['二级标题', itemLayout.optional(), `（一）各条：${layoutOfItems}`],
  level3: ['三级标题', itemLayout.optional(), `1.各条：${layoutOfItems}`],
  level4: ['四级标题', headingLayout.optional(), '（1）各条：另行或者接排'],
}));

const headings = fields<TemplateHeadings>(() => ({
  level2: ['二级标题', itemLayout, `（一）各条：${layoutOfItems}`],
  level3: ['三级标题', itemLayout, `1.各条：${layoutOfItems}`],
  level4: ['四级标题', headingLayout, '（1）各条：另行或者接排'],
  level3Numbering: ['三级编号', numbering, '重起：在每个（一）之下从1.开始；连续：在一个部分内连续编号'],
}));

const section = fields<TemplateSection>(() => ({
  title: ['标题', text(), '（一）的标题，不写序号'],
  topics: ['主题', texts(), 'topics 文件夹里主题的编号'],
}));

const part = fields<TemplatePart>(() => ({
  key: ['部分', oneOf<PartKey>(partNames), Object.values(partNames).join('、')],
  title: ['标题', text(), '不写序号；可以引用 {{年度}} {{下年度}} {{地区}}'],
  required: ['必备', yesOrNo, '是否必须有'],
  guidance: ['说明', text(), '这一部分写什么，最多两行'],
  basis: ['依据', text().optional(), '法规或者文件的名称'],
  headings: ['层次', partHeadings.optional(), '与整个模板不同的排法'],
  opening: ['导语', text().optional(), '起草时建议的导语'],
  usualLength: [
    '通常字数',
    z.tuple([count, count]).optional(),
    '同类报告这一部分通常的字数，例如 [800, 1500]',
  ],
  sections: ['栏目', z.array(section).optional(), '（一）（二）…各条和其中的主题', () => []],
  topics: ['主题', texts().optional(), '不分栏目时，各条就是主题', () => []],
}));

type WrittenTemplate = Template & { format: 'lawreport-template/1' };

const templateSchema = fields<WrittenTemplate>(() => ({
  format: ['格式', z.literal('lawreport-template/1'), '固定为 lawreport-template/1'],
  id: ['编号', id, '与文件夹同名'],
  name: ['名称', text(), '模板的中文名称'],
  levels: ['适用', texts(), '适用的级别'],
  joint: ['联合', yesOrNo.optional(), '党委和政府联合报告写“是”', () => false],
  modelledOn: ['仿照', text(), '仿照的是什么样的报告'],
  style: ['样式', text(), '版面样式的名称'],
  title: ['标题', text(), '报告标题'],
  opening: ['导语', text(), '开头的话'],
  closing: ['结语', text().optional(), '结尾的话'],
  headings: ['层次', headings, '标题的排法'],
  parts: ['各部分', z.array(part).min(1), '按通常的先后'],
}));

/**
 * Reads a template's manifest, `templates/<id>/template.yaml`.
 * With the library, the topics and levels that it names are looked up as well.
 */
export function readTemplate(source: string, library?: Library): Result<Template> {
  const { value, findings } = readChecked(source, templateSchema, (template, complain) =>
    checkTemplate(template, library, complain),
  );
  if (!value) return { value, findings };
  const { format: _, ...template } = value;
  return { value: template, findings };
}
