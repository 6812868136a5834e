import { listReferences, parseReferences } from '../../report/reference-tree.js';
import { expandReferences } from '../../template/references.js';
import { useApp } from '../app.js';

/** The references of a text with their values; each opens its figure. */
export function ReferenceChips({ text }: { text: string }) {
  const { store, showFigure } = useApp();
  const figures = store.drawn.value?.readable?.report.figures ?? {};
  const written = [...new Set(text.match(/\{\{[^{}\n]*\}\}/g) ?? [])].filter((reference) =>
    reference.includes('.'),
  );
  if (written.length === 0) return null;
  return (
    <ul class="chips" aria-label="引用的数据">
      {written.map((reference) => {
        const { content, problems } = expandReferences({ text: reference }, figures);
        const [named] = listReferences(parseReferences(reference));
        return (
          <li key={reference}>
            <button
              type="button"
              class={problems.length > 0 ? 'chip broken' : 'chip'}
              onClick={() => showFigure(named?.name ?? '')}
            >
              <span>{reference.slice(2, -2).trim()}</span>
              <b>{problems.length > 0 ? '没有' : content.text.replace(/^【待填[^】]*】$/, '待填')}</b>
            </button>
          </li>
        );
      })}
    </ul>
  );
}
