import { spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readDraft } from '../../src/cli/commands/new/draft.js';
import type { Answer, Question } from '../../src/cli/commands/new/question.js';
import {
  findPosition,
  type GivenAnswer,
  recordAnswer,
  startState,
  type WizardState,
} from '../../src/cli/commands/new/state.js';
import { interview } from '../../src/cli/commands/new/steps/interview.js';
import { readReport } from '../../src/report/read-report.js';
import { answerWithExamples, createContext } from '../support/interview.js';
import { createRandom } from '../support/random.js';
import { makeFolder } from '../support/run-cli.js';
import { bin, killAtEvent, pretendTerminal } from '../support/run-program.js';

/** Together with those of the other commands, more than 200. */
const moments = 36;

let folder: string;
beforeEach(() => {
  folder = makeFolder();
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const file = (name: string) => join(folder, name);
const draft = () => file('.lawreport/draft-report.yaml');

type Session = {
  /** Every answer behind which the program has asked something else. */
  taken: GivenAnswer[];
  /** The one that may have been on its way. */
  given: GivenAnswer | undefined;
  milliseconds: number;
  isKilled: boolean;
};

type SessionOptions = { answers: number; killAfter?: number; environment?: Record<string, string> };

/** Sits down at the interview, goes on with the draft, gives some answers, and stops by Ctrl-C if not killed before. */
async function sitDown({ answers, killAfter, environment = {} }: SessionOptions): Promise<Session> {
  const preloads = [pretendTerminal, killAtEvent].flatMap((path) => ['--require', path]);
  const started = performance.now();
  const child = spawn(process.execPath, [...preloads, bin, 'new', '--resume'], {
    cwd: folder,
    env: { ...process.env, EDITOR: '', VISUAL: '', ...environment },
    stdio: ['pipe', 'pipe', 'ignore'],
  });
  const timer = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
  let shown = '';
  let look = () => {};
  child.stdin.on('error', () => {});
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    shown += text;
    look();
  });
  const ended = new Promise<void>((resolve) =>
    child.on('close', () => {
      resolve();
      look();
    }),
  );
  const isShown = (text: string) =>
    new Promise<boolean>((resolve) => {
      look = () => {
        if (shown.includes(text)) resolve(true);
        else if (child.exitCode !== null || child.signalCode !== null) resolve(false);
      };
      look();
    });

  let state = readState();
  const session: Session = { taken: state.answers, given: undefined, milliseconds: 0, isKilled: false };
  for (let count = 0; ; count++) {
    const { position } = findPosition(() => interview(createContext()), state);
    if (!(await isShown(position.kind === 'done' ? '接下来：' : position.question.message))) break;
    session.taken = state.answers;
    session.given = undefined;
    if (position.kind === 'done') {
      child.stdin.end();
      break;
    }
    if (count === answers) {
      child.stdin.end('\u0003');
      break;
    }
    const answer = choose(position.question);
    state = recordAnswer(state, position.question, answer);
    session.given = state.answers.at(-1);
    shown = '';
    child.stdin.write(`${type(position.question, answer)}\r`);
  }
  await ended;
  clearTimeout(timer);
  const milliseconds = performance.now() - started;
  return { ...session, milliseconds, isKilled: child.signalCode === 'SIGKILL' };
}

function readState(): WizardState {
  return existsSync(draft()) ? readDraft(readFileSync(draft(), 'utf8'))!.state : startState;
}

function choose(question: Question): Answer {
  if (question.id === '级别') return '县';
  if (question.id === '地区') return '云岭县';
  return question.id === '年度' ? '2025' : answerWithExamples(question);
}

/** `a` ticks all choices of a list. The year that is proposed depends on the clock. */
function type(question: Question, answer: Answer): string {
  if (question.kind === 'selection') return 'a';
  if (question.kind === 'choice')
    return String(question.choices.findIndex(({ value }) => value === answer) + 1);
  return question.kind === 'line' && answer === question.initial && question.id !== '年度'
    ? ''
    : String(answer);
}

/** Nothing that was taken is missing, and nothing is there that was not given. */
function expectKept({ taken, given }: Session): void {
  if (existsSync(file('report.yaml'))) {
    expect(readReport(readFileSync(file('report.yaml'), 'utf8')).value).toBeDefined();
    rmSync(file('report.yaml'));
    rmSync(draft(), { force: true });
    return;
  }
  if (taken.length > 0) expect(existsSync(draft())).toBe(true);
  const kept = readState().answers;
  expect(kept.slice(0, taken.length)).toEqual(taken);
  expect(given ? [[], [given]] : [[]]).toContainEqual(kept.slice(taken.length));
}

describe('lawreport new, killed', () => {
  it('at any moment of many sittings, has every answer behind which it asked something else', async () => {
    const unharmed = await sitDown({ answers: 8 });
    expectKept(unharmed);
    expect(unharmed.taken).toHaveLength(8);
    const random = createRandom(6);
    let killed = 0;
    for (let count = 0; count < moments; count++) {
      const session = await sitDown({ answers: 8, killAfter: random() * unharmed.milliseconds });
      expectKept(session);
      if (session.isKilled) killed++;
    }
    // How many depends on how busy the machine is: a sitting may end before its moment comes.
    expect(killed).toBeGreaterThan(moments / 6);
    const last = await sitDown({ answers: 1 });
    expectKept(last);
    expect(readState().answers.length).toBeGreaterThan(8);
    expect(existsSync(file('.report.yaml.lock'))).toBe(false);
  });

  it('before and amid every change that it makes to the file system, likewise', async () => {
    expectKept(await sitDown({ answers: 1 }));
    const counted = file('count');
    expectKept(await sitDown({ answers: 2, environment: { COUNT_INTO: counted } }));
    const events = Number(readFileSync(counted, 'utf8'));
    expect(events).toBeGreaterThan(15);
    for (let event = 1; event <= events; event++) {
      // The same changes in the same order each time.
      for (const left of readdirSync(folder)) if (left.startsWith('.report')) rmSync(file(left));
      const session = await sitDown({ answers: 2, environment: { KILL_AT: String(event) } });
      expect(session.isKilled).toBe(true);
      expectKept(session);
    }
    expectKept(await sitDown({ answers: 1 }));
    expect(readState().answers.length).toBeGreaterThan(8);
  });
});
