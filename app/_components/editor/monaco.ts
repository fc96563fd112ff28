/** The parts of Monaco that a Python editor needs. Imported dynamically, by pages with an editor alone: it is large. */
import * as monaco from 'monaco-editor/editor';
import 'monaco-editor/languages/definitions/python/register';
import 'monaco-editor/features/bracketMatching/register';
import 'monaco-editor/features/caretOperations/register';
import 'monaco-editor/features/clipboard/register';
import 'monaco-editor/features/codicon/register';
import 'monaco-editor/features/comment/register';
import 'monaco-editor/features/contextmenu/register';
import 'monaco-editor/features/find/register';
import 'monaco-editor/features/indentation/register';
import 'monaco-editor/features/linesOperations/register';
import 'monaco-editor/features/multicursor/register';
import 'monaco-editor/features/suggest/register';
// The entry above brings inline suggestions only; the list of completions is this.
import 'monaco-editor/editor/contrib/suggest/browser/suggestController';
import 'monaco-editor/features/toggleTabFocusMode/register';
import 'monaco-editor/features/wordHighlighter/register';
import 'monaco-editor/features/wordOperations/register';

self.MonacoEnvironment = {
  getWorker: () => new Worker(new URL('./monaco.worker.ts', import.meta.url), { type: 'module' }),
};

/** Colours of code as on the rest of the site: GitHub's high-contrast ones, which stay readable on a tinted line. */
function defineThemes(): void {
  const rule = (token: string, foreground: string, fontStyle?: string) => ({ token, foreground, ...(fontStyle ? { fontStyle } : {}) });
  monaco.editor.defineTheme('leaklab-light', {
    base: 'vs', inherit: true,
    rules: [
      rule('', '0e1116'), rule('comment', '66707b'), rule('keyword', 'a0111f'), rule('string', '032563'), rule('string.escape', '032563'),
      rule('number', '023b95'), rule('identifier', '0e1116'), rule('tag', '622cbc'), rule('delimiter', '0e1116'),
    ],
    colors: {
      'editor.background': '#ffffff', 'editorLineNumber.foreground': '#6a7078', 'editorLineNumber.activeForeground': '#1c2126',
      'editor.lineHighlightBackground': '#f6f5f1', 'editor.lineHighlightBorder': '#00000000', 'editorIndentGuide.background1': '#e0dcd3',
    },
  });
  monaco.editor.defineTheme('leaklab-dark', {
    base: 'vs-dark', inherit: true,
    rules: [
      rule('', 'f0f3f6'), rule('comment', 'bdc4cc'), rule('keyword', 'ff9492'), rule('string', 'addcff'), rule('string.escape', 'addcff'),
      rule('number', '91cbff'), rule('identifier', 'f0f3f6'), rule('tag', 'dbb7ff'), rule('delimiter', 'f0f3f6'),
    ],
    colors: {
      'editor.background': '#1b1f23', 'editorLineNumber.foreground': '#8f979e', 'editorLineNumber.activeForeground': '#e8e6e1',
      'editor.lineHighlightBackground': '#22272c', 'editor.lineHighlightBorder': '#00000000', 'editorIndentGuide.background1': '#2d3338',
    },
  });
}

defineThemes();

export { monaco };
