import type { YamlSource } from '../../comparison/edit-scalars.js';
import { readYaml, type YamlText } from '../../data/read-yaml.js';
import type { Document } from '../../document/model.js';
import type { Finding, Result } from '../../finding/finding.js';
import type { Config } from '../../lint/config.js';
import { lintConfigured } from '../../lint/lint-document.js';
import type { Report } from '../../report/model.js';
import { readReportYaml } from '../../report/read-report.js';
import { composeDocument } from '../../template/compose-document.js';
import type { Template } from '../../template/model.js';
import { refuseTemplate } from '../../template/unknown-template.js';
import type { CalendarDate } from '../../text/calendar-date.js';
import type { Knowledge } from './knowledge.js';

/** What a report is judged by. */
export type Surroundings = {
  knowledge: Knowledge;
  today: CalendarDate;
  config: Config;
  lastYear?: Document;
};

/** A report file that can be read, with all that follows from it. */
export type ReadableReport = {
  yaml: YamlSource;
  report: Report;
  template: Template;
  document: Document;
};

export type Analysis = {
  /** The text that was judged. */
  text: string;
  /** Absent where the text cannot be read as a report; the findings then say why. */
  readable?: ReadableReport;
  findings: Finding[];
};

/** Reads, composes and checks a report: what `lawreport lint` does with the same file. */
export function analyse(text: string, { knowledge, today, config, lastYear }: Surroundings): Analysis {
  const yaml = readText(text);
  const read = yaml.value ? readReportYaml(yaml.value) : yaml;
  if (!yaml.value || !read.value) return { text, findings: read.findings };
  const { report, source } = read.value;
  const { templates, library, lexicon } = knowledge;
  const template = Object.hasOwn(templates, report.template) ? templates[report.template] : undefined;
  if (!template) return { text, findings: [refuseTemplate(report.template, Object.keys(templates), source)] };
  const composed = composeDocument(report, template, source);
  const { findings } = lintConfigured(composed, {
    today,
    config,
    lexicon,
    levels: library,
    indicators: library.indicators,
    sourceText: text,
    report,
    source,
    lastYear,
    style: knowledge.styles[template.style],
  });
  const { document } = composed;
  return { text, readable: { yaml: { text, ...yaml.value }, report, template, document }, findings };
}

let last: { text: string; read: Result<YamlText> } | undefined;

/** Many ask for the same text after every key, and reading it is a good part of what a key costs: the last is kept. */
function readText(text: string): Result<YamlText> {
  if (last?.text !== text) last = { text, read: readYaml(text) };
  return last.read;
}

/** A YAML text with what its parser made of it; undefined where it has a mistake. */
export function readDraft(text: string): YamlSource | undefined {
  const { value } = readText(text);
  return value && { text, ...value };
}

/** A text that is about to be asked for, and was read when it was written. */
export function keepDraft({ text, value, source }: YamlSource): void {
  last = { text, read: { value: { value, source }, findings: [] } };
}
