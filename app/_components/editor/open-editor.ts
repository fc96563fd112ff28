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
  /** Lets lines be marked as breakpoints, at the margin and with F9; called with all of them, 1-based, whenever they change. */
  onBreakpoints?(lines: readonly number[]): void;
}

export interface OpenEditor {
  /** Replaces the text so that it can be undone. */
  setValue(value: string): void;
  setTheme(theme: 'light' | 'dark'): void;
  /** Marks a line, for example of an exception; null for none. */
  markLine(line: number | null, className: string): void;
  setBreakpoints(lines: readonly number[], className: string): void;
  /** Writes something behind lines; it is no part of the text. */
  noteLines(notes: ReadonlyMap<number, string>, className: string): void;
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

interface Breakpoints {
  set(lines: readonly number[], className: string): void;
  /** The text is replaced as a whole: lines mean nothing any more. */
  forget(): void;
}

/** Marks at the margin that move with their lines. */
function keepBreakpoints(editor: monaco.editor.IStandaloneCodeEditor, tell: ((lines: readonly number[]) => void) | undefined): Breakpoints {
  const marks = editor.createDecorationsCollection();
  const linesNow = (): number[] => [...new Set(marks.getRanges().map((range) => range.startLineNumber))].sort((a, b) => a - b);
  let known = '';
  const changed = (lines: readonly number[]): void => {
    if (lines.join() === known) return;
    known = lines.join();
    tell?.(lines);
  };
  const toggle = (line: number): void => {
    const lines = linesNow();
    changed(lines.includes(line) ? lines.filter((other) => other !== line) : [...lines, line].sort((a, b) => a - b));
  };
  if (tell) {
    const { GUTTER_GLYPH_MARGIN, GUTTER_LINE_NUMBERS } = monaco.editor.MouseTargetType;
    editor.onMouseDown(({ target }) => {
      const isMargin = target.type === GUTTER_GLYPH_MARGIN || target.type === GUTTER_LINE_NUMBERS;
      if (isMargin && target.position) toggle(target.position.lineNumber);
    });
    editor.addCommand(monaco.KeyCode.F9, () => toggle(editor.getPosition()?.lineNumber ?? 1));
    editor.onDidChangeModelContent(() => changed(linesNow()));
  }
  return {
    set(lines, className) {
      known = lines.join();
      marks.set(lines.map((line) => ({
        range: new monaco.Range(line, 1, line, 1),
        options: {
          isWholeLine: true, glyphMarginClassName: className, glyphMarginHoverMessage: { value: 'Breakpoint' },
          stickiness: monaco.editor.TrackedRangeStickiness.NeverGrowsWhenTypingAtEdges,
        },
      })));
    },
    forget() {
      marks.clear();
      changed([]);
    },
  };
}

export function openEditor(
  host: HTMLElement, { value, label, theme, onChange, onRun, onBreakpoints }: OpenEditorOptions,
): OpenEditor {
  monaco.editor.setTheme(`leaklab-${theme}`);
  const editor = monaco.editor.create(host, {
    value, language: 'python', ariaLabel: label, automaticLayout: true, minimap: { enabled: false },
    fontSize: 14, lineHeight: 22, tabSize: 4,
    fontFamily: getComputedStyle(document.documentElement).getPropertyValue('--font-code'),
    glyphMargin: onBreakpoints !== undefined,
    scrollBeyondLastLine: false, fixedOverflowWidgets: true, padding: { top: 12, bottom: 12 }, lineNumbersMinChars: 3, folding: false,
    renderLineHighlight: 'line', overviewRulerLanes: 0, hideCursorInOverviewRuler: true, scrollbar: { alwaysConsumeMouseWheel: false },
    unicodeHighlight: { ambiguousCharacters: false }, occurrencesHighlight: 'off', stickyScroll: { enabled: false },
  });
  const marks = editor.createDecorationsCollection();
  const notes = editor.createDecorationsCollection();
  const breakpoints = keepBreakpoints(editor, onBreakpoints);
  editor.onDidChangeModelContent(() => onChange(editor.getValue()));
  editor.addCommand(monaco.KeyMod.CtrlCmd | monaco.KeyCode.Enter, onRun);
  letEscapeFreeTab(editor);
  return {
    setValue(text) {
      const model = editor.getModel();
      if (!model || model.getValue() === text) return;
      breakpoints.forget();
      editor.executeEdits('page', [{ range: model.getFullModelRange(), text }]);
      editor.pushUndoStop();
    },
    setTheme: (name) => monaco.editor.setTheme(`leaklab-${name}`),
    markLine(line, className) {
      marks.set(line === null ? [] : [{ range: new monaco.Range(line, 1, line, 1), options: { isWholeLine: true, className } }]);
    },
    setBreakpoints: (lines, className) => breakpoints.set(lines, className),
    noteLines(texts, inlineClassName) {
      notes.set([...texts].map(([line, text]) => {
        const end = editor.getModel()?.getLineMaxColumn(Math.min(line, editor.getModel()?.getLineCount() ?? line)) ?? 1;
        const after = { content: `  ${text}`, inlineClassName };
        return { range: new monaco.Range(line, end, line, end), options: { showIfCollapsed: true, after } };
      }));
    },
    focus: () => editor.focus(),
    dispose() {
      editor.getModel()?.dispose();
      editor.dispose();
    },
  };
}
