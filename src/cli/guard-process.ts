import type { Host } from './host.js';

/**
 * What befalls the process outside of a command's own work ends as it would inside: an error that nobody caught
 * is our bug, and output that cannot be delivered is told. A reader that has seen enough (`lawreport lint | head`)
 * is no error; the work goes on without it.
 */
export function guardProcess(host: Host, report: (error: unknown) => Promise<unknown>): void {
  for (const stream of [process.stdout, process.stderr])
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') return;
      process.once('exit', () => {
        process.exitCode = 2;
      });
      if (stream === process.stdout) host.stderr.write(`错误：${explainOutputFailure(error)}\n`);
    });
  process.on('uncaughtException', (error) => {
    process.exitCode = 2;
    // The empty write ends behind the report, which a pipe of Windows takes in its own time.
    void report(error).finally(() => process.stderr.write('', () => process.exit(2)));
  });
}

function explainOutputFailure({ code }: NodeJS.ErrnoException): string {
  const reason = code === 'ENOSPC' || code === 'EDQUOT' ? '磁盘空间不够' : `原因：${code ?? '不明'}`;
  return `结果没有全部输出（${reason}），请换一个地方保存，再运行一次`;
}
