/**
 * Parts a pattern such as `D:\各镇(初稿)\*.yaml` into the folder that is there, as it was typed, and the pattern
 * within it, with `/` between its names. So drives, shares (`\\机器\共享`) and brackets in the names of folders are
 * never taken for a pattern.
 */
export function splitPattern(
  word: string,
  isFolder: (path: string) => boolean,
): { folder: string; pattern: string } {
  let end = word.length;
  for (;;) {
    end = Math.max(word.lastIndexOf('/', end - 1), word.lastIndexOf('\\', end - 1));
    const folder = word.slice(0, end + 1);
    if (end <= 0 || isFolder(folder)) return { folder, pattern: word.slice(end + 1).replaceAll('\\', '/') };
  }
}
