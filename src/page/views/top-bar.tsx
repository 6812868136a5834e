import { useEffect, useRef, useState } from 'preact/hooks';
import type { OutputKind } from '../actions/save-actions.js';
import { useApp } from '../app.js';
import { isUnsaved } from '../state/page-state.js';

const outputs: { kind: OutputKind; name: string; note: string }[] = [
  { kind: 'html', name: '网页（.html）', note: '与Word文件同样的版面' },
  { kind: 'annotated', name: '带批注的Word文件（.docx）', note: '检查出的问题写成批注' },
  { kind: 'sheet', name: '数据核对表（.docx）', note: '发给各单位核对签字' },
];

/** What the report is called, how it stands, and what comes in and goes out. */
export function TopBar() {
  const { store, open, output, ask } = useApp();
  const report = store.report.value!;
  const { history, isReadOnly } = report;
  const unsaved = isUnsaved(report);
  const leave = () => {
    store.flush();
    store.host.tabs.release();
    store.dispatch({ kind: 'closed' });
  };

  return (
    <header class="top">
      <h1>
        <span class="name">{report.name}</span>
        <span class={unsaved ? 'saved not' : 'saved'}>
          {isReadOnly ? '只读' : unsaved ? '没有存盘' : '已存盘'}
        </span>
      </h1>
      <div class="group">
        {!store.host.server && (
          <button type="button" onClick={leave} title="回到开始；没有存盘的修改留在浏览器里">
            开始
          </button>
        )}
        <button type="button" onClick={() => open.pick()}>
          打开
        </button>
        <button
          type="button"
          onClick={() => open.pick('lastYear')}
          aria-pressed={store.state.value.lastYear !== undefined}
        >
          去年的报告
        </button>
      </div>
      <div class="group">
        <button
          type="button"
          title="Ctrl+Z"
          disabled={history.past.length === 0 || isReadOnly}
          onClick={() => store.dispatch({ kind: 'undo' })}
        >
          撤销
        </button>
        <button
          type="button"
          title="Ctrl+Y"
          disabled={history.future.length === 0 || isReadOnly}
          onClick={() => store.dispatch({ kind: 'redo' })}
        >
          重做
        </button>
      </div>
      <div class="group last">
        <button type="button" onClick={() => output.save()} title="Ctrl+S" disabled={isReadOnly}>
          存盘
        </button>
        <button type="button" class="primary" onClick={() => output.write('word')} title="Ctrl+D">
          存为Word文件
        </button>
        <MoreOutputs />
        <button
          type="button"
          aria-label="按键"
          title="F1"
          onClick={() => {
            ask.value = { kind: 'keys', answer: () => (ask.value = undefined) };
          }}
        >
          ？
        </button>
      </div>
    </header>
  );
}

function MoreOutputs() {
  const { output } = useApp();
  const [isOpen, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isOpen) return;
    box.current!.querySelector<HTMLElement>('.menu button')?.focus();
    const close = (event: Event) => {
      if (!box.current!.contains(event.target as Node)) setOpen(false);
    };
    addEventListener('pointerdown', close);
    return () => removeEventListener('pointerdown', close);
  }, [isOpen]);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc closes the menu from wherever in it the focus is
    <div
      class="more"
      ref={box}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setOpen(false);
      }}
    >
      <button type="button" aria-expanded={isOpen} aria-haspopup="true" onClick={() => setOpen(!isOpen)}>
        其他文件
      </button>
      {isOpen && (
        <div class="menu">
          {outputs.map(({ kind, name, note }) => (
            <button
              type="button"
              key={kind}
              onClick={() => {
                setOpen(false);
                output.write(kind);
              }}
            >
              <b>{name}</b>
              <span>{note}</span>
            </button>
          ))}
        </div>
      )}
    </div>
  );
}
