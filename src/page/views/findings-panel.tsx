import { useComputed } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import { type Finding, formatBasis, type TextEdit } from '../../finding/finding.js';
import { applyFixes } from '../../lint/apply-fixes.js';
import { applyEdits } from '../../text/file/apply-edits.js';
import { useApp } from '../app.js';
import { moveFocus } from '../keyboard/use-roving.js';
import { confirmUnchanged } from '../state/confirm-unchanged.js';
import { allWeights } from '../state/page-state.js';
import { suppressFinding } from '../state/suppress-finding.js';
import type { Store } from '../store.js';
import { weightNames } from './outline-pane.js';

/** What the check finds, as it is typed: the words, the basis, and what can be done by one click. */
export function FindingsPanel() {
  const { store } = useApp();
  const list = useRef<HTMLUListElement>(null);
  const weightsField = useRef<HTMLFieldSetElement>(null);
  const all = useComputed(() => store.analysis.value?.findings ?? []);
  const { weights } = store.state.value;
  const shown = all.value.filter(({ severity }) => weights.includes(severity));
  const [open, setOpen] = useState('');
  const fixable = shown.filter(({ fix }) => fix);
  /** The place in the list of what was settled: its neighbour gets the focus that goes with it. */
  const settled = useRef<number | undefined>(undefined);
  useEffect(() => {
    if (settled.current === undefined) return;
    const left = list.current!.querySelectorAll<HTMLElement>('.words');
    const next = left[Math.min(settled.current, left.length - 1)] ?? weightsField.current!;
    next.focus();
    settled.current = undefined;
  }, [all.value]);

  return (
    <div class="findings">
      <fieldset class="weights" ref={weightsField} tabIndex={-1}>
        <legend class="hidden">显示哪些</legend>
        {allWeights.map((weight) => {
          const count = all.value.filter(({ severity }) => severity === weight).length;
          return (
            <label key={weight} class={weight}>
              <input
                type="checkbox"
                checked={weights.includes(weight)}
                onChange={() => store.dispatch({ kind: 'weight', weight })}
              />
              {weightNames[weight]}
              {count}
            </label>
          );
        })}
        {fixable.length > 0 && !store.report.value?.isReadOnly && (
          <button type="button" onClick={() => applyAll(store, fixable)}>
            改正全部{fixable.length}处标点空格
          </button>
        )}
      </fieldset>
      <p class="hidden" role="status">
        共{all.value.length}个问题
      </p>
      {all.value.length === 0 && <p class="nothing">没有发现问题</p>}
      <ul ref={list} onKeyDown={(event) => moveFocus(list.current!, '.words', event)}>
        {shown.map((finding, index) => {
          const key = `${finding.rule} ${finding.path} ${finding.quote} ${finding.range?.start.line} ${index}`;
          return (
            <FindingCard
              key={key}
              finding={finding}
              isFirst={index === 0}
              isOpen={open === key}
              onOpen={() => setOpen(key)}
              onSettle={() => {
                settled.current = index;
              }}
            />
          );
        })}
      </ul>
    </div>
  );
}

type CardProps = {
  finding: Finding;
  isFirst: boolean;
  isOpen: boolean;
  onOpen: () => void;
  onSettle: () => void;
};

function FindingCard({ finding, isFirst, isOpen, onOpen, onSettle }: CardProps) {
  const { store, goTo, ask } = useApp();
  const { severity, message, basis, rule, path, quote, fix, suggestion } = finding;
  const isReadOnly = store.report.value?.isReadOnly;
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
        <span class="message">{message}</span>
        {path !== undefined && <span class="place">{path}</span>}
      </button>
      {(isOpen || fix || suggestion) && !isReadOnly && (
        <div class="acts">
          {fix && (
            <button type="button" onClick={() => settle(() => applyText(store, fix))}>
              改正
            </button>
          )}
          {!fix && suggestion && (
            <button type="button" onClick={() => settle(() => applyText(store, suggestion))}>
              改成“{suggestion.map(({ text }) => text).join('')}”
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
function applyText(store: Store, edits: readonly TextEdit[]): void {
  store.flush();
  const { text } = store.analysis.peek()!;
  store.dispatch({ kind: 'rewritten', text: applyEdits(text, edits) });
}

function applyAll(store: Store, findings: readonly Finding[]): void {
  store.flush();
  const { text } = store.analysis.peek()!;
  store.dispatch({ kind: 'rewritten', text: applyFixes(text, findings) });
}
