import { useEffect, useRef, useState } from 'preact/hooks';
import { fillWords, resolveWords } from '../../template/words.js';
import { useApp } from '../app.js';
import { checkPlace, proposeIssuers, splitNames, writeNewReport } from '../state/new-report.js';

/** The first page of a new report: which level, which place; the rest follows from them and may be changed. */
export function NewReportForm({ onBack }: { onBack: () => void }) {
  const { store, open } = useApp();
  const { library, templates } = store.knowledge.value;
  const [levelId, setLevelId] = useState('');
  const [templateId, setTemplateId] = useState('');
  const [place, setPlace] = useState('');
  const [year, setYear] = useState(store.host.today().year - 1);
  const [issuers, setIssuers] = useState('');
  const [addressees, setAddressees] = useState('');
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);

  const level = library.levels.find(({ id }) => id === levelId);
  const fitting = level ? Object.values(templates).filter(({ levels }) => levels.includes(level.name)) : [];
  const template =
    fitting.find(({ id }) => id === templateId) ??
    fitting.find(({ id }) => id === level?.template) ??
    fitting[0];
  const problem = level && checkPlace(level, place.trim());
  const proposed =
    level && template && place !== '' && !problem
      ? proposeIssuers(library, { level, template, place: place.trim(), year })
      : [];
  const words =
    level && !problem && place !== ''
      ? resolveWords(library, { level, place: place.trim(), year })
      : undefined;

  const start = () => {
    if (!level || !template || problem) return;
    const organs = issuers.trim() === '' ? proposed : splitNames(issuers);
    const text = writeNewReport({
      level,
      template,
      place: place.trim(),
      year,
      issuers: organs,
      addressees: splitNames(addressees),
    });
    const name = `${place.trim() || level.name}${year}年法治政府建设年度报告.yaml`;
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
            <label key={id} class={id === levelId ? 'chosen' : ''}>
              <input
                type="radio"
                name="level"
                value={id}
                checked={id === levelId}
                onChange={() => setLevelId(id)}
              />
              {name}
            </label>
          ))}
        </fieldset>
        {level && (
          <>
            {fitting.length > 1 && (
              <div class="field">
                <label for="template">模板</label>
                <select
                  id="template"
                  value={template?.id}
                  onChange={(event) => setTemplateId(event.currentTarget.value)}
                >
                  {fitting.map(({ id, name }) => (
                    <option key={id} value={id}>
                      {name}
                    </option>
                  ))}
                </select>
              </div>
            )}
            <div class="two">
              <div class="field">
                <label for="place">{level.organExample === undefined ? '地区全称' : '所在的地区全称'}</label>
                <input
                  id="place"
                  value={place}
                  placeholder={level.placeExample}
                  onInput={(event) => setPlace(event.currentTarget.value)}
                />
                {problem && <p class="problem">{problem}</p>}
              </div>
              <div class="field">
                <label for="year">报告哪一年的情况</label>
                <input
                  id="year"
                  type="number"
                  min={2015}
                  max={store.host.today().year}
                  value={year}
                  onInput={(event) => setYear(Number(event.currentTarget.value))}
                />
              </div>
            </div>
            <div class="field">
              <label for="issuers">发文机关</label>
              <input
                id="issuers"
                value={issuers}
                placeholder={proposed.join('、') || (level.organExample ?? '可以以后再填')}
                onInput={(event) => setIssuers(event.currentTarget.value)}
              />
            </div>
            <div class="field">
              <label for="addressees">主送机关</label>
              <input
                id="addressees"
                value={addressees}
                placeholder={`例如${level.addresseeExample}，可以以后再填`}
                onInput={(event) => setAddressees(event.currentTarget.value)}
              />
            </div>
            {words && (
              <div class="guidance">
                {level.duties.reporting.map((line) => (
                  <p key={line}>{fillWords(line, words)}</p>
                ))}
              </div>
            )}
          </>
        )}
        <div class="acts">
          <button type="submit" class="primary" disabled={!level || problem !== undefined}>
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
