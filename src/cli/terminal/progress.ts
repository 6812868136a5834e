import { type Host, isDumb } from '../host.js';
import { streamOf } from './guard-output.js';

export type Progress = {
  advance(): void;
  /** Prints a text; a bar on the same terminal makes way for it. */
  print(stream: 'stdout' | 'stderr', text: string): void;
  stop(): void;
};

/** A progress bar on a terminal when there is more than one file, and nothing otherwise. */
export async function createProgress(total: number, host: Host): Promise<Progress> {
  const write = (stream: 'stdout' | 'stderr', text: string) => {
    if (text !== '') host[stream].write(text);
  };
  if (total < 2 || !host.stderr.isTTY || isDumb(host))
    return { advance: () => {}, print: write, stop: () => {} };
  const { SingleBar } = (await import('cli-progress')).default;
  const bar = new SingleBar({
    format: '{bar} {value}/{total}',
    barCompleteChar: '#',
    barIncompleteChar: '-',
    barsize: 30,
    clearOnComplete: true,
    stream: streamOf(host.stderr),
  });
  let done = 0;
  bar.start(total, 0);
  return {
    advance: () => bar.update(++done),
    print: (stream, text) => {
      const isBelow = text !== '' && (stream === 'stderr' || host.stdout.isTTY);
      if (isBelow) bar.stop();
      write(stream, text);
      if (isBelow) bar.start(total, done);
    },
    stop: () => bar.stop(),
  };
}
