import type { ServedReport, Server } from '../host.js';

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
