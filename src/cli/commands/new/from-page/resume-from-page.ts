import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { mergeTexts } from '../../../../comparison/merge-texts.js';
import type { Report } from '../../../../report/model.js';
import { readReport } from '../../../../report/read-report.js';
import type { Host } from '../../../host.js';
import { readInputText } from '../../../load/read-input.js';
import { answerRest } from '../answer-rest.js';
import { answerUnattended } from '../answer-unattended.js';
import { formatInterview } from '../format-interview.js';
import { type Answer, checkAnswer } from '../question.js';
import type { WizardState } from '../state.js';
import type { InterviewContext } from '../steps/context.js';
import { type Interview, interview } from '../steps/interview.js';
import { listLeft } from './list-left.js';
import { settleAnswers } from './settle-answers.js';
import { takePageBack } from './take-page-back.js';

export type FromPage = {
  state: WizardState;
  /** What is taken and what stays, for the person at the terminal. */
  lines: string[];
  /** The file as the page has left it. */
  text: string;
  /** The report of the finished interview with what the page alone has changed; what could not be joined. */
  join(finished: Interview): { text: string } | { text: undefined; left: string[] };
};

/** An interview that was handed to the page and comes back: undefined where nothing was handed over. */
export function resumeFromPage(
  { state, handedOver }: { state: WizardState; handedOver?: string },
  { output, context, host }: { output: string; context: InterviewContext; host: Host },
): FromPage | undefined {
  if (handedOver === undefined || !existsSync(resolve(host.folder, output))) return undefined;
  const text = readInputText(output, host);
  const base = readReport(handedOver).value?.report;
  const page = readReport(text).value?.report;
  if (!base || !page) return leaveUnread(state, { output, text });
  const { basics } = answerRest(context, settleAnswers(context, state), { prepared: nothing });
  const taken = takePageBack(context, state, { base, page, basics });
  const expected = acceptOffers(context, taken);
  const changed = listLeft(base, page, base);
  const left = listLeft(base, page, expected.report);
  return {
    state: taken,
    lines: describe(
      output,
      changed.filter((one) => !left.includes(one)),
      left,
    ),
    text,
    join: (finished) => join({ base, page, expected, finished, text }),
  };
}

const nothing = { figures: {}, reasons: {}, topics: [] };

function leaveUnread(state: WizardState, { output, text }: { output: string; text: string }): FromPage {
  return {
    state,
    lines: [`${output} 交给网页以后改得读不出来了，没有收回；里面的文字都还在，答完以后写到另一个文件。`],
    text,
    join: () => ({ text: undefined, left: ['整份文件'] }),
  };
}

/** The report that comes of it if she takes what the page offers, and leaves the rest open. */
function acceptOffers(context: InterviewContext, { answers, withdrawn }: WizardState): Interview {
  const known = new Map([
    ...Object.entries(withdrawn),
    ...answers.map(({ id, answer }) => [id, answer] as const),
  ]);
  const steps = interview(context);
  let next = steps.next();
  while (!next.done) {
    const question = next.value;
    // Asked for the number again, she would be asked without end.
    const isBroken = question.id.endsWith('/不合');
    const usual = isBroken ? '照填' : answerUnattended(question, nothing);
    const fits = (answer: Answer | undefined) =>
      answer !== undefined && checkAnswer(question, answer) === undefined;
    next = steps.next([isBroken ? usual : known.get(question.id), usual].find(fits) ?? '待填');
  }
  return next.value;
}

function describe(output: string, taken: readonly string[], left: readonly string[]): string[] {
  if (taken.length + left.length === 0) return [`${output} 交给网页以后没有改过。`];
  return [
    `${output} 在网页里改过${taken.length + left.length}处。`,
    ...(taken.length > 0
      ? [`收回到回答里的（没有问到的，问到时放在前面，直接回车就用）：${taken.join('、')}`]
      : []),
    ...(left.length > 0 ? [`终端里没有这一题、留在文件里的（答完以后合在一起）：${left.join('、')}`] : []),
  ];
}

type Versions = { base: Report; page: Report; expected: Interview; finished: Interview; text: string };

function join({ base, page, expected, finished, text }: Versions): ReturnType<FromPage['join']> {
  const merged = mergeTexts(formatInterview(expected), formatInterview(finished), text);
  const report = merged === undefined ? undefined : readReport(merged).value?.report;
  const left = listLeft(base, page, report ?? finished.report);
  return report && left.length === 0 ? { text: merged! } : { text: undefined, left };
}
