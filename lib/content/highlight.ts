/** Colours for code, made on the server: a page gets markup and no highlighter. */
import { createHighlighterCore } from 'shiki/core';
import { createJavaScriptRegexEngine } from 'shiki/engine/javascript';
import { plainPre, type Highlighter } from './highlighter';

/**
 * Colours for a light and a dark page at once, as CSS variables `--shiki-light` and `--shiki-dark` on each token. The
 * high-contrast themes keep every token readable (WCAG AA) also on a tinted background.
 */
export async function createHighlighter(): Promise<Highlighter> {
  const shiki = await createHighlighterCore({
    themes: [import('shiki/themes/github-light-high-contrast.mjs'), import('shiki/themes/github-dark-high-contrast.mjs')],
    langs: [import('shiki/langs/python.mjs')],
    engine: createJavaScriptRegexEngine(),
  });
  const themes = { light: 'github-light-high-contrast', dark: 'github-dark-high-contrast' };
  return {
    highlight(code, language) {
      if (language !== 'python') return plainPre(code);
      const [pre] = shiki.codeToHast(code.replace(/\n$/, ''), { lang: 'python', themes, defaultColor: false }).children;
      return pre.type === 'element' ? pre : plainPre(code);
    },
  };
}
