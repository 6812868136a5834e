import { useApp } from '../../app.js';
import { confirmUnchanged } from '../../state/confirm-unchanged.js';

/** Says that a place holds last year's words still, with the button that says they have been read. */
export function UnchangedMark({ place, isUnchanged }: { place: string; isUnchanged: boolean }) {
  const { store } = useApp();
  return (
    <div class="unchanged">
      <p>
        {isUnchanged
          ? '这里还是去年的文字。改成今年的情况；核对过、不用改的，点一下右边。'
          : '这里的文字来自去年的报告，已经改过，标记不再起作用。'}
      </p>
      <button
        type="button"
        disabled={store.report.value?.isReadOnly}
        onClick={() => store.dispatch({ kind: 'edited', edit: (whole) => confirmUnchanged(whole, place) })}
      >
        {isUnchanged ? '核对过了，不用改' : '删去标记'}
      </button>
    </div>
  );
}
