import type { DefineCommand } from './define-command.js';

type Entry = { summary: string; load: () => Promise<{ define: DefineCommand }> };

/** Only the command that is called is loaded. */
export const commands: Record<string, Entry> = {
  collect: {
    summary: '向各单位收数：提出名单，写出报送表，看收齐没有，把数收进报告',
    load: () => import('./commands/collect/collect.js'),
  },
  completion: {
    summary: '写出命令补全的脚本：装好以后，按Tab键补全命令、选项和文件名',
    load: () => import('./commands/completion/completion.js'),
  },
  diff: {
    summary: '比较两份报告（.yaml、.docx、.txt），逐条列出不同',
    load: () => import('./commands/diff/diff.js'),
  },
  doctor: {
    summary: '检查这台机器：字体、LibreOffice、写入权限、终端',
    load: () => import('./commands/doctor/doctor.js'),
  },
  figures: {
    summary: '列出报告里的数字并核对，写出数据核对表',
    load: () => import('./commands/figures/figures.js'),
  },
  import: {
    summary: '把已有的报告（.docx、.txt）转成report.yaml，或者把改动写回去',
    load: () => import('./commands/import/import.js'),
  },
  knowledge: {
    summary: '显示程序知道的法律、文件、会议资料截至哪一天，检查、安装新的资料',
    load: () => import('./commands/knowledge/knowledge.js'),
  },
  lint: { summary: '检查报告的内容、数据、用词、标点和格式', load: () => import('./commands/lint/lint.js') },
  new: { summary: '一步一步起草报告，写出report.yaml', load: () => import('./commands/new/new.js') },
  open: {
    summary: '在浏览器里写报告：打开一份report.yaml，改动存回文件',
    load: () => import('./commands/open/open.js'),
  },
  page: {
    summary: '写出lawreport.html：双击就能用的整个工具，不用安装，不联网',
    load: () => import('./commands/page/page.js'),
  },
  publish: {
    summary: '写出公开用的网页、文本和元数据；有个人信息、密级、没有填完的，不写出',
    load: () => import('./commands/publish/publish.js'),
  },
  render: {
    summary: '按GB/T 9704—2012排成Word文件（.docx）、网页或者PDF',
    load: () => import('./commands/render/render.js'),
  },
  review: {
    summary: '审阅下级报送的报告：写出审阅意见、批注稿、汇总表和总览，查雷同',
    load: () => import('./commands/review/review.js'),
  },
  rules: { summary: '列出检查规则，或者解释其中一条', load: () => import('./commands/rules/rules.js') },
  schema: {
    summary: '输出report.yaml的格式说明（JSON Schema）',
    load: () => import('./commands/schema/schema.js'),
  },
  templates: {
    summary: '列出模板，或者显示一个模板的提纲',
    load: () => import('./commands/templates/templates.js'),
  },
};
