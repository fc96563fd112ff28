import { describe, expect, it } from 'vitest';
import { WHOLE_PROFILE_IDS } from '../api';
import type { ConstantValue, Node } from '../ast/nodes';
import { isPythonSyntaxError } from '../source/python-syntax-error';
import type { PythonSyntaxError } from '../source/python-syntax-error';
import { SourceFile } from '../source/source-file';
import type { SyntaxWarning } from '../tokenizer/token-list';
import { parseModule } from './parse-module';
import recorded from './recorded/trees.json';

/** Nodes that have no position in CPython. */
const PLACELESS = new Set(['Module', 'arguments', 'comprehension', 'withitem', 'match_case']);
/** Fields that are ours alone, or written last. */
const LEFT_OUT = new Set(['kind', 'start', 'end', 'nameStart', 'unicodePrefix', 'typeParams']);

/** The tree in one line, as `recorded/record.py` writes it. */
function dump(source: SourceFile, value: unknown): string {
  if (Array.isArray(value)) return `[${value.map((item) => dump(source, item)).join(' ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (!('kind' in value)) return constant(value as ConstantValue);
  const node = value as Node;
  const place = (offset: number) => `${source.lineOf(offset)}:${source.columnOf(offset)}`;
  const at = PLACELESS.has(node.kind) ? '' : `@${place(node.start)}-${place(node.end)}`;
  const fields = Object.entries(node).filter(([name]) => !LEFT_OUT.has(name)).map(([, field]) => dump(source, field));
  if ('typeParams' in node && node.typeParams.length > 0) fields.push(dump(source, node.typeParams));
  return `${node.kind}${at}(${fields.join(' ')})`;
}

function constant(value: ConstantValue): string {
  switch (value.type) {
    case 'int': return String(value.value);
    case 'float': return `float${float64(value.value)}`;
    case 'complex': return `complex${float64(value.imag)}`;
    case 'str': return JSON.stringify(value.value);
    case 'bytes': return `b${[...value.value].map((byte) => byte.toString(16).padStart(2, '0')).join('')}`;
    default: return value.type;
  }
}

function float64(value: number): string {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  return view.getBigUint64(0).toString(16).padStart(16, '0');
}

/** The versions that were asked. */
const VERSIONS = (recorded as [string, [string, unknown][]][])[0][1].flatMap(([versions]) => versions.split(' '));

function parse(text: string, profile = '3.14') {
  return parseModule(new SourceFile('program.py', text), { profile, mode: 'exec' });
}

function errorOf(text: string, profile = '3.13'): PythonSyntaxError {
  try {
    parse(text, profile);
  } catch (thrown) {
    if (isPythonSyntaxError(thrown)) return thrown;
    throw thrown;
  }
  throw new Error('no error');
}

describe.each(VERSIONS)('trees of %s', (profile) => {
  it('are those of CPython, positions included', () => {
    let compared = 0;
    for (const [text, answers] of recorded as [string, [string, string | null][]][]) {
      const expected = answers.find(([versions]) => versions.split(' ').includes(profile))?.[1];
      if (expected === undefined) throw new Error(`nothing recorded for ${profile}: ${text}`);
      if (expected === null) {
        expect(errorOf(text, profile).type).toBe('SyntaxError');
        continue;
      }
      const source = new SourceFile('program.py', text);
      expect(dump(source, parseModule(source, { profile, mode: 'exec' })), text).toBe(expected);
      compared++;
    }
    expect(compared).toBeGreaterThan(60);
  });
});

describe('parseModule', () => {
  it('takes any kind of line end, and a byte order mark', () => {
    const tree = parse('\ufeffx = 1\r\nif x:\r\ty = """a\r\nb\rc"""\rz\n');
    expect(tree.body.map((statement) => statement.kind)).toEqual(['Assign', 'If', 'Expr']);
    expect(JSON.stringify(tree)).toContain('"a\\nb\\nc"');
  });

  it('keeps big integers exact and small ones as numbers', () => {
    const values = parse('1_000; 9007199254740993; 0x1_0000_0000_0000_0000').body.map((statement) =>
      statement.kind === 'Expr' && statement.value.kind === 'Constant' ? statement.value.value : null,
    );
    expect(values).toEqual([
      { type: 'int', value: 1000 },
      { type: 'int', value: 9007199254740993n },
      { type: 'int', value: 18446744073709551616n },
    ]);
  });

  it('normalises identifiers', () => {
    expect(JSON.stringify(parse('ﬁ = µ'))).toContain('"id":"fi"');
  });

  it('reads an expression, and one interactive statement', () => {
    const expression = parseModule(new SourceFile('<string>', ' 1 + 1\n\n'.trimStart()), { profile: '3.13', mode: 'eval' });
    expect(expression.body.kind).toBe('BinOp');
    const single = parseModule(new SourceFile('<stdin>', 'if x:\n  y\n\n'), { profile: '3.13', mode: 'single' });
    expect(single.body).toHaveLength(1);
    const two = () => parseModule(new SourceFile('<stdin>', 'x\ny\n'), { profile: '3.13', mode: 'single' });
    expect(two).toThrow(expect.objectContaining({ message: 'multiple statements found while compiling a single statement' }));
  });

  it('warns about what is to become an error', () => {
    const warningsOf = (profile: string) => {
      const warnings: SyntaxWarning[] = [];
      parseModule(new SourceFile('program.py', 'x = 1\ny = "\\d"\nz = 1if x else 2\n'), { profile, mode: 'exec', warnings });
      return warnings.map(({ category, message, line }) => `${line} ${category}: ${message}`).sort();
    };
    expect(warningsOf('3.11')).toEqual([
      "2 DeprecationWarning: invalid escape sequence '\\d'",
      '3 SyntaxWarning: invalid decimal literal',
    ]);
    expect(warningsOf('3.13')).toEqual([
      "2 SyntaxWarning: invalid escape sequence '\\d'",
      '3 SyntaxWarning: invalid decimal literal',
    ]);
    expect(warningsOf('3.14')[0]).toBe(
      '2 SyntaxWarning: "\\d" is an invalid escape sequence. Such sequences will not work in the future. ' +
        'Did you mean "\\\\d"? A raw string is also an option.',
    );
  });

  it('asks for characters by name', () => {
    const characterNamed = (name: string) => (name === 'BULLET' ? '•' : undefined);
    const source = new SourceFile('a', 'x = "\\N{BULLET}", f"\\N{BULLET}{y}"');
    const tree = parseModule(source, { profile: '3.13', mode: 'exec', characterNamed });
    expect(JSON.stringify(tree).match(/•/g)).toHaveLength(2);
  });
});

describe('programs that are large or strange', () => {
  it('has no trouble with long chains', () => {
    const links = [['1', '+1', ''], ['a', '.b', ''], ['a', '()', ''], ['', 'a<', 'a'], ['', 'x = ', '1']];
    for (const [first, link, last] of links) expect(parse(first + link.repeat(5000) + last).body).toHaveLength(1);
    expect(parse('if x:\n pass\n' + 'elif y:\n pass\n'.repeat(5000)).body).toHaveLength(1);
  });

  it('refuses what is nested too deeply, in the words of the version', () => {
    for (const prefix of ['-', 'not ', 'lambda:', '1 if 1 else ', '1**']) {
      const text = `${prefix.repeat(5000)}1`;
      const message = 'Parser stack overflowed - Python source too complex to parse';
      expect(errorOf(text)).toMatchObject({ type: 'MemoryError', message });
      expect(errorOf(text, '3.11')).toMatchObject({ type: 'MemoryError', message: '' });
    }
    const message = 'maximum recursion depth exceeded during compilation';
    expect(errorOf('1' + '+1'.repeat(100_000))).toMatchObject({ type: 'RecursionError', message });
    expect(errorOf('('.repeat(201)).message).toBe('too many nested parentheses');
    expect(errorOf('('.repeat(199) + 'a b' + ')'.repeat(199)).message).toMatch(/^invalid syntax/);
  });

  it('reads a megabyte in reasonable time', () => {
    const lines = 'value = first + second * 2\n'.repeat(40_000);
    const start = performance.now();
    expect(parse(lines).body).toHaveLength(40_000);
    expect(errorOf(`${lines}x y\n`)).toMatchObject({ message: 'invalid syntax', line: 40_001 });
    expect(errorOf(`x = [${'a, '.repeat(300_000)}a a]`).message).toMatch(/^invalid syntax/);
    expect(performance.now() - start).toBeLessThan(20_000);
  });

  it('answers garbage with a syntax error', () => {
    let seed = 1;
    const random = (below: number) => {
      seed = (seed * 48271) % 2147483647;
      return seed % below;
    };
    const alphabet = 'ab01 \n\t()[]{}:;,.=+-*/"\'\\#@!$é€\u0001';
    for (let round = 0; round < 300; round++) {
      let text = '';
      for (let i = random(60); i >= 0; i--) text += alphabet[random(alphabet.length)];
      for (const profile of WHOLE_PROFILE_IDS) {
        try {
          parse(text, profile);
        } catch (thrown) {
          if (!isPythonSyntaxError(thrown)) throw thrown;
        }
      }
    }
    expect(errorOf('x = 1\0').message).toBe('source code string cannot contain null bytes');
  });
});
