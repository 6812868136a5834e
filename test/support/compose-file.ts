import { readFileSync } from 'node:fs';
import type { Document } from '../../src/document/model.js';
import { readReport } from '../../src/report/read-report.js';
import { composeDocument } from '../../src/template/compose-document.js';
import { packagedTemplate } from './packaged-template.js';

/** The document that a report file is composed to. */
export function composeFile(file: string): Document {
  const { value, findings } = readReport(readFileSync(file, 'utf8'));
  if (!value) throw new Error(JSON.stringify(findings));
  return composeDocument(value.report, packagedTemplate(value.report.template), value.source).document;
}
