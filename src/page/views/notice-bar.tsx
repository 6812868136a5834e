import { useEffect } from 'preact/hooks';
import { useApp } from '../app.js';

/** What has just happened, in a sentence; what went well goes by itself. */
export function NoticeBar() {
  const { store } = useApp();
  const { notice } = store.state.value;
  const close = () => store.dispatch({ kind: 'notice', notice: undefined });
  useEffect(() => {
    if (!notice || notice.tone === 'failed' || notice.details?.length) return;
    const timer = setTimeout(close, 6000);
    return () => clearTimeout(timer);
  }, [notice]);
  return (
    <div class="notices" role="status" aria-live="polite">
      {notice && (
        <div class={`notice ${notice.tone}`}>
          <p>{notice.text}</p>
          {notice.details && notice.details.length > 0 && (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and is reached by keys as well
            <ul tabIndex={0} aria-label="详情">
              {notice.details.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          )}
          <button type="button" aria-label="关闭" onClick={close}>
            ×
          </button>
        </div>
      )}
    </div>
  );
}
