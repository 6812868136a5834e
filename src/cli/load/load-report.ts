import type { SourceMap } from '../../data/source-map.js';
import type { Document } from '../../document/model.js';
import { type Finding, hasErrors } from '../../finding/finding.js';
import type { Report } from '../../report/model.js';
import { readReport } from '../../report/read-report.js';
import { composeDocument } from '../../template/compose-document.js';
import type { Template } from '../../template/model.js';
import { refuseTemplate } from '../../template/unknown-template.js';
import type { Host } from '../host.js';
import { unusable } from '../input-error.js';
import { findTemplate } from './load-template.js';
import { readInputText } from './read-input.js';
import { listTemplates, templateFolders } from './template-folders.js';

export type LoadedReport = {
  file: string;
  text: string;
  report: Report;
  source: SourceMap;
  template: Template;
  document: Document;
};

/** Reads, validates and composes a report file; anything that prevents it is an `InputError` with every finding. */
export function loadReport(file: string, host: Host, options: { templates?: string } = {}): LoadedReport {
  const { findings, ...loaded } = composeReport(file, readInputText(file, host), host, options);
  if (hasErrors(findings)) throw unusable({ file, source: loaded.text, findings });
  return loaded;
}

/** The same for a text at hand; references that cannot be replaced are `findings`. */
export function composeReport(
  file: string,
  text: string,
  host: Host,
  options: { templates?: string } = {},
): LoadedReport & { findings: Finding[] } {
  const read = readReport(text);
  if (!read.value) throw unusable({ file, source: text, findings: read.findings });
  const { report, source } = read.value;
  const template = loadReportTemplate(file, text, read.value, host, options);
  const { document, findings } = composeDocument(report, template, source);
  return { file, text, report, source, template, document, findings };
}

function loadReportTemplate(
  file: string,
  text: string,
  { report, source }: { report: Report; source: SourceMap },
  host: Host,
  options: { templates?: string },
): Template {
  const folders = templateFolders(host, {
    report: file,
    directory: options.templates,
  });
  const template = findTemplate(report.template, folders, host);
  if (template) return template;
  const finding = refuseTemplate(report.template, listTemplates(folders), source);
  throw unusable({ file, source: text, findings: [finding] });
}
