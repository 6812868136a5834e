import { useEffect, useState } from 'preact/hooks';
import { useApp } from '../app.js';
import { readDropped } from '../browser/files.js';
import { useKeys } from '../keyboard/use-keys.js';
import { ConflictDialog } from './conflict-dialog.js';
import { Dialogs } from './dialogs.js';
import { NoticeBar } from './notice-bar.js';
import { StartScreen } from './start-screen.js';
import { Workbench } from './workbench.js';

/** The whole page: what to begin with, or the report that is open. */
export function Page() {
  const { store, open, collect } = useApp();
  const [isOver, setOver] = useState(false);
  useKeys();
  useEffect(() => {
    const over = (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    };
    const drop = async (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      const files = event.dataTransfer ? await readDropped(event.dataTransfer) : [];
      const [file] = files;
      const isReturn =
        files.length > 1 || store.state.peek().side === 'collect' || /\.xls[xm]?$/i.test(file?.name ?? '');
      if (isReturn) collect.take(files);
      else if (file) await open.take(file);
    };
    const leave = (event: DragEvent) => {
      if (event.relatedTarget === null) setOver(false);
    };
    addEventListener('dragover', over);
    addEventListener('drop', drop);
    addEventListener('dragleave', leave);
    return () => {
      removeEventListener('dragover', over);
      removeEventListener('drop', drop);
      removeEventListener('dragleave', leave);
    };
  }, []);

  return (
    <>
      {store.report.value ? <Workbench /> : <StartScreen />}
      <NoticeBar />
      <Dialogs />
      <ConflictDialog />
      {isOver && <div class="drop">放在这里：报告文件、Word文件、文本、去年的报告，或者各单位交回的表</div>}
    </>
  );
}
