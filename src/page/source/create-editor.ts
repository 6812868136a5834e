import { autocompletion, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { yaml } from '@codemirror/lang-yaml';
import { defaultHighlightStyle, indentUnit, syntaxHighlighting } from '@codemirror/language';
import { type Diagnostic, lintGutter, lintKeymap, setDiagnostics } from '@codemirror/lint';
import { EditorState } from '@codemirror/state';
import { drawSelection, EditorView, highlightActiveLine, keymap, lineNumbers } from '@codemirror/view';
import type { Finding, Position, SourceRange } from '../../finding/finding.js';
import { spreadRepeats } from '../../lint/gather-repeats.js';
import type { Schema } from '../state/read-schema.js';
import { completeKeys } from './complete-keys.js';

export type SourceEditor = {
  setText(text: string): void;
  showFindings(findings: readonly Finding[]): void;
  goTo(range: SourceRange): void;
  focus(): void;
  destroy(): void;
};

export type EditorOptions = {
  parent: ShadowRoot;
  text: string;
  schema: Schema;
  isReadOnly: boolean;
  onChange: (text: string) => void;
};

/** The source of a report with the completion of its schema and its findings as marks. */
export function createEditor({ parent, text, schema, isReadOnly, onChange }: EditorOptions): SourceEditor {
  let isSetting = false;
  const view = new EditorView({
    parent,
    root: parent,
    state: EditorState.create({
      doc: text,
      extensions: [
        lineNumbers(),
        history(),
        drawSelection(),
        highlightActiveLine(),
        EditorView.lineWrapping,
        yaml(),
        indentUnit.of('  '),
        syntaxHighlighting(defaultHighlightStyle),
        autocompletion({ override: [completeKeys(schema)] }),
        lintGutter(),
        EditorState.readOnly.of(isReadOnly),
        EditorState.phrases.of(phrases),
        EditorView.contentAttributes.of({ 'aria-label': '源文件' }),
        keymap.of([...completionKeymap, ...defaultKeymap, ...historyKeymap, ...lintKeymap, indentWithTab]),
        EditorView.updateListener.of((update) => {
          if (update.docChanged && !isSetting) onChange(update.state.sliceDoc());
        }),
        theme,
      ],
    }),
  });
  // Reached by keys as well, since it scrolls.
  view.scrollDOM.tabIndex = 0;
  const offsetOf = ({ line, column }: Position) => {
    const { doc } = view.state;
    const found = doc.line(Math.max(1, Math.min(line, doc.lines)));
    return Math.min(found.to, found.from + column - 1);
  };
  return {
    setText: (wanted) => {
      const held = view.state.sliceDoc();
      if (held === wanted) return;
      let start = 0;
      while (start < held.length && start < wanted.length && held[start] === wanted[start]) start++;
      let end = 0;
      const most = Math.min(held.length, wanted.length) - start;
      while (end < most && held[held.length - 1 - end] === wanted[wanted.length - 1 - end]) end++;
      isSetting = true;
      view.dispatch({
        changes: { from: start, to: held.length - end, insert: wanted.slice(start, wanted.length - end) },
      });
      isSetting = false;
    },
    showFindings: (findings) => {
      const marks = findings
        .flatMap(spreadRepeats)
        .flatMap(({ range, severity, message, rule, basis }): Diagnostic[] => {
          if (!range) return [];
          const [from, to] = [offsetOf(range.start), offsetOf(range.end)];
          const grounds = basis
            ? `${basis.kind}：${basis.source}${basis.clause ? ` ${basis.clause}` : ''}`
            : rule;
          return [{ from, to: Math.max(from, to), severity, message: `${message}\n${grounds}` }];
        });
      view.dispatch(setDiagnostics(view.state, marks));
    },
    goTo: ({ start, end }) => {
      const [anchor, head] = [offsetOf(start), offsetOf(end)];
      view.dispatch({
        selection: { anchor, head },
        effects: EditorView.scrollIntoView(anchor, { y: 'center' }),
      });
      view.focus();
    },
    focus: () => view.focus(),
    destroy: () => view.destroy(),
  };
}

const phrases = {
  Completions: '可以写的键',
  Diagnostics: '检查结果',
  'No diagnostics': '没有发现问题',
};

const theme = EditorView.theme({
  '&': { height: '100%', fontSize: '14px', backgroundColor: '#fff' },
  '&.cm-focused': { outline: '2px solid #1f4e79', outlineOffset: '-2px' },
  '.cm-scroller': {
    fontFamily: '"Sarasa Mono SC", "Noto Sans Mono CJK SC", Consolas, monospace',
    lineHeight: '1.7',
  },
  '.cm-gutters': { backgroundColor: '#f6f7f8', color: '#57606a', border: 'none' },
  '.cm-tooltip': { maxWidth: '36em', border: '1px solid #c8ced4' },
});
