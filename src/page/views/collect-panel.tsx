import { useComputed } from '@preact/signals';
import { formatPlace } from '../../collect/grid.js';
import type { Conflict, FigureChange } from '../../collect/merge-returns.js';
import { stateNames, type UnitStatus } from '../../collect/status.js';
import { isPlaceholder } from '../../report/figure-schema.js';
import { useApp } from '../app.js';
import { reviewReturns } from '../state/collect.js';
import { SendForms } from './send-forms.js';

/** 收数: the departments' returns come in here, are looked at, and go into 数据 by one click. */
export function CollectPanel() {
  const { store, collect } = useApp();
  const { isReadOnly } = store.report.value!;
  const collecting = useComputed(() => {
    const { collected } = store.state.value;
    const report = store.drawn.value?.readable?.report;
    if (!collected || !report) return undefined;
    return reviewReturns(collected, { report, library: store.knowledge.value.library }, store.host.today());
  });
  const unread = store.state.value.collected?.unread ?? [];
  const shown = collecting.value;
  const count = shown ? shown.merge.changes.length + shown.merge.texts.length : 0;

  return (
    <div class="collect">
      <div class="choose">
        <button type="button" class={shown ? '' : 'primary'} onClick={() => collect.pick()}>
          选收回的表
        </button>
        {shown && (
          <>
            <button
              type="button"
              class="primary"
              disabled={count === 0 || isReadOnly}
              onClick={collect.write}
            >
              写进报告
            </button>
            <button type="button" onClick={collect.clear}>
              清空
            </button>
          </>
        )}
      </div>
      {!shown && (
        <p class="nothing">
          把各单位交回的表（.xlsx、.docx）一起拖到这里，或者整个文件夹拖进来。先列出来看，点“写进报告”才写。
        </p>
      )}
      {!shown && <SendForms />}
      {shown && (
        <>
          <p class="summary">
            读了{shown.returns.length}份：要写{shown.merge.changes.length}个数、{shown.merge.texts.length}
            段材料，相同{shown.merge.equal}个，还没有定的{shown.merge.conflicts.length}个
          </p>
          <Conflicts conflicts={shown.contested} />
          <Changes changes={shown.merge.changes} />
          <Lines
            title="没有看懂或者要核对的"
            lines={shown.returns.flatMap(({ troubles }) =>
              troubles.map(({ place, message }) => `${formatPlace(place)}：${message}`),
            )}
          />
          <Lines title="数与数对不上的、增减大的" lines={shown.doubts} />
          <Lines title="没有读出的文件" lines={unread.map(({ file, reason }) => `${file}：${reason}`)} />
          <Lines
            title="收到的材料，写进去以后在“写什么”里各主题下面"
            lines={shown.merge.texts.map(
              ({ topic, unit, place }) => `${topic}：${unit}（${formatPlace(place)}）`,
            )}
          />
          <Units units={shown.units} />
        </>
      )}
    </div>
  );
}

function Changes({ changes }: { changes: readonly FigureChange[] }) {
  if (changes.length === 0) return null;
  return (
    <section>
      <h3>要写的数（{changes.length}个）</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">指标</th>
            <th scope="col">原来</th>
            <th scope="col">现在</th>
            <th scope="col">在哪里</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ id, before, after, measure, places }) => (
            <tr key={id}>
              <th scope="row">{id}</th>
              <td class="value">{before === undefined || isPlaceholder(before) ? '' : before}</td>
              <td class="value fresh">
                {after}
                {measure}
              </td>
              <td>{places.map(formatPlace).join('、')}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** The value that counts is chosen here; until then none is written. */
function Conflicts({ conflicts }: { conflicts: readonly Conflict[] }) {
  const { store } = useApp();
  const decided = store.state.value.collected?.decided ?? {};
  if (conflicts.length === 0) return null;
  return (
    <section>
      <h3>报的不一样（{conflicts.length}个），选一个才写</h3>
      {conflicts.map(({ id, claims }) => (
        <fieldset key={id}>
          <legend>{id}</legend>
          {claims.map(({ unit, value, place }) => (
            <label key={place.file}>
              <input
                type="radio"
                name={`conflict ${id}`}
                checked={decided[id] === place.file}
                onChange={() => store.dispatch({ kind: 'decided', id, file: place.file })}
              />
              <b>{value}</b> {unit}
              <span class="place">{formatPlace(place)}</span>
            </label>
          ))}
        </fieldset>
      ))}
    </section>
  );
}

function Units({ units }: { units: readonly UnitStatus[] }) {
  return (
    <section>
      <h3>各单位（{units.length}个）</h3>
      <table>
        <thead>
          <tr>
            <th scope="col">单位</th>
            <th scope="col">情况</th>
            <th scope="col">数据</th>
            <th scope="col">材料</th>
          </tr>
        </thead>
        <tbody>
          {units.map(({ unit, state, late, due, figures, texts }) => (
            <tr key={unit} class={state}>
              <th scope="row">{unit}</th>
              <td>
                {stateNames[state]}
                {late === 'overdue' && `，过了${due}`}
                {late === 'answeredLate' && `，迟于${due}`}
              </td>
              <td class="value">
                {figures.came}/{figures.asked}
              </td>
              <td class="value">
                {texts.came}/{texts.asked}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function Lines({ title, lines }: { title: string; lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <section>
      <h3>
        {title}（{lines.length}处）
      </h3>
      <ul>
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
