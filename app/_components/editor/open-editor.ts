/** A Monaco editor for Python in an element of the page, with what the page wants of it and nothing else. */
import { monaco } from './monaco';

export interface OpenEditorOptions {
  value: string;
  /** Name for assistive technology. */
  label: string;
  theme: 'light' | 'dark';
  onChange(value: string): void;
  /** Ctrl+Enter, Cmd+Enter. */
  onRun(): void;
}

export interface OpenEditor {
  /** Replaces the text so that it can be undone. */
  setValue(value: string): void;
  setTheme(theme: 'light' | 'dark'): void;
  /** Marks a line, for example of an exception; null for none. */
  markLine(line: number | null, className: string): void;
  focus(): void;
  dispose(): void;
}

/** Tab indents while one writes; after Escape it leaves the editor, until one comes back to it. */
function letEscapeFreeTab(editor: monaco.editor.IStandaloneCodeEditor): void {
  editor.onKeyDown((event) => {
    if (event.keyCode === monaco.KeyCode.Escape) editor.updateOptions({ tabFocusMode: true });
    else if (event.keyCode !== monaco.KeyCode.Tab && event.keyCode !== monaco.KeyCode.Shift) editor.updateOptions({ tabFocusMode: false });
  });
  editor.onDidBlurEditorWidget(() => editor.updateOptions({ tabFocusMode: false }));
}

export function openEditor(host: HTMLElement, { value, label, theme, onChange, onRun }: OpenEditorOptions): OpenEditor {
  monaco.editor.setTheme(`leaklab-${theme}`);
  const editor = monaco.editor.create(host, {
    value, language: 'python', ariaLabel: label, automaticLayout: true, minimap: { enabled: false },
    fontSize: 14, lineHeight: 22, tabSize: 4,
    fontFamily: getComputedStyle(document.documentElement).getPropertyValue('--font-code'),
    scrollBeyondLastLine: false, fixedOverflowWidgets: true, padding: { top: 12, bottom: 12 }, lineNumbersMinChars: 3, folding: false,
    renderLineHighlight: 'line', overviewRulerLanes: 0, hideCursorInOverviewRuler: true, scrollbar: { alwaysConsumeMouseWheel: false },
    unicodeHighlight: { ambiguousCharacters: false }, occurrencesHighlight: 'off', stickyScroll: { enabled: false },
  });
  const marks = editor.createDecorationsCollection();
  editor.onDidChangeModelContent(() => onChange(editor.getValue()));
  editor.addCommand(monaco.KeyMod.CtrlCmd | monaco.KeyCode.Enter, onRun);
  letEscapeFreeTab(editor);
  return {
    setValue(text) {
      const model = editor.getModel();
      if (!model || model.getValue() === text) return;
      editor.executeEdits('page', [{ range: model.getFullModelRange(), text }]);
      editor.pushUndoStop();
    },
    setTheme: (name) => monaco.editor.setTheme(`leaklab-${name}`),
    markLine(line, className) {
      marks.set(line === null ? [] : [{ range: new monaco.Range(line, 1, line, 1), options: { isWholeLine: true, className } }]);
    },
    focus: () => editor.focus(),
    dispose() {
      editor.getModel()?.dispose();
      editor.dispose();
    },
  };
}
