/** How the engine is bundled: options of esbuild, and what is done to a text before and after. */
import { build, transform } from 'esbuild';
import { keepConstants } from './keep-constants.mjs';
import { writeOut } from './write-out.mjs';

/** White space and dead code go, and names become short, except where a profile is to be read. */
export const format = (readable = false) => ({
  bundle: true, format: 'esm', target: 'es2022', charset: 'utf8', legalComments: 'none', logLevel: 'warning', loader: { '.py': 'text' },
  minifySyntax: true, minifyWhitespace: !readable, minifyIdentifiers: !readable,
});

/** The text of a module, before anything is shortened. */
export async function bundleText(options) {
  const { outputFiles: [{ text }] } = await build({
    ...options, format: 'esm', minifyWhitespace: false, minifyIdentifiers: false, write: false,
  });
  return text;
}

/** Gives a module its constants back and shortens it. */
export async function shorten(text, { format: kind, minifyWhitespace, minifyIdentifiers, target }) {
  const { code } = await transform(keepConstants(writeOut(text)), {
    format: kind, minifySyntax: true, minifyWhitespace, minifyIdentifiers, charset: 'ascii', legalComments: 'none', target,
    treeShaking: true,
  });
  return code;
}

/** For what esbuild makes of CommonJS packages in a module. */
export const requireBanner = "import { createRequire as __createRequire } from 'node:module';"
  + 'const require = __createRequire(import.meta.url);';
