import type { YamlValue } from '../../comparison/format-yaml.js';
import { rewriteYaml } from '../../comparison/rewrite-yaml.js';
import type { Severity } from '../../finding/finding.js';
import type { Config } from '../../lint/config.js';
import { keepDraft, readDraft } from './analyse.js';
import type { Collected } from './collect.js';
import { pause, record, stepBack, stepForward } from './history.js';
import type { Notice, OpenReport, PageState, ReportFile, Side, View } from './page-state.js';
import { openReport } from './page-state.js';

/** Everything that can happen to the page, as a value. */
export type Message =
  | { kind: 'opened'; file: ReportFile; side?: Side }
  | { kind: 'closed' }
  | { kind: 'collected'; collected: Collected | undefined }
  /** Whose value of a figure counts: that in a file. */
  | { kind: 'decided'; id: string; file: string }
  | { kind: 'lastYear'; report: PageState['lastYear'] }
  | { kind: 'config'; config: Config }
  /** `edit` gives the report file another value, and may move the place that is worked at; undefined changes nothing. */
  | {
      kind: 'edited';
      edit: (value: YamlValue) => { value: YamlValue; focus?: string } | undefined;
      key?: string;
    }
  | { kind: 'rewritten'; text: string; key?: string }
  | { kind: 'undo' }
  | { kind: 'redo' }
  | { kind: 'saved'; text: string; name?: string }
  | { kind: 'merged'; text: string; savedText: string }
  | { kind: 'conflict'; theirs: string | undefined }
  | { kind: 'focused'; path: string }
  | { kind: 'editing'; path: string | undefined }
  | { kind: 'readOnly'; isReadOnly: boolean }
  | { kind: 'view'; view: View }
  | { kind: 'side'; side: Side }
  | { kind: 'weight'; weight: Severity }
  | { kind: 'notice'; notice: Notice | undefined };

/** The page after what happened. */
export function update(state: PageState, message: Message): PageState {
  switch (message.kind) {
    case 'opened':
      return {
        ...state,
        report: openReport(message.file),
        view: 'pages',
        side: message.side ?? 'findings',
        notice: undefined,
      };
    case 'closed':
      return { ...state, report: undefined, lastYear: undefined, collected: undefined, notice: undefined };
    case 'collected':
      return { ...state, collected: message.collected };
    case 'decided':
      return state.collected
        ? {
            ...state,
            collected: {
              ...state.collected,
              decided: { ...state.collected.decided, [message.id]: message.file },
            },
          }
        : state;
    case 'lastYear':
      return { ...state, lastYear: message.report };
    case 'config':
      return { ...state, config: message.config };
    case 'view':
      return withReport({ ...state, view: message.view }, (report) => ({ ...report, editing: undefined }));
    case 'side':
      return { ...state, side: message.side };
    case 'weight':
      return { ...state, weights: toggle(state.weights, message.weight) };
    case 'notice':
      return { ...state, notice: message.notice };
    case 'edited':
      return editReport(state, message);
    default:
      return withReport(state, (report) => updateReport(report, message));
  }
}

function withReport(state: PageState, change: (report: OpenReport) => OpenReport): PageState {
  return state.report ? { ...state, report: change(state.report) } : state;
}

type ReportMessage = Extract<
  Message,
  {
    kind:
      | 'rewritten'
      | 'undo'
      | 'redo'
      | 'saved'
      | 'merged'
      | 'conflict'
      | 'focused'
      | 'editing'
      | 'readOnly';
  }
>;

function updateReport(report: OpenReport, message: ReportMessage): OpenReport {
  const { text, focus, history } = report;
  switch (message.kind) {
    case 'rewritten':
      return change(report, message.text, { key: message.key });
    case 'undo':
    case 'redo': {
      const step = (message.kind === 'undo' ? stepBack : stepForward)(history, { text, focus });
      if (!step || report.isReadOnly) return report;
      const { moment } = step;
      return { ...report, ...moment, history: step.history, editing: undefined };
    }
    case 'saved':
      return { ...report, savedText: message.text, name: message.name ?? report.name };
    case 'merged':
      return { ...change(report, message.text, {}), savedText: message.savedText, editing: undefined };
    case 'conflict':
      return { ...report, conflict: message.theirs === undefined ? undefined : { theirs: message.theirs } };
    case 'focused':
      return { ...report, focus: message.path, history: pause(history) };
    case 'editing':
      return {
        ...report,
        editing: message.path,
        focus: message.path ?? report.focus,
        history: pause(history),
      };
    case 'readOnly':
      return { ...report, isReadOnly: message.isReadOnly, editing: undefined };
  }
}

function change(
  report: OpenReport,
  text: string,
  { key, focus }: { key?: string; focus?: string },
): OpenReport {
  if (report.isReadOnly || text === report.text) return report;
  const history = record(report.history, { text: report.text, focus: report.focus }, key);
  return { ...report, text, history, focus: focus ?? report.focus };
}

const unwritable: Notice = {
  tone: 'failed',
  text: '这一处的写法比较特别，不能从这里改；请换到“源文件”里改',
};

const unreadable: Notice = { tone: 'failed', text: '源文件里有错误，改正以后才能从这里改' };

function editReport(state: PageState, { edit, key }: Extract<Message, { kind: 'edited' }>): PageState {
  const { report } = state;
  if (!report || report.isReadOnly) return state;
  const draft = readDraft(report.text);
  if (!draft) return { ...state, notice: unreadable };
  const edited = edit(draft.value as YamlValue);
  if (!edited) return state;
  const written = rewriteYaml(draft, edited.value);
  if (!written) return { ...state, notice: unwritable };
  keepDraft(written);
  return { ...state, report: change(report, written.text, { key, focus: edited.focus }) };
}

function toggle<T>(list: readonly T[], item: T): T[] {
  return list.includes(item) ? list.filter((other) => other !== item) : [...list, item];
}
