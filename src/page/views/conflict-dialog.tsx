import { useApp } from '../app.js';
import { Dialog } from './dialogs.js';

/** What another program has written and what is here, line beside line where they differ. */
export function ConflictDialog() {
  const { store } = useApp();
  const report = store.report.value;
  if (!report?.conflict) return null;
  const { theirs } = report.conflict;
  const rows = compareLines(report.text, theirs);
  const settle = (text: string) => {
    store.dispatch({ kind: 'merged', text, savedText: theirs });
    store.dispatch({ kind: 'conflict', theirs: undefined });
  };
  return (
    <Dialog title="别的程序改了同一处" onCancel={() => settle(report.text)}>
      <p>左边是这里的，右边是文件里的。用哪一边由您定；没有用的一边可以撤销回来。</p>
      <div class="sides">
        <table>
          <thead>
            <tr>
              <th scope="col">这里的</th>
              <th scope="col">文件里的</th>
            </tr>
          </thead>
          <tbody>
            {rows.map(({ here, there, line }) => (
              <tr key={line}>
                <td>{here}</td>
                <td>{there}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <div class="acts">
        <button type="button" class="primary" onClick={() => settle(report.text)}>
          用这里的
        </button>
        <button type="button" onClick={() => settle(theirs)}>
          用文件里的
        </button>
      </div>
    </Dialog>
  );
}

type Row = { line: number; here: string; there: string };

/** The stretch in which two texts differ, without the equal lines around it. */
function compareLines(here: string, there: string): Row[] {
  const [mine, theirs] = [here.split('\n'), there.split('\n')];
  let start = 0;
  while (start < mine.length && start < theirs.length && mine[start] === theirs[start]) start++;
  let end = 0;
  const most = Math.min(mine.length, theirs.length) - start;
  while (end < most && mine[mine.length - 1 - end] === theirs[theirs.length - 1 - end]) end++;
  const [left, right] = [mine.slice(start, mine.length - end), theirs.slice(start, theirs.length - end)];
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => ({
    line: start + index,
    here: left[index] ?? '',
    there: right[index] ?? '',
  })).filter((row) => row.here !== row.there);
}
