import { useApp } from '../../app.js';

type TableColumnsProps = {
  header: readonly string[];
  widths: readonly string[];
  alignments: readonly string[];
  onChange: (columns: { 列宽?: string[]; 对齐?: string[] }) => void;
};

const words = ['左', '居中', '右'];

/** How wide each column is beside the others, and where its cells stand; both follow from the contents where nothing is said. */
export function TableColumns({ header, widths, alignments, onChange }: TableColumnsProps) {
  const { store } = useApp();
  const isReadOnly = store.report.value?.isReadOnly;
  const setWidth = (column: number, field: HTMLInputElement) => {
    const text = field.value.trim();
    if (text === '') return onChange({ 列宽: undefined });
    if (!/^\d{1,3}(?:\.\d)?$/.test(text) || Number(text) === 0) {
      field.setCustomValidity('请写一个数，例如2');
      field.reportValidity();
      return;
    }
    onChange({ 列宽: header.map((_, at) => (at === column ? text : (widths[at] ?? '1'))) });
  };
  const setAlignment = (column: number, word: string) =>
    onChange({
      对齐:
        word === '' ? undefined : header.map((_, at) => (at === column ? word : (alignments[at] ?? '居中'))),
    });

  return (
    <details class="columns">
      <summary>各列的宽度和对齐（不写时按内容）</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">列</th>
            <th scope="col">宽度（与别的列相比）</th>
            <th scope="col">对齐</th>
          </tr>
        </thead>
        <tbody>
          {header.map((name, column) => (
            <tr key={column}>
              <th scope="row">{name}</th>
              <td>
                <input
                  value={widths[column] ?? ''}
                  inputMode="decimal"
                  readOnly={isReadOnly}
                  aria-label={`${name}：宽度`}
                  onInput={(event) => event.currentTarget.setCustomValidity('')}
                  onChange={(event) => setWidth(column, event.currentTarget)}
                />
              </td>
              <td>
                <select
                  value={alignments[column] ?? ''}
                  disabled={isReadOnly}
                  aria-label={`${name}：对齐`}
                  onChange={(event) => setAlignment(column, event.currentTarget.value)}
                >
                  <option value="">按内容</option>
                  {words.map((word) => (
                    <option key={word}>{word}</option>
                  ))}
                </select>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}
