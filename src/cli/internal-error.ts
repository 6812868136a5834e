import { packagedVersion } from './load/packaged.js';

/**
 * What is printed when the program itself is at fault: the kind of the error and its place in our code, nothing of
 * the report. The whole stack, whose messages may quote the report, stands only where `isDebugged`.
 */
export function describeInternalError(error: unknown, { isDebugged }: { isDebugged: boolean }): string {
  const sentence = `错误：${nameInternalError(error)}，没有做完，也没有留下写了一半的文件；请把这一行和所用的命令告诉维护者，不要附报告内容`;
  if (!isDebugged) return `${sentence}\n加上 --debug 再运行一次，可以看到出错的经过。\n`;
  const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `${sentence}\n${stack}\n上面几行里可能有报告的字句，发出以前请先看一遍。\n`;
}

/** The kind of an error and its place in our code: nothing of a report. */
export function nameInternalError(error: unknown): string {
  return `程序内部出错（${[`lawreport ${packagedVersion()}`, ...locateError(error)].join('，')}）`;
}

/** `TypeError`, `lint-file.js:41:7`. */
function locateError(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const row = error.stack?.split('\n').find((line) => /^ {4}at /.test(line) && sourcePlace.test(line));
  const place = row
    ?.split(/[\s/\\(]/)
    .at(-1)
    ?.replace(')', '');
  return [error.constructor.name, ...(place === undefined ? [] : [place])];
}

const sourcePlace = /\.[cm]?[jt]s:\d{1,9}:\d{1,9}\)?$/;
