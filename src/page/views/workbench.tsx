import { useApp } from '../app.js';
import type { Side, View } from '../state/page-state.js';
import { CollectPanel } from './collect-panel.js';
import { FiguresGrid } from './figures-grid.js';
import { FindingsPanel } from './findings-panel.js';
import { FormView } from './form/form-view.js';
import { OutlinePane } from './outline-pane.js';
import { PaperPane } from './paper-pane.js';
import { SourceView } from './source-view.js';
import { Tabs } from './tabs.js';
import { TopBar } from './top-bar.js';
import { TopicsPanel } from './topics-panel.js';

const views: Record<View, string> = { pages: '版面', form: '表单', source: '源文件' };

/** The three panes: outline, the report, and what is said about it. */
export function Workbench() {
  const { store, open } = useApp();
  const { view, side } = store.state.value;
  const { isReadOnly } = store.report.value!;
  const findings = store.analysis.value?.findings.length ?? 0;
  const sides: Record<Side, string> = {
    findings: `问题 ${findings}`,
    figures: '数据',
    topics: '写什么',
    collect: '收数',
  };
  const isBroken = store.analysis.value !== undefined && !store.analysis.value.readable;

  return (
    <div class={`bench with-${side}`}>
      <TopBar />
      {isReadOnly && (
        <p class="banner" role="alert">
          这份报告正在另一个标签页里编辑，这里只能看。
          <button type="button" onClick={() => open.takeOver()}>
            改在这里编辑
          </button>
        </p>
      )}
      <OutlinePane />
      <main class="pane middle" aria-label="报告" data-pane>
        <Tabs
          label="怎样显示"
          names={views}
          chosen={view}
          onChoose={(chosen) => store.dispatch({ kind: 'view', view: chosen })}
        />
        {isBroken && view !== 'source' && (
          <p class="banner" role="alert">
            源文件里有错误，下面是改错以前的样子。
            <button type="button" onClick={() => store.dispatch({ kind: 'view', view: 'source' })}>
              看源文件
            </button>
          </p>
        )}
        {view === 'pages' && <PaperPane />}
        {view === 'form' && <FormView />}
        {view === 'source' && <SourceView />}
      </main>
      <aside class="pane side" aria-label="问题、数据、主题和收数" data-pane>
        <Tabs
          label="右栏"
          names={sides}
          chosen={side}
          onChoose={(chosen) => store.dispatch({ kind: 'side', side: chosen })}
        />
        <div class="content">
          {side === 'findings' && <FindingsPanel />}
          {side === 'figures' && <FiguresGrid />}
          {side === 'topics' && <TopicsPanel />}
          {side === 'collect' && <CollectPanel />}
        </div>
      </aside>
    </div>
  );
}
