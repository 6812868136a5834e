import { useEffect, useRef, useState } from 'preact/hooks';
import type { Finding } from '../../finding/finding.js';
import { spreadRepeats } from '../../lint/gather-repeats.js';
import { countLeftToDo } from '../../lint/rules/residue/left-to-do.js';
import { useApp } from '../app.js';
import { moveFocus } from '../keyboard/use-roving.js';
import { FindingCard } from './finding-card.js';

/**
 * What is not yet done, as one line that counts it: a draft of last year's report has hundreds of such places, which would
 * hide what is wrong. One goes from each to the next, or lists all of them.
 */
export function LeftToDo({ findings }: { findings: readonly Finding[] }) {
  const { goTo } = useApp();
  const nextButton = useRef<HTMLButtonElement>(null);
  const [isListed, setListed] = useState(false);
  /** The place that is shown, and the one that comes next; behind the last one it begins anew. */
  const [{ at, next }, setAt] = useState<{ at?: number; next: number }>({ next: 0 });
  const places = findings
    .flatMap((finding) =>
      spreadRepeats(finding).map((place) => ({ ...place, message: finding.message, repeats: undefined })),
    )
    .sort((a, b) => offsetOf(a) - offsetOf(b));
  const settled = useRef(false);
  useEffect(() => {
    if (settled.current) nextButton.current!.focus();
    settled.current = false;
  }, [findings]);

  const show = (index: number) => {
    const place = places[index]!;
    setAt({ at: index, next: index + 1 });
    goTo(place.path ?? '', place);
  };
  const shown = places
    .map((place, index) => ({ place, index }))
    .filter(({ index }) => isListed || index === at);

  return (
    <section class="left" aria-label="待办">
      <div class="head">
        <p>
          <b>待办</b>　{countLeftToDo(findings)}
        </p>
        <button type="button" class="next" ref={nextButton} onClick={() => show(next % places.length)}>
          下一处
        </button>
        <button type="button" aria-expanded={isListed} onClick={() => setListed(!isListed)}>
          {isListed ? '收起' : '全部列出'}
        </button>
      </div>
      <ul onKeyDown={(event) => moveFocus(event.currentTarget, '.words', event)}>
        {shown.map(({ place, index }) => (
          <FindingCard
            key={index}
            finding={place}
            isFirst={index === (at ?? 0)}
            isOpen={index === at}
            onOpen={() => show(index)}
            onSettle={() => {
              settled.current = true;
              // What followed it moves up to its place.
              setAt({ next: index });
            }}
          />
        ))}
      </ul>
    </section>
  );
}

function offsetOf({ range }: Finding): number {
  return range?.start.offset ?? 0;
}
