import { describe, expect, it } from 'vitest';
import { usesName } from './source-names';

describe('usesName', () => {
  it.each([
    ['import gc', 'gc'],
    ['import sys, gc as g', 'gc'],
    ['from gc import collect', 'gc'],
    ['def f():\n    import gc\n', 'gc'],
    ['x = 1; import gc', 'gc'],
    ['import gc\ngc.collect()', 'gc.collect'],
    ['import gc as g\nx = g . collect', 'gc.collect'],
    ['from gc import (\n  get_count,\n  collect as c,\n)', 'gc.collect'],
    ['from gc import *', 'gc.collect'],
  ])('%j uses %s', (source, name) => expect(usesName(source, name)).toBe(true));

  it.each([
    ['import gcx', 'gc'],
    ['# import gc', 'gc'],
    ['"""\nimport gc\n"""', 'gc'],
    ["x = 'a\\'b'  # import gc\n", 'gc'],
    ['from other import gc', 'gc'],
    ['gc.collect()', 'gc.collect'],
    ['import gc\nself.gc.collect()', 'gc.collect'],
    ['import gc\ngc.collected', 'gc.collect'],
    ['import gc\ngc.disable()', 'gc.collect'],
    ["import gc\nprint('gc.collect()')", 'gc.collect'],
  ])('%j does not use %s', (source, name) => expect(usesName(source, name)).toBe(false));

  it('takes no time for a hostile text', () => {
    const started = performance.now();
    usesName(`${'"'.repeat(50_000)}${'import '.repeat(20_000)}`, 'gc');
    expect(performance.now() - started).toBeLessThan(2_000);
  });
});
