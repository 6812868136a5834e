import { z } from 'zod';
import type { HeadingLayout, PartKey } from '../document/model.js';
import type { Result } from '../finding/finding.js';
import { explainIssues } from '../report/explain-issue.js';
import { fields, oneOf } from '../report/fields.js';
import { readYaml } from '../report/read-yaml.js';
import { partNames } from '../report/schema.js';
import type { ItemLayout, Template, TemplateHeadings, TemplatePart } from './model.js';

const text = () => z.string().min(1);
const headingWords = { ownLine: '另行', runIn: '接排' } as const;
const headingLayout = oneOf<HeadingLayout>(headingWords);
const itemLayout = oneOf<ItemLayout>({ ...headingWords, enumerated: '列举', enumeratedByLine: '分段列举' });
const numbering = oneOf({ restart: '重起', continue: '连续' } as const);
const yesOrNo = z.codec(z.enum(['是', '否']), z.boolean(), {
  decode: (word) => word === '是',
  encode: (value) => (value ? '是' : '否'),
});
const count = z.codec(z.string().regex(/^[1-9]\d{0,5}$/), z.number(), { decode: Number, encode: String });

const layoutOfItems = '另行、接排，或者列举（一是…二是…，接成一段）、分段列举（每条一段）';

const partHeadings = fields<NonNullable<TemplatePart['headings']>>({
  level2: ['二级标题', itemLayout.optional(), `（一）各条：${layoutOfItems}`],
  level3: ['三级标题', itemLayout.optional(), `1.各条：${layoutOfItems}`],
  level4: ['四级标题', headingLayout.optional(), '（1）各条：另行或者接排'],
});

const headings = fields<TemplateHeadings>({
  level2: ['二级标题', itemLayout, `（一）各条：${layoutOfItems}`],
  level3: ['三级标题', itemLayout, `1.各条：${layoutOfItems}`],
  level4: ['四级标题', headingLayout, '（1）各条：另行或者接排'],
  level3Numbering: ['三级编号', numbering, '重起：在每个（一）之下从1.开始；连续：在一个部分内连续编号'],
});

const part = fields<TemplatePart>({
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
});

type WrittenTemplate = Template & { format: 'lawreport-template/1' };

const templateSchema = fields<WrittenTemplate>({
  format: ['格式', z.literal('lawreport-template/1'), '固定为 lawreport-template/1'],
  id: ['编号', z.string().regex(/^[a-z][a-z0-9-]*$/), '与文件夹同名'],
  name: ['名称', text(), '模板的中文名称'],
  levels: ['适用', z.array(text()).min(1), '适用的级别'],
  modelledOn: ['仿照', text(), '仿照的是什么样的报告'],
  style: ['样式', text(), '版面样式的名称'],
  title: ['标题', text(), '报告标题'],
  opening: ['导语', text(), '开头的话'],
  closing: ['结语', text().optional(), '结尾的话'],
  headings: ['层次', headings, '标题的排法'],
  parts: ['各部分', z.array(part).min(1), '按通常的先后'],
});

/** Reads a template's manifest, `templates/<id>/template.yaml`. */
export function readTemplate(source: string): Result<Template> {
  const yaml = readYaml(source);
  if (!yaml.value) return yaml;
  const parsed = templateSchema.safeParse(yaml.value.value);
  if (!parsed.success)
    return {
      value: undefined,
      findings: explainIssues(parsed.error.issues, yaml.value.value, templateSchema, yaml.value.source),
    };
  const { format: _, ...template } = parsed.data;
  return { value: template, findings: [] };
}
