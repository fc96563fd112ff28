import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { collectLocalModules } from './local-modules';

let folder: string;
const FILES: Record<string, string> = {
  'shop.py': 'import tools, gc\n',
  'tools.py': 'from shop import x\n',
  'unused.py': '',
  'pack/__init__.py': 'from .inner import y\n',
  'pack/inner.py': 'y = 1\n',
  'gc.py': 'never in the way of the built-in module: the engine decides\n',
};

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'leaklab-modules-'));
  mkdirSync(path.join(folder, 'pack'));
  for (const [file, text] of Object.entries(FILES)) writeFileSync(path.join(folder, file), text);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each([
  ['import shop\n', ['gc', 'shop', 'tools']],
  ['if x:\n    import shop as s, json\n', ['gc', 'shop', 'tools']],
  ['from tools import (x,\n y)\n', ['gc', 'shop', 'tools']],
  ['import pack.inner\n', ['pack', 'pack.inner']],
  ['from pack import inner\n', ['pack', 'pack.inner']],
  ['# import shop\n', []],
  ['import ../shop\n', []],
])('%j brings %j', (source, names) => {
  expect(Object.keys(collectLocalModules(source, folder)).sort()).toEqual(names);
});
