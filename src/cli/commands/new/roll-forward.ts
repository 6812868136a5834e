import { recognizeLevel } from '../../../document/reporting-level.js';
import { recognizeReport } from '../../../readers/recognize-report.js';
import { writeImported } from '../../../readers/write-imported.js';
import type { Report } from '../../../report/model.js';
import { addChecklists } from '../../../roll-forward/add-checklists.js';
import { rollReport } from '../../../roll-forward/roll-report.js';
import { holdReport } from '../../disk/hold-report.js';
import { saveReport } from '../../disk/save-report.js';
import { writeEditorSchema } from '../../disk/write-editor-schema.js';
import { checkOutput } from '../../disk/write-whole.js';
import type { ExitCode, Host } from '../../host.js';
import { InputError } from '../../input-error.js';
import { loadDocument, refuseFaulty } from '../../load/load-document.js';
import { loadTemplate } from '../../load/load-template.js';
import { templateFolders } from '../../load/template-folders.js';
import { show } from '../../terminal/show.js';
import { formatRolled } from './format-rolled.js';
import { loadOptions } from './load-context.js';
import type { NewOptions } from './options.js';
import { listLevels } from './steps/level-question.js';

/** `lawreport new --from`: last year's report, with its years moved and its figures to be filled in. */
export async function rollForward(
  from: string,
  output: string,
  options: NewOptions,
  host: Host,
): Promise<ExitCode> {
  const force = options.force ?? false;
  checkOutput(output, host, { kind: 'report', force, from });
  const { library, templates, given } = loadOptions(options, output, host);
  const folders = templateFolders(host, { report: output, directory: options.templates });
  const loaded = refuseFaulty(await loadDocument(from, host, { templates: options.templates }));
  const assumedYear = (given.year ?? host.today().year - 1) - 1;
  const { report: found } =
    loaded.kind === 'report'
      ? loaded
      : recognizeReport(loaded.reading, { levels: library, template: given.template?.id, assumedYear });
  const { place = found.place, issuers = found.issuers, addressees = found.addressees } = given;
  const level = given.level ?? recognizeLevel({ place, organs: issuers }, library).level;
  if (loaded.kind !== 'report' && !level && !given.template)
    throw new InputError(
      `从文字里看不出是哪一级的报告，请用 --level 写明级别，可以写：${listLevels(library.levels)}`,
      { file: from },
    );
  const serves = (id: string) => templates.find((one) => one.id === id)?.levels.includes(given.level!.name);
  const fitting = given.level && !serves(found.template) ? given.level.template : found.template;
  const template = given.template?.id ?? fitting;
  const last: Report = { ...found, template, place, issuers, addressees };
  const year = given.year ?? last.year + 1;
  if (year <= last.year)
    throw new InputError(
      `这是${last.year}年度的报告，不能用来起草${year}年度的报告；请核对 --year，或者换一份去年的报告`,
      { file: from },
    );
  const rolled = rollReport(last, { year, indicators: library.indicators });
  const { dateOfIssue = rolled.report.dateOfIssue } = given;
  const written = writeImported(
    { ...rolled.report, dateOfIssue },
    { template: loadTemplate(template, folders, host), unread: loaded.document.unread },
  );
  const text = addChecklists(written, last);
  const kept = await holdReport(output, { command: 'new', host }, () =>
    saveReport(output, text, host, { force, backup: options.backup, madeFrom: from }),
  );
  writeEditorSchema(output, host);
  show(formatRolled(rolled, { from, output, kept, last }), host.stdout);
  return 0;
}
