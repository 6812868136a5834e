import { compareDocuments } from '../../comparison/compare-documents.js';
import { takeBack } from '../../comparison/take-back.js';
import { markParts } from '../../readers/mark-parts.js';
import type { FileHandle, PickedFile } from '../host.js';
import { analyse } from '../state/analyse.js';
import { type Opened, openFile, readLastYear } from '../state/open-file.js';
import type { ReportFile } from '../state/page-state.js';
import { startFromLastYear } from '../state/start-from-last-year.js';
import type { Store } from '../store.js';

const accepted = '.yaml,.yml,.docx,.txt';

/** Files that come in: by the dialog, or dropped. What a Word file is for is the person's to say. */
export function createOpenActions(store: Store, askPurpose: (opened: TypedFile) => Promise<Purpose>) {
  const { host, dispatch, say, state } = store;

  const open = (file: PickedFile, purpose?: Purpose) =>
    openFile(file.name, file.bytes, { ...optionsOf(store), isLastYear: purpose === 'roll' });

  const useReport = async (file: ReportFile, handle?: FileHandle) => {
    const isFree = await host.tabs.hold(file.id, () => {
      dispatch({ kind: 'readOnly', isReadOnly: true });
      say('这份报告已经改在另一个标签页里编辑，这里只能看', 'failed');
    });
    if (handle) store.handles.set(file.id, handle);
    else store.handles.delete(file.id);
    const isBlank = !/^(?:成效|问题|负责人履职|下年打算|其他|亮点)[ \t]*:/m.test(file.text);
    dispatch({ kind: 'opened', file, side: isBlank ? 'topics' : 'findings' });
    if (!isFree) dispatch({ kind: 'readOnly', isReadOnly: true });
  };

  const useOpened = async (opened: Opened, purpose: Purpose, handle?: FileHandle) => {
    if (opened.kind === 'refused') return say(`${opened.name}：${opened.message}`, 'failed', opened.details);
    if (opened.kind === 'config') {
      dispatch({ kind: 'config', config: opened.config });
      return say(`检查时已经用上 ${opened.name} 里的设置`);
    }
    if (purpose === 'lastYear') return useLastYear(opened);
    if (purpose === 'roll') return roll(opened);
    if (purpose === 'edited' && opened.kind === 'typed') return importEdits(opened);
    if (opened.kind === 'report') {
      const { name, text, isUtf8 } = opened;
      await useReport({ id: `file:${name}`, name, text, savedText: text }, handle);
      if (!isUtf8) say(`${name} 原来不是UTF-8编码，存盘时写成UTF-8`);
      return;
    }
    const name = opened.name.replace(/\.[^.]+$/, '.yaml');
    await useReport({ id: `file:${name}`, name, text: opened.text });
    say(`已经从 ${opened.name} 读成报告，请核对`, 'said', opened.notes);
  };

  const useLastYear = (opened: Extract<Opened, { kind: 'report' | 'typed' }>) => {
    const report = readLastYear(opened, store.knowledge.peek(), host.today());
    if (!report) return say(`${opened.name} 里有错误，读不出去年的报告`, 'failed');
    dispatch({ kind: 'lastYear', report });
    say(`已经对照 ${opened.name}：没有改动的段落有标记，去年的数在“数据”里`);
  };

  /** This year's report begins as last year's, which stands beside it from then on. */
  const roll = async (opened: Extract<Opened, { kind: 'report' | 'typed' }>) => {
    const [knowledge, today] = [store.knowledge.peek(), host.today()];
    const started = startFromLastYear(opened, knowledge, today);
    if (!started) return say(`${opened.name} 里有错误，读不出去年的报告`, 'failed');
    const { name, text, notes, year, lastYear } = started;
    await useReport({ id: `new:${Date.now().toString(36)}`, name, text });
    dispatch({ kind: 'lastYear', report: readLastYear(opened, knowledge, today) });
    say(`已经从 ${opened.name}（${lastYear}年度）起草${year}年度的报告，请逐条改成今年的情况`, 'said', notes);
  };

  /** What leaders have changed in a Word file goes back into the report. */
  const importEdits = (opened: TypedFile) => {
    const draft = composeDraft(store, state.peek().report!.text);
    if (!draft) return say('源文件里有错误，改正以后才能写回修改', 'failed');
    const edited = markParts(opened.document);
    if (compareDocuments(draft.document, edited).length === 0)
      return say(`${opened.name} 和这份报告的文字没有不同`);
    const taken = takeBack(draft, { document: edited, lines: opened.lines }, (text) =>
      composeDraft(store, text),
    );
    dispatch({ kind: 'rewritten', text: taken.draft.text });
    const left = taken.left.map(({ change, reason }) => {
      const words = 'after' in change ? change.after.content.text : change.before.content.text;
      return `“${words.length > 40 ? `${words.slice(0, 40)}…` : words}”：${reason}`;
    });
    say(
      left.length === 0
        ? `已经写回 ${opened.name} 里的修改`
        : `已经写回 ${opened.name} 里的修改，还有${left.length}处要自己改`,
      left.length === 0 ? 'said' : 'failed',
      left,
    );
  };

  const take = async (file: PickedFile, purpose?: Purpose) => {
    const opened = open(file, purpose);
    const isOpen = state.peek().report !== undefined;
    if (opened.kind === 'report' || opened.kind === 'typed') {
      const chosen = purpose ?? (isOpen ? await askPurpose(opened as TypedFile) : 'report');
      // What it is for tells how it is read.
      const read = chosen === 'roll' && purpose !== 'roll' ? open(file, 'roll') : opened;
      if (chosen !== 'none') await useOpened(read, chosen, file.handle);
    } else await useOpened(opened, 'report');
  };

  return {
    useReport,
    take,
    pick: async (purpose?: Purpose) => {
      const file = await host.files.pick(accepted);
      if (file) await take(file, purpose);
    },
    takeOver: async () => {
      const { report } = state.peek();
      if (!report || !(await host.tabs.take(report.id))) return;
      const stored = (await host.drafts.list()).find(({ id }) => id === report.id);
      // The other tab may have gone further than this one.
      dispatch({ kind: 'opened', file: stored ?? report });
      say('已经改在这里编辑');
    },
  };
}

export type TypedFile = Extract<Opened, { kind: 'typed' }>;
export type Purpose = 'report' | 'edited' | 'lastYear' | 'roll' | 'none';

function optionsOf({ knowledge, host }: Store) {
  return { knowledge: knowledge.peek(), today: host.today() };
}

function composeDraft({ knowledge, host, state }: Store, text: string) {
  const { readable } = analyse(text, {
    knowledge: knowledge.peek(),
    today: host.today(),
    config: state.peek().config,
  });
  return readable && { ...readable.yaml, document: readable.document };
}
