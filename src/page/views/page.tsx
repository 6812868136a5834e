import { useEffect, useState } from 'preact/hooks';
import { useApp } from '../app.js';
import { readFile } from '../browser/files.js';
import { useKeys } from '../keyboard/use-keys.js';
import { ConflictDialog } from './conflict-dialog.js';
import { Dialogs } from './dialogs.js';
import { NoticeBar } from './notice-bar.js';
import { StartScreen } from './start-screen.js';
import { Workbench } from './workbench.js';

/** The whole page: what to begin with, or the report that is open. */
export function Page() {
  const { store, open } = useApp();
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
      const [file] = event.dataTransfer?.files ?? [];
      if (file) await open.take(await readFile(file));
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
      {isOver && <div class="drop">放在这里：报告文件、Word文件、文本，或者去年的报告</div>}
    </>
  );
}
