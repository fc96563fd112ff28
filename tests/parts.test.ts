/** The engine's parts: every library module is in one that loads, and what was loaded before does not show in a run. */
import { mkdtempSync, readFileSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { outputText, type RunResult } from '../lib/python/api';
import type * as Engine from '../lib/python';
import { pythonModules, nativeModules } from '../lib/python/object/define-module';
import '../lib/python';
import { bundleEngine } from '../scripts/tasks.mjs';

let folder: string;
let engines: (typeof Engine)[];

/** Two engines of the same build, as two workers have them. */
beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'leaklab-parts-test-'));
  const file = path.join(folder, 'engine.mjs');
  await bundleEngine(file);
  const { href } = pathToFileURL(file);
  engines = (await Promise.all([import(`${href}?1`), import(`${href}?2`)])) as (typeof Engine)[];
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the bundle', () => {
  it('has constants at the top, functions included, and hardly a variable', () => {
    const text = readFileSync(path.join(folder, 'engine.mjs'), 'utf8');
    expect(text.match(/\bconst /g)?.length ?? 0).toBeGreaterThan(100);
    expect(text.match(/\bvar \w+=/g)?.length ?? 0).toBeLessThan(100);
  });
});

const run = (engine: typeof Engine, source: string): RunResult =>
  engine.runProgram({ source, filename: 'main.py', profile: '3.14' }, { auditHeap: true });

const everyModule = [...new Set([...pythonModules.keys(), ...nativeModules.keys()])].sort();

describe('parts', () => {
  it('are there for every module of the library', () => {
    const source = everyModule.map((name) => `import ${name}\n`).join('');
    const result = run(engines[0], source);
    expect(result.outcome).toEqual({ kind: 'finished' });
  });

  it('do not show in a run that does not import them', () => {
    // The first engine has loaded everything by now, the second one nothing.
    const source = `
import gc, sys
class A: pass
print(id(A()), id('year'), id(len), id(int), hash(A), sys.getrefcount('year'))
print([c.__name__ for c in object.__subclasses__()])
print({A, int, len, type(gc)}, sys.builtin_module_names, len(gc.get_objects()))
import math
print(id(math.sqrt), id(math), id(A()))
`;
    const [full, fresh] = engines.map((engine) => run(engine, source));
    expect(outputText(full, 'stderr')).toBe('');
    expect(full).toEqual(fresh);
  });

  it('give the same result whatever was imported before', () => {
    const source = `
import collections, decimal, datetime
print([id(x) for x in (collections.deque, decimal.Decimal, datetime.date, datetime.timezone.utc)])
print(collections.deque([1]), decimal.Decimal('1.1') + 1, datetime.date(2020, 1, 2), [c.__name__ for c in object.__subclasses__()])
`;
    const [full, fresh] = engines.map((engine) => run(engine, source));
    expect(outputText(full, 'stdout')).toContain('deque([1]) 2.1 2020-01-02');
    expect(full).toEqual(fresh);
  });

  it('end the run with a clear outcome when they cannot be loaded, and are tried again', async () => {
    const { href } = pathToFileURL(path.join(folder, 'engine.mjs'));
    const engine = (await import(`${href}?3`)) as typeof Engine;
    const source = "print('before')\ntry:\n    import json\nexcept BaseException:\n    print('caught')\nprint(json.dumps([1]))\n";
    const part = path.join(folder, 'parts', readdirSync(path.join(folder, 'parts')).find((file) => file.startsWith('part-json-'))!);
    renameSync(part, `${part}.away`);
    const without = run(engine, source);
    expect(without.outcome).toMatchObject({ kind: 'internal-error', message: expect.stringMatching(/'json' could not be loaded\. Check/) });
    expect(outputText(without, 'stdout')).toBe('before\n');
    renameSync(`${part}.away`, part);
    expect(outputText(run(engine, source), 'stdout')).toBe('before\n[1]\n');
  });

  it('are guessed from the look of a text', () => {
    const source = 'import a, b.c as d\nfrom e.f import g as h, i\n  from j import *\nx = 1; import k\n# import l\n"""\nimport m\n"""';
    expect(engines[0].importedNames(source)).toEqual(['a', 'b', 'b.c', 'e', 'e.f', 'e.f.g', 'e.f.i', 'j', 'm']);
  });
});
