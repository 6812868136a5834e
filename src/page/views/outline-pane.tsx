import { useRef } from 'preact/hooks';
import { useApp } from '../app.js';
import { moveFocus } from '../keyboard/use-roving.js';
import { confirmUnchanged } from '../state/confirm-unchanged.js';
import {
  addAttachment,
  addItem,
  freshItem,
  indentItem,
  joinItem,
  moveItem,
  outdentItem,
  placeOfItem,
  removeItem,
} from '../state/edit-items.js';
import type { OutlineNode } from '../state/outline.js';
import type { Message } from '../state/update.js';

type Edit = Extract<Message, { kind: 'edited' }>['edit'];

/** The report as an outline, with the state of each place; keys go there and move items about. */
export function OutlinePane() {
  const app = useApp();
  const { store, goTo } = app;
  const list = useRef<HTMLUListElement>(null);
  const nodes = store.outline;
  const focus = store.report.value?.focus ?? '';
  const current = findCurrent(nodes.value, focus);

  const edit = (change: Edit) => {
    store.dispatch({ kind: 'edited', edit: change });
    const next = store.report.peek()?.focus ?? '';
    requestAnimationFrame(() =>
      list.current?.querySelector<HTMLElement>(`[data-node="${CSS.escape(next)}"]`)?.focus(),
    );
  };

  return (
    <nav class="pane outline" aria-label="提纲" data-pane>
      <h2>提纲</h2>
      <ul
        ref={list}
        onKeyDown={(event) => {
          const node = nodes.value.find(({ path }) => path === (event.target as HTMLElement).dataset.node);
          if (!node) return;
          const change = editOfKey(event, node);
          if (change) {
            event.preventDefault();
            edit(change);
          } else moveFocus(list.current!, '[data-node]', event);
        }}
      >
        {nodes.value.map((node) => (
          <li key={node.path} class={`depth${node.depth}`}>
            <button
              type="button"
              data-node={node.path}
              class={node === current ? 'node current' : 'node'}
              aria-current={node === current ? 'true' : undefined}
              tabIndex={node === (current ?? nodes.value[0]) ? 0 : -1}
              onClick={() => goTo(node.path)}
            >
              <span class="words">
                {node.number && <span class="number">{node.number}</span>}
                {node.label}
              </span>
              <NodeState node={node} />
            </button>
            {node === current && <NodeTools node={node} edit={edit} />}
          </li>
        ))}
      </ul>
    </nav>
  );
}

function NodeState({ node }: { node: OutlineNode }) {
  const { findings, gaps, isEmpty, isUnchanged } = node;
  return (
    <span class="marks">
      {isEmpty && <span class="mark empty">未写</span>}
      {isUnchanged && <span class="mark same">同去年</span>}
      {gaps > 0 && <span class="mark gap">待填{gaps}</span>}
      {(['error', 'warning', 'info'] as const).map(
        (weight) =>
          findings[weight] > 0 && (
            <span key={weight} class={`count ${weight}`} title={weightNames[weight]}>
              <span class="hidden">{weightNames[weight]}</span>
              {findings[weight]}
            </span>
          ),
      )}
    </span>
  );
}

export const weightNames = { error: '错误', warning: '警告', info: '提示' } as const;

function NodeTools({ node, edit }: { node: OutlineNode; edit: (change: Edit) => void }) {
  const { store } = useApp();
  if (store.report.value?.isReadOnly || !['part', 'item', 'attachment'].includes(node.kind)) return null;
  const tools = toolsOf(node);
  return (
    <div class="tools">
      {tools.map(({ label, title, change }) => (
        <button type="button" key={label} title={title} onClick={() => edit(change)}>
          {label}
        </button>
      ))}
    </div>
  );
}

function toolsOf(node: OutlineNode): { label: string; title: string; change: Edit }[] {
  const { path, kind, depth } = node;
  const confirm = node.isToConfirm
    ? [
        {
          label: '核对过了',
          title: '去年的文字，今年不用改',
          change: ((value) => confirmUnchanged(value, path)) as Edit,
        },
      ]
    : [];
  if (kind === 'part')
    return [
      { label: '加一条', title: 'Insert', change: (value) => addItem(value, path, freshItem) },
      ...confirm,
    ];
  if (path === '附件') return [{ label: '加附件', title: 'Insert', change: (value) => addAttachment(value) }];
  const place = placeOfItem(path)!;
  const move = [
    { label: '上移', title: 'Alt+↑', change: ((value) => moveItem(value, path, -1)) as Edit },
    { label: '下移', title: 'Alt+↓', change: ((value) => moveItem(value, path, 1)) as Edit },
  ];
  const remove = { label: '删去', title: 'Delete', change: ((value) => removeItem(value, path)) as Edit };
  if (kind === 'attachment') return [...move, remove];
  return [
    ...confirm,
    { label: '加一条', title: 'Insert', change: (value) => insertBelow(value, place, freshItem) },
    ...(depth < 4
      ? [
          {
            label: '加要点',
            title: '在这一条之下',
            change: ((value) => addItem(value, path, freshItem)) as Edit,
          },
        ]
      : []),
    ...move,
    { label: '降一级', title: 'Alt+→', change: (value) => indentItem(value, path) },
    ...(depth > 2
      ? [{ label: '升一级', title: 'Alt+←', change: ((value) => outdentItem(value, path)) as Edit }]
      : []),
    ...(place.index > 0
      ? [{ label: '并入上条', title: 'Alt+Backspace', change: ((value) => joinItem(value, path)) as Edit }]
      : []),
    remove,
  ];
}

function insertBelow(
  value: Parameters<Edit>[0],
  { list, index }: { list: string; index: number },
  item: object,
) {
  return addItem(value, list.replace(/\.(?:要点|条目)$/, ''), item as never, index + 1);
}

function editOfKey(event: KeyboardEvent, node: OutlineNode): Edit | undefined {
  const key = `${event.altKey ? 'Alt+' : ''}${{ ArrowUp: '↑', ArrowDown: '↓', ArrowLeft: '←', ArrowRight: '→' }[event.key] ?? event.key}`;
  if (!['part', 'item', 'attachment'].includes(node.kind)) return undefined;
  return toolsOf(node).find(({ title }) => title === key)?.change;
}

function findCurrent(nodes: readonly OutlineNode[], focus: string): OutlineNode | undefined {
  const above = nodes.filter(
    ({ path }) => focus === path || focus.startsWith(`${path}.`) || focus.startsWith(`${path}[`),
  );
  return above.at(-1) ?? (focus === '' ? undefined : nodes.find(({ kind }) => kind === 'basics'));
}
