import { useComputed } from '@preact/signals';
import { useState } from 'preact/hooks';
import { stepsOf } from '../../comparison/edit-value.js';
import type { PartKey } from '../../document/model.js';
import { partNames } from '../../report/part-names.js';
import { useApp } from '../app.js';
import { addTopic, listTopics, type OfferedPart, type OfferedTopic } from '../state/topics.js';

/** What may be written about, part by part; nothing is chosen for the drafter. */
export function TopicsPanel() {
  const { store } = useApp();
  const parts = useComputed(() => {
    const readable = store.drawn.value?.readable;
    return readable ? listTopics(readable, store.knowledge.value.library) : [];
  });
  const focused = partOf(store.report.value?.focus ?? '');
  const [chosen, setChosen] = useState<PartKey | undefined>(undefined);
  const key = chosen ?? focused ?? parts.value[0]?.part.key;
  const part = parts.value.find((candidate) => candidate.part.key === key) ?? parts.value[0];
  if (!part) return <p class="nothing">源文件里有错误，改正以后才能选主题</p>;

  return (
    <div class="topics">
      <div class="choose">
        <label>
          哪一部分
          <select value={part.part.key} onChange={(event) => setChosen(event.currentTarget.value as PartKey)}>
            {parts.value.map(({ part: { key: own }, title }) => (
              <option key={own} value={own}>
                {title}
              </option>
            ))}
          </select>
        </label>
      </div>
      <PartTopics part={part} />
    </div>
  );
}

function PartTopics({ part }: { part: OfferedPart }) {
  const { part: own, guidance, topics } = part;
  const sections = [...new Set(topics.map(({ section }) => section))];
  return (
    <>
      <div class="guidance">
        {guidance.split('\n').map((line) => (
          <p key={line}>{line.trim()}</p>
        ))}
        {own.basis && <p class="basis">依据：{own.basis}</p>}
      </div>
      {sections.map((section) => (
        <section key={section ?? ''}>
          {section !== undefined && <h3>{section}</h3>}
          <ul>
            {topics
              .filter((topic) => topic.section === section)
              .map((topic) => (
                <TopicCard key={topic.id} topic={topic} />
              ))}
          </ul>
        </section>
      ))}
    </>
  );
}

function TopicCard({ topic }: { topic: OfferedTopic }) {
  const { store, goTo } = useApp();
  const { name, hint, basis, required, isWritten, body, materials } = topic;
  const add = () => {
    store.dispatch({
      kind: 'edited',
      edit: (value) => addTopic(value, topic, store.knowledge.peek().library),
    });
    goTo(store.report.peek()?.focus ?? '');
  };
  return (
    <li class={isWritten ? 'topic written' : 'topic'}>
      <div class="head">
        <b>{name}</b>
        {required && <span class="mark needed">通常要写</span>}
        {isWritten ? (
          <span class="mark same">已写</span>
        ) : (
          <button
            type="button"
            disabled={store.report.value?.isReadOnly}
            onClick={add}
            aria-label={`写入：${name}`}
          >
            写入
          </button>
        )}
      </div>
      <p class="hint">{hint}</p>
      {basis && <p class="basis">依据：{basis}</p>}
      {!isWritten && body !== '' && (
        <details>
          <summary>可以这样写</summary>
          <p>{body}</p>
        </details>
      )}
      {materials.map(({ unit, text }) => (
        <details key={unit}>
          <summary>{unit}的材料</summary>
          {text.split('\n').map((line, index) => (
            <p key={`${index} ${line}`}>{line}</p>
          ))}
        </details>
      ))}
    </li>
  );
}

function partOf(focus: string): PartKey | undefined {
  const [first] = stepsOf(focus);
  return (Object.keys(partNames) as PartKey[]).find((key) => partNames[key] === first);
}
