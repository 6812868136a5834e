import { useComputed } from '@preact/signals';
import { useState } from 'preact/hooks';
import { useApp } from '../app.js';
import { listForms } from '../state/collect.js';

/** 报送表: the forms that go out to the units, before anything comes back. */
export function SendForms() {
  const { store, collect } = useApp();
  const [due, setDue] = useState('');
  const asked = useComputed(() => {
    const report = store.drawn.value?.readable?.report;
    return report && listForms({ report, library: store.knowledge.value.library });
  });
  if (!asked.value) return null;
  const { units, troubles } = asked.value;
  const figures = units.reduce((sum, unit) => sum + unit.figures.length, 0);
  const topics = units.reduce((sum, unit) => sum + unit.topics.length, 0);

  return (
    <section class="send">
      <h3>发给各单位的报送表</h3>
      {troubles.map((trouble) => (
        <p key={trouble} role="alert">
          {trouble}
        </p>
      ))}
      {units.length === 0 && troubles.length === 0 && (
        <p>报告里没有写请谁报什么：在“数据”里给各个数写上来源，就请那个单位报。</p>
      )}
      {units.length > 0 && (
        <>
          <p>
            请{units.length}个单位报{figures}个数{topics > 0 && `、${topics}段材料`}，一个单位一个.xlsx文件。
          </p>
          <div class="choose">
            <label>
              截止日期
              <input type="date" value={due} onInput={(event) => setDue(event.currentTarget.value)} />
            </label>
            <button type="button" onClick={() => collect.saveForms(due)}>
              存下报送表
            </button>
          </div>
          <details>
            <summary>请谁报什么</summary>
            <ul>
              {units.map(({ unit, figures: own, topics: texts }) => (
                <li key={unit}>
                  <b>{unit}</b>：
                  {[...own.map(({ id }) => id), ...texts.map(({ name }) => `${name}（材料）`)].join('、')}
                </li>
              ))}
            </ul>
          </details>
        </>
      )}
    </section>
  );
}
