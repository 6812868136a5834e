import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { type Ask, useApp } from '../app.js';

/** The question that waits for an answer, above everything else. */
export function Dialogs() {
  const { ask } = useApp();
  const question = ask.value;
  switch (question?.kind) {
    case 'purpose':
      return <PurposeDialog question={question} />;
    case 'suppress':
      return <SuppressDialog question={question} />;
    case 'keys':
      return <KeysDialog question={question} />;
    case undefined:
      return null;
  }
}

export function Dialog({
  title,
  onCancel,
  children,
}: {
  title: string;
  onCancel: () => void;
  children: ComponentChildren;
}) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const before = document.activeElement as HTMLElement | null;
    dialog.current!.showModal();
    return () => before?.focus();
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-label={title}
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
    >
      <h2>{title}</h2>
      {children}
    </dialog>
  );
}

function PurposeDialog({ question: { file, answer } }: { question: Extract<Ask, { kind: 'purpose' }> }) {
  const isTyped = file.kind === 'typed';
  return (
    <Dialog title={`${file.name} 是什么文件`} onCancel={() => answer('none')}>
      <div class="choices">
        {isTyped && (
          <button type="button" onClick={() => answer('edited')}>
            <b>这份报告的修改稿</b>
            <span>把里面的修改写回这份报告</span>
          </button>
        )}
        <button type="button" onClick={() => answer('lastYear')}>
          <b>去年的报告，对照着看</b>
          <span>数字列在旁边，没有改动的段落有标记；不改它</span>
        </button>
        <button type="button" onClick={() => answer('roll')}>
          <b>去年的报告，从它开始写今年的</b>
          <span>另起一份：年份移到今年，数字待填，每一条都请核对</span>
        </button>
        <button type="button" onClick={() => answer('report')}>
          <b>另一份报告</b>
          <span>打开它；这一份没有存盘的修改留在浏览器里</span>
        </button>
      </div>
      <div class="acts">
        <button type="button" onClick={() => answer('none')}>
          取消
        </button>
      </div>
    </Dialog>
  );
}

function SuppressDialog({ question: { finding, answer } }: { question: Extract<Ask, { kind: 'suppress' }> }) {
  return (
    <Dialog title="忽略这个问题" onCancel={() => answer(undefined)}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          answer(String(new FormData(event.currentTarget).get('reason')));
        }}
      >
        <p>{finding.message}</p>
        <div class="field">
          <label for="reason">理由（写在报告文件里，给以后看的人）</label>
          <input id="reason" name="reason" required maxLength={100} />
        </div>
        <div class="acts">
          <button type="submit" class="primary">
            忽略
          </button>
          <button type="button" onClick={() => answer(undefined)}>
            取消
          </button>
        </div>
      </form>
    </Dialog>
  );
}

const keys: [string, string][] = [
  ['F6', '到下一栏：提纲、正文、右栏'],
  ['↑ ↓', '在提纲、版面、问题里上下走'],
  ['Enter', '打开这一处；在版面上就地修改'],
  ['Ctrl+Enter 或 Esc', '改完，回到版面'],
  ['Ctrl+Shift+Enter', '从光标处把一条分成两条'],
  ['Insert', '提纲里：加一条'],
  ['Delete', '提纲里：删去这一条'],
  ['Alt+↑ Alt+↓', '提纲里：上移、下移'],
  ['Alt+→ Alt+←', '提纲里：降一级、升一级'],
  ['Alt+Backspace', '提纲里：并入上一条'],
  ['F8', '到下一个问题'],
  ['Ctrl+Z Ctrl+Y', '撤销、重做'],
  ['Ctrl+S', '存盘'],
  ['Ctrl+D', '存为Word文件'],
  ['Ctrl+O', '打开文件'],
];

function KeysDialog({ question: { answer } }: { question: Extract<Ask, { kind: 'keys' }> }) {
  return (
    <Dialog title="按键" onCancel={answer}>
      <dl class="keylist">
        {keys.map(([key, what]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <div class="acts">
        <button type="button" class="primary" onClick={answer}>
          知道了
        </button>
      </div>
    </Dialog>
  );
}
