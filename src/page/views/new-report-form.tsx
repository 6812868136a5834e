import { useEffect, useId, useRef, useState } from 'preact/hooks';
import { useApp } from '../app.js';
import { type NewReportForm as Form, planNewReport, writeNewReport } from '../state/new-report.js';

/** The first page of a new report: which level, which place; the rest follows from them and may be changed. */
export function NewReportForm({ onBack }: { onBack: () => void }) {
  const { store, open } = useApp();
  const { library, templates } = store.knowledge.value;
  const thisYear = store.host.today().year;
  const [form, setForm] = useState<Form>({
    levelId: '',
    templateId: '',
    place: '',
    year: String(thisYear - 1),
    issuers: '',
    addressees: '',
  });
  const set = (changed: Partial<Form>) => setForm({ ...form, ...changed });
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const plan = planNewReport(form, { library, templates }, thisYear);
  const isFaulty = !plan || Object.values(plan.problems).some((problem) => problem !== undefined);

  const start = () => {
    if (isFaulty) return;
    const text = writeNewReport(form, plan);
    const name = `${form.place.trim() || plan.level.name}${form.year}年法治政府建设年度报告.yaml`;
    open.useReport({ id: `new:${Date.now().toString(36)}`, name, text });
  };

  return (
    <main class="start">
      <form
        class="new"
        onSubmit={(event) => {
          event.preventDefault();
          start();
        }}
      >
        <h1 ref={heading} tabIndex={-1}>
          新写一份报告
        </h1>
        <fieldset class="levels">
          <legend>哪一级的报告</legend>
          {library.levels.map(({ id, name }) => (
            <label key={id} class={id === form.levelId ? 'chosen' : ''}>
              <input
                type="radio"
                name="level"
                value={id}
                checked={id === form.levelId}
                onChange={() => set({ levelId: id })}
              />
              {name}
            </label>
          ))}
        </fieldset>
        {plan && (
          <>
            {plan.fitting.length > 1 && (
              <div class="field">
                <label for="template">模板</label>
                <select
                  id="template"
                  value={plan.template.id}
                  onChange={(event) => set({ templateId: event.currentTarget.value })}
                >
                  {plan.fitting.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </select>
              </div>
            )}
            <div class="two">
              <Line
                label={plan.level.organExample === undefined ? '地区全称' : '所在的地区全称'}
                value={form.place}
                hint={plan.level.placeExample}
                problem={plan.problems.place}
                onType={(place) => set({ place })}
              />
              <Line
                label="报告哪一年的情况"
                value={form.year}
                problem={plan.problems.year}
                onType={(year) => set({ year })}
              />
            </div>
            <Line
              label="发文机关"
              value={form.issuers}
              hint={plan.proposed.join('、') || (plan.level.organExample ?? '可以以后再填')}
              problem={plan.problems.issuers}
              onType={(issuers) => set({ issuers })}
            />
            <Line
              label="主送机关"
              value={form.addressees}
              hint={`例如${plan.level.addresseeExample}，可以以后再填`}
              problem={plan.problems.addressees}
              onType={(addressees) => set({ addressees })}
            />
            {plan.guidance.length > 0 && (
              <div class="guidance">
                {plan.guidance.map((line) => (
                  <p key={line}>{line}</p>
                ))}
              </div>
            )}
          </>
        )}
        <div class="acts">
          <button type="submit" class="primary" disabled={isFaulty}>
            开始写
          </button>
          <button type="button" onClick={onBack}>
            返回
          </button>
        </div>
      </form>
    </main>
  );
}

type LineProps = {
  label: string;
  value: string;
  hint?: string;
  problem?: string;
  onType: (text: string) => void;
};

function Line({ label, value, hint, problem, onType }: LineProps) {
  const id = useId();
  return (
    <div class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        value={value}
        placeholder={hint}
        aria-describedby={problem && `${id}-problem`}
        onInput={(event) => onType(event.currentTarget.value)}
      />
      {problem && (
        <p class="problem" id={`${id}-problem`}>
          {problem}
        </p>
      )}
    </div>
  );
}
