import { formatPlaceholder } from '../../../text/gaps/placeholder.js';
import { holdReport } from '../../disk/hold-report.js';
import { checkOutput } from '../../disk/write-whole.js';
import type { ExitCode, Host } from '../../host.js';
import { InputError } from '../../input-error.js';
import { answerRest } from './answer-rest.js';
import type { PreparedAnswers } from './answer-unattended.js';
import { readAnswers } from './answers/read-answers.js';
import { usualOutput } from './draft-files.js';
import { loadContext } from './load-context.js';
import type { NewOptions } from './options.js';
import { settleLevel } from './settle-level.js';
import { startState } from './state.js';
import type { InterviewContext } from './steps/context.js';
import { writeReportFile } from './write-report-file.js';

/** `lawreport new` where nobody is asked: what was given, and gaps to fill for the rest. */
export async function writeSkeleton(options: NewOptions, host: Host): Promise<ExitCode> {
  const output = options.output ?? usualOutput;
  if (options.from !== undefined && options.answers === undefined)
    return (await import('./roll-forward.js')).rollForward(options.from, output, options, host);
  const force = options.force ?? false;
  checkOutput(output, host, { kind: 'report', force });
  const answers = options.answers === undefined ? undefined : readAnswers(options.answers, host);
  const context = await loadContext({ ...answers?.options, ...options }, output, host);
  const { place, dateOfIssue, issuers, addressees } = context.given;
  const isUnknown = place === undefined && !context.lastYear;
  const given = {
    ...context.given,
    ...settleLevel(context.given, context),
    place: place ?? context.lastYear?.place ?? formatPlaceholder('地区'),
    dateOfIssue: dateOfIssue ?? formatPlaceholder('成文日期'),
    addressees: addressees ?? context.lastYear?.addressees ?? [formatPlaceholder('主送机关')],
    issuers: issuers ?? (isUnknown ? [formatPlaceholder('发文机关')] : undefined),
  };
  const prepared = resolvePrepared(
    answers?.prepared ?? { figures: {}, reasons: {} },
    context,
    options.answers,
  );
  const result = answerRest({ ...context, given }, startState, { prepared, file: options.answers });
  const written = {
    output,
    interview: result,
    context,
    force,
    backup: options.backup,
    templates: options.templates,
  };
  await holdReport(output, { command: 'new', host }, () => writeReportFile(written, host));
  return 0;
}

/** Topics by their ids. Figures and topics that no template knows would be lost without a word. */
function resolvePrepared(
  { figures, reasons, topics }: PreparedAnswers,
  { library }: InterviewContext,
  file: string | undefined,
): PreparedAnswers {
  const place = file === undefined ? {} : { file };
  for (const [group, values] of Object.entries(figures))
    for (const name of Object.keys(values))
      if (!Object.hasOwn(library.indicators[group]?.figures ?? {}, name))
        throw new InputError(`数据里的“${group}.${name}”不是模板用到的数，请核对名称`, place);
  const ids = topics?.map((given) => {
    const topic = library.topics.find(({ id, name }) => given === id || given === name);
    if (!topic) throw new InputError(`没有“${given}”这个主题，请用 lawreport templates 查看`, place);
    return topic.id;
  });
  return { figures, reasons, topics: ids };
}
