/** What esbuild is told when the engine is bundled: where a file stands for another one, for a table or for a part. */
import path from 'node:path';
import { PARTS, resolveImport } from './divide-engine.mjs';

/** A plugin that gives generated files the names `generated:NAME`. */
export const generated = (contents, tree) => ({
  name: 'generated',
  setup(setup) {
    setup.onResolve({ filter: /^generated:/ }, ({ path: name }) => ({ path: name, namespace: 'generated' }));
    setup.onLoad({ filter: /.*/, namespace: 'generated' }, ({ path: name }) => (
      { contents: contents[name], loader: 'ts', resolveDir: tree }));
  },
});

/** The main file alone: the library is not in it. */
export const withoutLibrary = {
  name: 'without-library',
  setup: (setup) => setup.onLoad({ filter: /modules[\\/]library\.ts$/ }, () => ({ contents: '', loader: 'ts' })),
};

/** In a part, files outside are what the table holds of them. */
export const outsideFromTable = (tree, group, cells, values) => ({
  name: 'outside-from-table',
  setup(setup) {
    const own = new Set(group.files);
    setup.onResolve({ filter: /^[.@]/ }, ({ path: specifier, importer, kind }) => {
      if (kind === 'entry-point') return undefined;
      const importing = path.relative(tree, importer).replaceAll('\\', '/');
      const file = path.isAbsolute(importer) ? resolveImport(tree, importing, specifier) : specifier.slice(2);
      return own.has(file) ? undefined : { path: file, namespace: 'outside' };
    });
    setup.onLoad({ filter: /.*/, namespace: 'outside' }, ({ path: file }) => ({
      contents: [...group.uses.get(file) ?? []].map((name) => {
        const key = `${file} ${name}`;
        return `export const ${name} = ${values.has(key) ? values.get(key) : `$shared[${cells.get(key)}]`};`;
      }).join('\n'),
    }));
  },
});

/** Where the main file has functions that load a part. `cells`: [name, part, cell] of what is used of each late file. */
export const lateFunctions = (tree, cells) => ({
  name: 'late-functions',
  setup(setup) {
    setup.onResolve({ filter: /^[.@]/ }, ({ path: specifier, importer, kind }) => {
      if (kind === 'entry-point') return undefined;
      const importing = path.relative(tree, importer).replaceAll('\\', '/');
      const file = path.isAbsolute(importer) ? resolveImport(tree, importing, specifier) : specifier.replace(/^\.\//, '');
      return file in cells ? { path: file, namespace: 'late', sideEffects: false } : undefined;
    });
    setup.onLoad({ filter: /.*/, namespace: 'late' }, ({ path: file }) => ({
      loader: 'ts', resolveDir: tree,
      contents: [`import { lateFunction } from './${PARTS}';`, ...cells[file].map(([name, part, cell]) => (
        `export const ${name} = /* @__PURE__ */ lateFunction(${part}, ${cell});`
      ))].join('\n'),
    }));
  },
});

/** Makes the engine's questions for pages answer yes. */
export const countsPages = {
  name: 'counts-pages',
  setup: (setup) => setup.onLoad({ filter: /object[\\/]page-counting\.ts$/ }, () => (
    { contents: 'export const COUNTS_PAGES = true;', loader: 'ts' })),
};
