/** How code becomes markup. */
import type { Element } from 'hast';

export interface Highlighter {
  /** A `<pre>` with the code, by language: `python` is coloured, everything else plain. */
  highlight(code: string, language: string): Element;
}

/** Without colours: for whoever does not show the course. */
export const plainHighlighter: Highlighter = { highlight: (code) => plainPre(code) };

export function plainPre(code: string): Element {
  const text = { type: 'text' as const, value: code.replace(/\n$/, '') };
  const inner: Element = { type: 'element', tagName: 'code', properties: {}, children: [text] };
  return { type: 'element', tagName: 'pre', properties: { tabIndex: 0 }, children: [inner] };
}
