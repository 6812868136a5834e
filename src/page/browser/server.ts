import type { DraftStorage, ServedReport, Server } from '../host.js';

/** The report that `lawreport open` serves with the page; undefined where the page was opened as a file. */
export function findServer(): Server | undefined {
  if (!/^https?:$/.test(location.protocol) || document.documentElement.dataset.served !== 'yes')
    return undefined;
  return {
    read: async () => (await (await fetch('/report')).json()) as ServedReport,
    save: async (text, from) => {
      try {
        const response = await fetch('/report', {
          method: 'PUT',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify({ text, from }),
        });
        return await response.json();
      } catch {
        return { kind: 'refused', message: ended };
      }
    },
    watch: (onChange, onEnd) => {
      const events = new EventSource('/events');
      events.addEventListener('changed', ({ data }) => onChange(JSON.parse(data as string) as string));
      events.addEventListener('ended', () => {
        events.close();
        onEnd();
      });
    },
  };
}

const ended = '程序已经退出，没有存盘；请再运行 lawreport open，这里的修改仍在浏览器里';

/** What is not saved, kept beside the report as well: the next run has another address, and so another storage. */
export function keepBesideReport(drafts: DraftStorage): DraftStorage {
  const send = (body: object) =>
    fetch('/draft', {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
  return {
    list: async () => {
      const kept = (await (await fetch('/draft')).json()) as { text: string; savedText?: string } | null;
      return kept ? [{ ...kept, format: 1, id: besideReport, name: '', changed: Date.now() }] : drafts.list();
    },
    put: async (draft) => {
      await Promise.all([drafts.put(draft), send({ text: draft.text, savedText: draft.savedText })]);
    },
    remove: async (id) => {
      await Promise.all([drafts.remove(id), send({})]);
    },
  };
}

export const besideReport = '.lawreport';
