import { useId, useRef, useState } from 'preact/hooks';
import { valueAt, withValue } from '../../comparison/edit-value.js';
import { joinPath } from '../../data/source-map.js';
import { useApp } from '../app.js';

/** A figure of one's own: group and name, as references write them. */
export function AddFigure() {
  const { store, showFigure } = useApp();
  const id = useId();
  const form = useRef<HTMLFormElement>(null);
  const [problem, setProblem] = useState('');
  const { indicators } = store.knowledge.value.library;

  const add = (group: string, name: string) => {
    const isName = (words: string) => /^\p{L}[\p{L}\p{N}_]*$/u.test(words);
    if (!isName(group) || !isName(name)) return setProblem('组和名称只用汉字、字母和数字，以汉字或字母开头');
    const path = joinPath(joinPath('数据', group), name);
    store.dispatch({
      kind: 'edited',
      edit: (value) =>
        valueAt(value, path) === undefined ? { value: withValue(value, path, '待填') } : undefined,
    });
    setProblem('');
    form.current!.reset();
    requestAnimationFrame(() => showFigure(`${group}.${name}`));
  };

  return (
    <form
      ref={form}
      class="add"
      onSubmit={(event) => {
        event.preventDefault();
        const data = new FormData(event.currentTarget);
        add(String(data.get('group')).trim(), String(data.get('name')).trim());
      }}
    >
      <label>
        组
        <input name="group" list={`${id}-groups`} required />
      </label>
      <label>
        名称
        <input name="name" required />
      </label>
      <datalist id={`${id}-groups`}>
        {Object.keys(indicators).map((group) => (
          <option key={group} value={group} />
        ))}
      </datalist>
      <button type="submit">加一个数</button>
      {problem !== '' && <p class="problem">{problem}</p>}
    </form>
  );
}
