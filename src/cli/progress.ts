import type { Host } from './host.js';

export type Progress = { advance(): void; stop(): void };

/** A progress bar on a terminal when there is more than one file, and nothing otherwise. */
export async function createProgress(total: number, host: Host): Promise<Progress> {
  if (total < 2 || !host.stderr.isTTY) return { advance: () => undefined, stop: () => undefined };
  const { SingleBar } = (await import('cli-progress')).default;
  const bar = new SingleBar({
    format: '{bar} {value}/{total}',
    barCompleteChar: '#',
    barIncompleteChar: '-',
    barsize: 30,
    clearOnComplete: true,
    stream: host.stderr as unknown as NodeJS.WritableStream,
  });
  bar.start(total, 0);
  return { advance: () => bar.increment(), stop: () => bar.stop() };
}
