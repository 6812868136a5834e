import { useComputed } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { Finding } from '../../finding/finding.js';
import { chooseFixes } from '../../lint/apply-fixes.js';
import { leftToDo } from '../../lint/rules/residue/left-to-do.js';
import { useApp } from '../app.js';
import { moveFocus } from '../keyboard/use-roving.js';
import { allWeights } from '../state/page-state.js';
import { applyFindings, FindingCard } from './finding-card.js';
import { LeftToDo } from './left-to-do.js';
import { weightNames } from './outline-pane.js';

/**
 * What the check finds, as it is typed: first in one line what is not yet done, then what is wrong or may be: the words,
 * the basis, and what can be done by one click.
 */
export function FindingsPanel() {
  const { store } = useApp();
  const content = useRef<HTMLDivElement>(null);
  const all = useComputed(() => store.analysis.value?.findings ?? []);
  const { weights } = store.state.value;
  const shown = all.value.filter(({ severity }) => weights.includes(severity));
  const left = shown.filter((finding) => leftToDo(finding) !== undefined);
  const wrong = shown.filter((finding) => leftToDo(finding) === undefined);
  const [open, setOpen] = useState('');
  const fixable = shown.filter(({ fix }) => fix);
  /** The place in the list of what was settled: its neighbour gets the focus that goes with it. */
  const settled = useRef<number | undefined>(undefined);
  useEffect(() => {
    if (settled.current === undefined) return;
    const words = content.current!.querySelectorAll<HTMLElement>('.wrong .words');
    const next = words[Math.min(settled.current, words.length - 1)];
    (next ?? content.current!.querySelector<HTMLElement>('.weights')!).focus();
    settled.current = undefined;
  }, [all.value]);

  return (
    <div class="findings" ref={content}>
      <fieldset class="weights" tabIndex={-1}>
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
          <button type="button" onClick={() => applyFindings(store, fixable)}>
            改正全部{chooseFixes(fixable).length}处标点空格
          </button>
        )}
      </fieldset>
      <p class="hidden" role="status">
        共{all.value.length}个问题
      </p>
      {all.value.length === 0 && <p class="nothing">没有发现问题</p>}
      {left.length > 0 && <LeftToDo findings={left} />}
      <ul class="wrong" onKeyDown={(event) => moveFocus(event.currentTarget, '.words', event)}>
        {wrong.map((finding, index) => {
          const key = `${keyOf(finding)} ${index}`;
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

function keyOf({ rule, path, quote, range }: Finding): string {
  return `${rule} ${path} ${quote} ${range?.start.line}`;
}
