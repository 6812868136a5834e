import { writeHtml } from '../../writers/html/write-html.js';
import type { ReadableReport } from '../state/analyse.js';
import { writeAnnotatedWord, writeVerificationSheet, writeWord } from '../state/write-outputs.js';
import type { Store } from '../store.js';

export type OutputKind = 'word' | 'html' | 'annotated' | 'sheet';

type Output = { name: string; bytes: Uint8Array; note?: string };

/** Files that go out: the report itself, and what is made of it. */
export function createSaveActions(store: Store) {
  const { host, dispatch, say, state } = store;

  const save = async () => {
    store.flush();
    const { report } = state.peek();
    if (!report || report.isReadOnly) return;
    const { text, id, name } = report;
    if (host.server) return saveToServer();
    const bytes = new TextEncoder().encode(text);
    const saved = await host.files.save({ name, bytes, handle: store.handles.get(id) });
    if (saved.kind === 'cancelled') return;
    if (saved.kind === 'written') store.handles.set(id, saved.handle);
    dispatch({ kind: 'saved', text, name: saved.kind === 'written' ? saved.name : name });
    say(saved.kind === 'written' ? `已存盘 ${saved.name}` : `已下载 ${name}，在浏览器的下载文件夹里`);
  };

  const saveToServer = async () => {
    const { text, savedText = '' } = state.peek().report!;
    const result = await host.server!.save(text, savedText);
    if (result.kind === 'saved') {
      dispatch({ kind: 'saved', text });
      say(`已存盘${result.note}`);
    } else if (result.kind === 'changed') dispatch({ kind: 'conflict', theirs: result.text });
    else say(result.message, 'failed');
  };

  const write = async (kind: OutputKind) => {
    store.flush();
    const analysis = store.analysis.peek();
    const { report } = state.peek();
    const readable = analysis?.readable;
    if (!report || !analysis || !readable) return say('源文件里有错误，改正以后才能写出', 'failed');
    const broken = analysis.findings.find(({ rule }) => rule.startsWith('reference/'));
    if (broken) return say(`没有写出：${broken.message}`, 'failed');
    const base = report.name.replace(/\.ya?ml$/i, '');
    const outputs: Record<OutputKind, () => Promise<Output>> = {
      word: async () => ({ name: `${base}.docx`, bytes: await writeWord(readable, store.knowledge.peek()) }),
      html: async () => ({ name: `${base}.html`, bytes: writePage(readable) }),
      annotated: async () => {
        const { bytes, comments } = await writeAnnotatedWord(
          { ...analysis, readable },
          store.knowledge.peek(),
        );
        return { name: `${base}批注.docx`, bytes, note: `，批注${comments}条` };
      },
      sheet: async () => ({
        name: `${base}数据核对表.docx`,
        bytes: await writeVerificationSheet({ ...analysis, readable }, store.knowledge.peek(), host.today()),
      }),
    };
    const { name, bytes, note = '' } = await outputs[kind]();
    const saved = await host.files.save({ name, bytes });
    if (saved.kind === 'cancelled') return;
    say(
      saved.kind === 'written'
        ? `已写出 ${saved.name}${note}`
        : `已下载 ${name}${note}，在浏览器的下载文件夹里`,
    );
  };

  const writePage = ({ document, template }: ReadableReport) =>
    new TextEncoder().encode(writeHtml(document, store.knowledge.peek().styles[template.style]!));

  /** A text that this page cannot open, as it is. */
  const rescue = (name: string, text: string) =>
    host.files.save({ name, bytes: new TextEncoder().encode(text) });

  return { save, write, rescue };
}
