import { useEffect, useState } from 'preact/hooks';
import { isTooNew } from '../actions/keep-drafts.js';
import { useApp } from '../app.js';
import type { StoredDraft } from '../host.js';
import { NewReportForm } from './new-report-form.js';

/** What one begins with: a new report, a file, or what was not saved last time. */
export function StartScreen() {
  const { store, open } = useApp();
  const [drafts, setDrafts] = useState<StoredDraft[]>([]);
  const [isNew, setNew] = useState(false);
  useEffect(() => {
    store.host.drafts.list().then(setDrafts, () => setDrafts([]));
  }, []);
  if (isNew) return <NewReportForm onBack={() => setNew(false)} />;

  return (
    <main class="start">
      <header>
        <h1>法治政府建设年度报告</h1>
        <p>起草、检查、排版。全部在这一个网页里完成，不联网，文件不离开这台机器。</p>
      </header>
      <div class="doors">
        <button type="button" class="door primary" onClick={() => setNew(true)}>
          <b>新写一份</b>
          <span>选级别，按提纲写；写什么由您选</span>
        </button>
        <button type="button" class="door" onClick={() => open.pick('roll')}>
          <b>从去年的报告开始</b>
          <span>去年的.docx、.txt或者.yaml：年份移到今年，数字待填，每一条都记着核对过没有</span>
        </button>
        <button type="button" class="door" onClick={() => open.pick('report')}>
          <b>打开文件</b>
          <span>报告文件（.yaml）、Word文件（.docx）或者文本（.txt），也可以拖进来</span>
        </button>
      </div>
      {drafts.length > 0 && (
        <section class="drafts">
          <h2>上次没有存盘的</h2>
          <ul>
            {drafts.map((draft) => (
              <DraftLine
                key={draft.id}
                draft={draft}
                onRemove={() => setDrafts(drafts.filter(({ id }) => id !== draft.id))}
              />
            ))}
          </ul>
        </section>
      )}
      <footer>lawreport {store.knowledge.value.version}</footer>
    </main>
  );
}

function DraftLine({ draft, onRemove }: { draft: StoredDraft; onRemove: () => void }) {
  const { store, open, output } = useApp();
  const { id, name, text, savedText, changed } = draft;
  const when = new Date(changed).toLocaleString('zh-CN', { dateStyle: 'medium', timeStyle: 'short' });
  if (isTooNew(draft))
    return (
      <li>
        <span>
          <b>{name}</b>
          {when}　这是更新版本的网页写下的，这个版本打不开；请用新版打开，或者先把文字存成文件
        </span>
        <button type="button" onClick={() => output.rescue(name, text)}>
          存成文件
        </button>
      </li>
    );
  return (
    <li>
      <button type="button" class="draft" onClick={() => open.useReport({ id, name, text, savedText })}>
        <b>{name}</b>
        <span>{when}</span>
      </button>
      <button
        type="button"
        aria-label={`不要 ${name} 没有存盘的修改`}
        onClick={() => {
          store.host.drafts.remove(id).then(onRemove, () => {});
        }}
      >
        不要了
      </button>
    </li>
  );
}
