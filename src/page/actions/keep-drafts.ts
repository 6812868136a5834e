import { effect } from '@preact/signals';
import { draftFormat } from '../browser/drafts.js';
import type { StoredDraft } from '../host.js';
import { settleField } from '../keyboard/settle-field.js';
import { isUnsaved } from '../state/page-state.js';
import type { Store } from '../store.js';

/** Every change is in the browser at once; what is saved in its file need not be kept there. */
export function keepDrafts({ host, state, say }: Store): void {
  let isBroken = false;
  let last = '';
  effect(() => {
    const { report } = state.value;
    if (!report || report.isReadOnly) return;
    const { id, name, text, savedText } = report;
    const key = JSON.stringify([id, name, text === savedText, text]);
    if (key === last) return;
    last = key;
    const work = isUnsaved(report) ? host.drafts.put({ id, name, text, savedText }) : host.drafts.remove(id);
    work.catch(() => {
      if (isBroken) return;
      isBroken = true;
      say('浏览器不让这个网页在本机留存修改（例如隐私窗口），请经常存盘', 'failed');
    });
  });
  addEventListener('beforeunload', (event) => {
    settleField();
    const { report } = state.peek();
    if (!report || report.isReadOnly || !isUnsaved(report)) return;
    // The browser asks in its own words.
    event.preventDefault();
    event.returnValue = '';
  });
}

/** Drafts of an earlier time; what a newer page has written may hold what this one would lose. */
export function isTooNew({ format }: StoredDraft): boolean {
  return !(format <= draftFormat);
}
