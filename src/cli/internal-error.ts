import type { Host } from './host.js';
import { readVersion } from './version.js';

/** What is printed when the program itself is at fault: nothing of the report, the stack only when asked for. */
export function describeInternalError(error: unknown, host: Host): string {
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const details = host.environment.LAWREPORT_DEBUG
    ? `${stack}\n`
    : '设置环境变量 LAWREPORT_DEBUG=1 再运行一次，可以看到出错的位置。\n';
  return `程序内部出错（lawreport ${readVersion()}），没有写出文件。请把这一行和所用的命令告诉维护者，不要附报告内容。\n${details}`;
}
