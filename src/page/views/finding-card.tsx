import { type Finding, formatBasis } from '../../finding/finding.js';
import { chooseFixes } from '../../lint/apply-fixes.js';
import { applyEdits } from '../../text/file/apply-edits.js';
import { useApp } from '../app.js';
import { confirmUnchanged } from '../state/confirm-unchanged.js';
import { figureOfGap } from '../state/gap-figure.js';
import { namePlace } from '../state/name-place.js';
import { suppressFinding } from '../state/suppress-finding.js';
import type { Store } from '../store.js';
import { weightNames } from './outline-pane.js';

type CardProps = {
  finding: Finding;
  isFirst: boolean;
  isOpen: boolean;
  onOpen: () => void;
  onSettle: () => void;
};

/** What is wrong and where; opened, what it rests on, the other places of the same, and what one can do. */
export function FindingCard({ finding, isFirst, isOpen, onOpen, onSettle }: CardProps) {
  const { store, goTo, ask, showFigure } = useApp();
  const { severity, message, basis, rule, path, quote, fix, suggestion, repeats = [] } = finding;
  const outline = store.outline.value;
  const isReadOnly = store.report.value?.isReadOnly;
  const figure = figureOfGap(quote ?? '', store.drawn.value?.readable?.report.figures ?? {});
  /** What is still as last year's report had it. */
  const marked = /^(.*)\.去年原文$/.exec(path ?? '')?.[1];

  const settle = (act: () => void) => {
    onSettle();
    act();
  };

  const suppress = () => {
    ask.value = {
      kind: 'suppress',
      finding,
      answer: (reason) => {
        ask.value = undefined;
        const text = store.report.peek()?.text;
        if (reason === undefined || text === undefined) return;
        const written = suppressFinding(text, finding, reason);
        if (written === undefined) store.say('这个问题说的不是文件里的某一处，不能用注释忽略', 'failed');
        else settle(() => store.dispatch({ kind: 'rewritten', text: written }));
      },
    };
  };

  return (
    <li class={`finding ${severity}${isOpen ? ' open' : ''}`}>
      <button
        type="button"
        class="words"
        tabIndex={isFirst || isOpen ? 0 : -1}
        aria-expanded={isOpen}
        onClick={() => {
          onOpen();
          goTo(path ?? '', finding);
        }}
      >
        <span class="weight">{weightNames[severity]}</span>
        <span class="message">
          {/* Here is a button for it. */}
          {marked === undefined ? message : message.replace('删去“去年原文”这一行', '点“核对过了，不用改”')}
        </span>
        {path !== undefined && <span class="place">{namePlace(marked ?? path, outline)}</span>}
      </button>
      {(isOpen || fix || suggestion) && !isReadOnly && (
        <div class="acts">
          {(fix || suggestion) && (
            <button
              type="button"
              onClick={() => settle(() => applyFindings(store, [finding], { withSuggestions: true }))}
            >
              {fix ? '改正' : `改成“${suggestion!.map(({ text }) => text).join('')}”`}
              {repeats.length > 0 && `，共${repeats.length + 1}处`}
            </button>
          )}
          {isOpen && figure !== undefined && (
            <button type="button" onClick={() => showFigure(figure)}>
              去填这个数
            </button>
          )}
          {isOpen && marked !== undefined && (
            <button
              type="button"
              onClick={() =>
                settle(() =>
                  store.dispatch({ kind: 'edited', edit: (whole) => confirmUnchanged(whole, marked) }),
                )
              }
            >
              核对过了，不用改
            </button>
          )}
          {isOpen && (
            <button type="button" onClick={suppress}>
              忽略…
            </button>
          )}
        </div>
      )}
      {isOpen && repeats.length > 0 && (
        <p class="others">
          其余{repeats.length}处：
          {repeats.map((place, index) => (
            <button
              key={index}
              type="button"
              onClick={() => goTo(place.path ?? '', { ...finding, ...place })}
            >
              {place.path !== undefined ? namePlace(place.path, outline) : `第${place.range?.start.line}行`}
            </button>
          ))}
        </p>
      )}
      {isOpen && (
        <p class="basis">
          {basis && formatBasis(basis)}
          <span>{rule}</span>
          {quote && <q>{quote.length > 60 ? `${quote.slice(0, 60)}…` : quote}</q>}
        </p>
      )}
    </li>
  );
}

/** Edits by offsets hold for the text that was judged, and for no other. */
export function applyFindings(
  store: Store,
  findings: readonly Finding[],
  options: { withSuggestions?: boolean } = {},
): void {
  store.flush();
  const { text } = store.analysis.peek()!;
  const edits = chooseFixes(findings, options).flat();
  store.dispatch({ kind: 'rewritten', text: applyEdits(text, edits) });
}
