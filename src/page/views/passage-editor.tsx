import { valueAt } from '../../comparison/edit-value.js';
import type { YamlValue } from '../../comparison/format-yaml.js';
import { useApp } from '../app.js';
import { isItemPath, splitItem } from '../state/edit-items.js';
import { TextField } from './text-field.js';

type PassageEditorProps = {
  path: string;
  place: { top: number; left: number; width: number };
  onClose: () => void;
};

/** The texts of one place in an editor over its paragraph: title, text and cause of an item together. */
export function PassageEditor({ path, place, onClose }: PassageEditorProps) {
  const { store } = useApp();
  const value = store.drawn.value?.readable?.yaml.value as YamlValue | undefined;
  const fields = listFields(value, path);
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: Esc in any of the fields closes the group
    <div
      class="passage"
      style={{ top: `${place.top}px`, left: `${place.left}px`, width: `${place.width}px` }}
      onKeyDown={(event) => {
        if (event.isComposing) return;
        if (event.key === 'Escape' || (event.key === 'Enter' && (event.ctrlKey || event.metaKey))) {
          event.preventDefault();
          event.stopPropagation();
          onClose();
        }
      }}
    >
      {fields.map(({ label, path: own, isLine }) => (
        <TextField
          key={own}
          label={label}
          path={own}
          value={String(valueAt(value, own) ?? '')}
          isLine={isLine}
          placeholder={
            own === path && !isItemPath(own) && /^(?:地区|成文日期)$/.test(own) ? '【待填】' : undefined
          }
          takesFocus={own === path}
          onKeyDown={(event, offset) => {
            // Ctrl+Shift+Enter parts the item here.
            if (event.key !== 'Enter' || !event.shiftKey || !(event.ctrlKey || event.metaKey)) return;
            event.preventDefault();
            event.stopPropagation();
            const item = own.replace(/\.正文$/, '');
            if (!isItemPath(item)) return;
            store.flush();
            store.dispatch({ kind: 'edited', edit: (whole) => splitItem(whole, item, offset) });
            onClose();
          }}
        />
      ))}
      <p class="keys">
        <kbd>Enter</kbd> 另起一段{'　'}
        <kbd>Ctrl+Enter</kbd> 完成
        {fields.some(({ label }) => label === '正文') && (
          <>
            {'　'}
            <kbd>Ctrl+Shift+Enter</kbd> 从这里分成两条
          </>
        )}
      </p>
      <button type="button" class="close" onClick={onClose}>
        完成
      </button>
    </div>
  );
}

type Field = { label: string; path: string; isLine: boolean };

/** What is edited together with a text: the other texts of its item. */
function listFields(value: YamlValue | undefined, path: string): Field[] {
  const match = /^(.*\])\.(标题|正文|原因)$/.exec(path);
  if (!match) return [{ label: nameOf(path), path, isLine: !/(?:导语|结语|正文|\])$/.test(path) }];
  const [, item = ''] = match;
  return ['标题', '正文', '原因'].flatMap((key): Field[] => {
    const own = `${item}.${key}`;
    return own === path || typeof valueAt(value, own) === 'string'
      ? [{ label: key, path: own, isLine: key === '标题' }]
      : [];
  });
}

function nameOf(path: string): string {
  if (/^(?:成效|问题|负责人履职|下年打算|其他|亮点)$/.test(path)) return '正文';
  if (/表格/.test(path)) return '表格里的一格';
  return path.replace(/^.*\./, '').replace(/\[\d+\]$/, '');
}
