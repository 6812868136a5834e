import { mergeTexts } from '../../comparison/merge-texts.js';
import type { App } from '../app.js';
import { besideReport } from '../browser/server.js';
import type { DraftStorage, StoredDraft } from '../host.js';

/** With `lawreport open`: takes the report from the server, and what other programs write into it meanwhile. */
export async function connectServer({ store, open }: App): Promise<void> {
  const { host, dispatch, say } = store;
  if (!host.server) return;
  const { name, text, knowledge, config } = await host.server.read();
  if (knowledge) store.knowledge.value = knowledge;
  if (config !== undefined) store.useConfig(config);
  // Before the report is open: what is open and saved is no longer kept.
  const kept = await findUnsaved(host.drafts);
  const id = `open:${location.host}:${name}`;
  await open.useReport({ id, name, text, savedText: text });
  if (kept && kept.text !== text) {
    const merged = kept.savedText === text ? kept.text : mergeTexts(kept.savedText ?? '', kept.text, text);
    dispatch({ kind: 'rewritten', text: merged ?? kept.text });
    if (merged === undefined) dispatch({ kind: 'conflict', theirs: text });
    else say('上次没有存盘的修改还在，已经接上');
  }
  host.server.watch(
    (theirs) => {
      store.flush();
      const report = store.report.peek();
      if (!report || report.savedText === theirs) return;
      const merged = mergeTexts(report.savedText ?? '', report.text, theirs);
      if (merged === undefined) return dispatch({ kind: 'conflict', theirs });
      dispatch({ kind: 'merged', text: merged, savedText: theirs });
      say('别的程序改了这份文件，已经合到这里');
    },
    () => say('程序已经退出；修改仍留在浏览器里，再运行 lawreport open 就能存盘', 'failed'),
  );
}

async function findUnsaved(drafts: DraftStorage): Promise<StoredDraft | undefined> {
  return (await drafts.list().catch(() => [])).find(({ id }) => id === besideReport);
}
