/** The modules beside a program that it imports, as python finds them through `sys.path[0]`. */
import { readFileSync } from 'node:fs';
import path from 'node:path';

const IMPORT = /^[ \t]*(?:import[ \t]+([\w., \t]+)|from[ \t]+([\w.]+)[ \t]+import\b[ \t]*\(?([\w, \t]*))/gm;

/** At most so many; a folder of scripts that all import each other is no program for a lesson. */
const MAX_MODULES = 200;

/**
 * Text of every module in `folder` that `source` may import, directly or not: name to text, for `RunRequest.modules`.
 * Reads more than is needed when an import stands in a string; that changes nothing in the run.
 */
export function collectLocalModules(source: string, folder: string): Record<string, string> {
  const found: Record<string, string> = {};
  const pending = importedNames(source);
  for (let name = pending.pop(); name !== undefined; name = pending.pop()) {
    if (Object.hasOwn(found, name) || Object.keys(found).length >= MAX_MODULES) continue;
    const text = readModule(folder, name);
    if (text === null) continue;
    found[name] = text;
    pending.push(...importedNames(text));
  }
  return found;
}

/** Every name that may be a module: for `from a.b import c` these are `a`, `a.b` and `a.b.c`. */
function importedNames(source: string): string[] {
  const names = new Set<string>();
  for (const [, plain, from, imported] of source.matchAll(IMPORT)) {
    const dotted = plain === undefined ? [from, ...namesIn(imported).map((name) => `${from}.${name}`)] : namesIn(plain);
    for (const name of dotted) {
      const parts = name.split('.').filter(Boolean);
      parts.forEach((_, index) => names.add(parts.slice(0, index + 1).join('.')));
    }
  }
  return [...names];
}

function namesIn(list: string): string[] {
  return list
    .split(',')
    .map((entry) => entry.trim().split(/\s+as\s+/)[0])
    .filter((name) => /^[\w.]+$/.test(name));
}

function readModule(folder: string, name: string): string | null {
  const base = path.join(folder, ...name.split('.'));
  for (const candidate of [path.join(base, '__init__.py'), `${base}.py`]) {
    try {
      return readFileSync(candidate, 'utf8');
    } catch {
      // Not there: the next candidate, or a module of the standard library.
    }
  }
  return null;
}
