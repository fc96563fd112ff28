import { describe, expect, it } from 'vitest';
import { floatRepr } from './float-repr';
import { percentFormat } from './percent-format';
import type { PercentSource } from './percent-format';
import { asciiOfRepr, strRepr } from './str-repr';

type Value = string | number | bigint | boolean;
/** A list stands for a tuple, an object for a dict; a bigint is an int and a number a float. */
type Operand = Value | Value[] | Record<string, Value>;

/** format, right operand, what 3.11 gives, what 3.14 gives if it differs. An error is written as its type and text. */
const CASES: [string, Operand, string, string?][] = [
  ['%d', 'a', 'TypeError: %d format: a real number is required, not str'],
  ['%i', 'a', 'TypeError: %i format: a real number is required, not str'],
  ['%u', 'a', 'TypeError: %u format: a real number is required, not str'],
  ['%x', 'a', 'TypeError: %x format: an integer is required, not str'],
  ['%x', 1.5, 'TypeError: %x format: an integer is required, not float'],
  ['%X', 1.5, 'TypeError: %X format: an integer is required, not float'],
  ['%o', 1.5, 'TypeError: %o format: an integer is required, not float'],
  ['%c', 1.5, 'TypeError: %c requires int or char', 'TypeError: %c requires an int or a unicode character, not float'],
  ['%c', -1n, 'OverflowError: %c arg not in range(0x110000)'],
  ['%c', 1114112n, 'OverflowError: %c arg not in range(0x110000)'],
  ['%c', 100000000000000000000n, 'OverflowError: %c arg not in range(0x110000)'],
  ['%f', 'a', 'TypeError: must be real number, not str'],
  ['%e', 'a', 'TypeError: must be real number, not str'],
  ['%d', 1.7, '1'],
  ['%d', NaN, 'ValueError: cannot convert float NaN to integer'],
  ['%d', Infinity, 'OverflowError: cannot convert float infinity to integer'],
  ['%y', 1n, 'ValueError: unsupported format character \'y\' (0x79) at index 1'],
  ['%', 1n, 'ValueError: incomplete format'],
  ['abc%', [], 'ValueError: incomplete format'],
  ['%(a', { a: 1n }, 'ValueError: incomplete format key'],
  ['%(a)', { a: 1n }, 'ValueError: incomplete format'],
  ['%(a)d', { a: 1n }, '1'],
  ['%(a)d', 1n, 'TypeError: format requires a mapping'],
  ['%(a)d', 'x', 'TypeError: format requires a mapping'],
  ['%(a)d', [1n], 'TypeError: format requires a mapping'],
  ['%s %s', [1n], 'TypeError: not enough arguments for format string'],
  ['%s', [1n, 2n], 'TypeError: not all arguments converted during string formatting'],
  ['a', 1n, 'TypeError: not all arguments converted during string formatting'],
  ['a', [], 'a'],
  ['a', 'x', 'TypeError: not all arguments converted during string formatting'],
  ['%*d', [5n, 3n], '    3'],
  ['%*d', ['a', 3n], 'TypeError: * wants int'],
  ['%-*d|', [5n, 3n], '3    |'],
  ['%*d|', [-5n, 3n], '3    |'],
  ['%.*f', [2n, 3.14159], '3.14'],
  ['%.*f', [-2n, 3.14159], '3'],
  ['%.*f', ['x', 3.14159], 'TypeError: * wants int'],
  ['%99999999999999999999d', 1n, 'ValueError: width too big'],
  ['%.99999999999999999999d', 1n, 'ValueError: precision too big'],
  ['%\u00e9', 1n, 'ValueError: unsupported format character \'?\' (0xe9) at index 1'],
  ['%\n', 1n, 'ValueError: unsupported format character \'?\' (0xa) at index 1'],
  ['%ld', 5n, '5'],
  ['%hhd', 5n, 'ValueError: unsupported format character \'h\' (0x68) at index 2'],
  ['%lld', 5n, 'ValueError: unsupported format character \'l\' (0x6c) at index 2'],
  ['%%', [], '%'],
  ['%5%|', [], 'TypeError: not enough arguments for format string'],
  ['%s%%', 1n, '1%'],
  ['%(a)s %(b)s', { a: 1n }, 'KeyError: \'b\''],
  ['%((x))s', { '(x)': 1n }, '1'],
  ['%r %a', ['\u00e9', '\u00e9'], '\'\u00e9\' \'\\xe9\''],
  ['%5s|%-5s|%.2s', ['a', 'b', 'cde'], '    a|b    |cd'],
  ['%+d % d %05d %-5d|', [1n, 2n, 3n, 4n], '+1  2 00003 4    |'],
  ['%#x %#o %#X %#b', [1n, 2n, 3n, 4n], 'ValueError: unsupported format character \'b\' (0x62) at index 14'],
  ['%#x %#o %#X', [255n, 8n, 255n], '0xff 0o10 0XFF'],
  ['%05.1f|%+.2e|%G|%g', [3.14159, 31415.9, 1e-10, 100000], '003.1|+3.14e+04|1E-10|100000'],
  ['%.3d %.0d %5.3d', [5n, 0n, -7n], '005 0  -007'],
  ['%#.0f %#g', [1, 1], '1. 1.00000'],
  ['%.0f', 0.5, '0'],
  ['%(a)*d', { a: 1n }, 'TypeError: not enough arguments for format string'],
  ['%d', true, '1'],
  ['%s', true, 'True'],
  ['%5d', true, '    1'],
  ['%x', -255n, '-ff'],
  ['%#08x', -255n, '-0x000ff'],
  ['%+x', 255n, '+ff'],
  ['%08.3d|', 5n, '00000005|'],
  ['%05s|', 'a', '    a|'],
  ['%05d', -3n, '-0003'],
  ['%05f', Infinity, '00inf'],
  ['%+f', NaN, '+nan'],
  ['%010.2f|', -3.14159, '-000003.14|'],
  ['%- 5d|', 3n, ' 3   |'],
  ['%+ d', 3n, '+3'],
  ['%d', 1000000000000000000000000000000n, '1000000000000000000000000000000'],
  ['%x', 1000000000000000000000000000000n, 'c9f2c9cd04674edea40000000'],
  ['%.10x', 255n, '00000000ff'],
  ['%#.10x', 255n, '0x00000000ff'],
  ['%c%c', [65n, '\u00e9'], 'A\u00e9'],
  ['%5c|', 65n, '    A|'],
  ['%-5c|', 65n, 'A    |'],
  ['%05c|', 65n, '    A|'],
  ['%.0c|', 65n, 'A|'],
  ['% s', 'a', 'a'],
  ['%(a)s', {  }, 'KeyError: \'a\''],
  ['%(a)s %s', { a: 1n }, 'TypeError: not enough arguments for format string'],
  ['%s', [], 'TypeError: not enough arguments for format string'],
  ['%L', 1n, 'ValueError: incomplete format'],
  ['%.s', 'abc', ''],
  ['%.f', 2.5, '2'],
  ['%.d', 5n, '5'],
  ['%hd%Ld', [1n, 2n], '12'],
  ['%d', '5', 'TypeError: %d format: a real number is required, not str'],
  ['%x', 'ff', 'TypeError: %x format: an integer is required, not str'],
  ['%F', Infinity, 'INF'],
  ['%E', NaN, 'NAN'],
  ['%.5i', -1.9, '-00001'],
  ['%d', -0.5, '0'],
  ['%z', 2n, 'ValueError: unsupported format character \'z\' (0x7a) at index 1'],
  ['x %(a)d y %q', { a: 3n }, 'TypeError: not enough arguments for format string'],
  ['%(%s)s', { '%s': 1n }, '1'],
  ['%1$s', 1n, 'ValueError: unsupported format character \'$\' (0x24) at index 2'],
  ['%b', 1n, 'ValueError: unsupported format character \'b\' (0x62) at index 1'],
  ['%C', 1n, 'ValueError: unsupported format character \'C\' (0x43) at index 1'],
  ['%S', 1n, 'ValueError: unsupported format character \'S\' (0x53) at index 1'],
  ['%5%', [1n], 'ValueError: unsupported format character \'%\' (0x25) at index 2'],
  ['%(a)*d', { a: 'x' }, 'TypeError: * wants int'],
  ['%(a)*d', { a: 3n }, 'TypeError: not enough arguments for format string'],
  ['%(a)y', { a: 1n }, 'ValueError: unsupported format character \'y\' (0x79) at index 4'],
  ['%*y', [1n], 'TypeError: not enough arguments for format string'],
  ['100%% %s', [1n], '100% 1'],
  ['<%12X>', 255n, '<          FF>'],
  ['<%-.a>', 'h\u00e9llo w\u00f6rld', '<>'],
  ['<%12.0i>', -1n, '<          -1>'],
  ['<%5.u>', 1180591620717411303424n, '<1180591620717411303424>'],
  ['<%g>', Infinity, '<inf>'],
  ['<%+.r>', 'it\'s', '<>'],
  ['<%5.0u>', -1180591620717411303424n, '<-1180591620717411303424>'],
  ['<%+.7f>', 0, '<+0.0000000>'],
  ['<%.0x>', 1180591620717411303424n, '<400000000000000000>'],
  ['<%+-.i>', -12345n, '<-12345>'],
  ['<%-5.7e>', Infinity, '<inf  >'],
  ['<%05.0E>', 5n, '<5E+00>'],
  ['<%.0e>', 1e+20, '<1e+20>'],
  ['<%5E>', 1e+20, '<1.000000E+20>'],
  ['<% .0i>', 65n, '< 65>'],
  ['<%0 5.0G>', 1e+20, '< 1E+20>'],
  ['<%-+5u>', true, '<+1   >'],
  ['<%5.7d>', -1n, '<-0000001>'],
  ['<%.r>', '', '<>'],
  ['<%.7x>', 1n, '<0000001>'],
  ['<%#.7e>', -0, '<-0.0000000e+00>'],
  ['<%1.2i>', 1180591620717411303424n, '<1180591620717411303424>'],
  ['<%-#5.7o>', 1180591620717411303424n, '<0o200000000000000000000000>'],
  ['<%0.7d>', 0n, '<0000000>'],
  ['<%F>', -0, '<-0.000000>'],
  ['<%1.0g>', -0, '<-0>'],
  ['<%12.0c>', '\u00e9', '<           \u00e9>'],
  ['<%+05.f>', 0, '<+0000>'],
  ['<%0+1.a>', 1.5, '< >'],
  ['<%05.f>', Infinity, '<00inf>'],
  ['<%.0x>', 0n, '<0>'],
  ['<%0.2f>', -0, '<-0.00>'],
  ['<%-01.7r>', 12n, '<12>'],
  ['<%1.2d>', -1n, '<-01>'],
  ['<%1a>', 'abc', '<\'abc\'>'],
  ['<%0.F>', 0, '<0>'],
  ['<%-+5.f>', -Infinity, '<-inf >'],
  ['<%.0d>', 65n, '<65>'],
  ['<%5.2x>', -12345n, '<-3039>'],
  ['<%+01.2g>', NaN, '<+nan>'],
  ['<%F>', NaN, '<NAN>'],
  ['<%0#12.X>', 0n, '<0X0000000000>'],
  ['<%-+12r>', 1.5, '<1.5         >'],
  ['<%u>', 65n, '<65>'],
  ['<%1F>', 1e-07, '<0.000000>'],
  ['<%.G>', 0, '<0>'],
  ['<%5.2g>', 1.5, '<  1.5>'],
  ['<%1g>', Infinity, '<inf>'],
  ['<%+12.7X>', -1180591620717411303424n, '<-400000000000000000>'],
  ['<%1.0g>', -1.5, '<-2>'],
  ['<%1.0o>', -1180591620717411303424n, '<-200000000000000000000000>'],
  ['<%-i>', 0n, '<0>'],
  ['<%+12.0f>', Infinity, '<        +inf>'],
  ['<%12.7g>', 1e-07, '<       1e-07>'],
  ['<%+ 12.c>', 65n, '<           A>'],
  ['<%1.E>', 1e-07, '<1E-07>'],
  ['<%5a>', 1.5, '<  1.5>'],
  ['<%.0f>', 0, '<0>'],
  ['<%12.2r>', 1.5, '<          1.>'],
  ['<%+0.7E>', 1.5, '<+1.5000000E+00>'],
];

function repr(value: Value): string {
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  return typeof value === 'string' ? strRepr(value) : typeof value === 'bigint' ? String(value) : floatRepr(value);
}

function toInt(value: Value): number | bigint | 'no' {
  if (typeof value === 'string' || typeof value === 'number') return 'no';
  const number = Number(value);
  return Number.isSafeInteger(number) ? number : (value as bigint);
}

const TYPE_NAMES: Record<string, string> = { string: 'str', number: 'float', bigint: 'int', boolean: 'bool' };

/** Formats with values of JavaScript; `live` counts values that were handed out and not given back. */
function run(format: string, operand: Operand, minor: number): { text: string; live: number } {
  const mapping = typeof operand === 'object' && !Array.isArray(operand) ? operand : null;
  const args = Array.isArray(operand) ? operand : mapping === null ? [operand as Value] : [];
  let taken = 0;
  let live = 0;
  let error = '';
  const fail = (text: string): null => {
    error = text;
    return null;
  };
  const source: PercentSource<Value> = {
    isMapping: mapping !== null,
    isTuple: Array.isArray(operand),
    count: Array.isArray(operand) ? operand.length : 1,
    operandType: TYPE_NAMES[typeof operand] ?? 'dict',
    isBytes: false,
    nextArg: () => (taken < args.length ? ((live += 1), args[taken++]) : undefined),
    hasUnusedArgs: () => taken < args.length,
    getKey(key) {
      if (mapping === null || !(key in mapping)) return fail(`KeyError: ${strRepr(key)}`);
      live += 1;
      return mapping[key];
    },
    str: (value) => (typeof value === 'string' ? value : repr(value)),
    repr,
    ascii: (value) => asciiOfRepr(repr(value)),
    asInt(value) {
      if (typeof value !== 'number') return toInt(value);
      if (value !== value) return fail('ValueError: cannot convert float NaN to integer');
      return Number.isFinite(value) ? Math.trunc(value) + 0 : fail('OverflowError: cannot convert float infinity to integer');
    },
    asIndex: toInt,
    asFloat(value) {
      if (typeof value === 'string') return fail('TypeError: must be real number, not str');
      return Number.isFinite(Number(value)) || typeof value === 'number'
        ? Number(value)
        : fail('OverflowError: int too large to convert to float');
    },
    asChar(value) {
      if (typeof value === 'string') return { text: value };
      const code = toInt(value);
      return code === 'no' ? 'no' : { code };
    },
    asStar(value) {
      const star = toInt(value);
      return star === 'no' ? 'no' : Number(star);
    },
    typeName: (value) => TYPE_NAMES[typeof value],
    release: () => {
      live -= 1;
    },
    raise: ({ type, message }) => {
      error = `${type}: ${message}`;
    },
  };
  const text = percentFormat(format, source, minor);
  return { text: text ?? error, live };
}

describe('percentFormat', () => {
  it.each(CASES)('%j', (format, operand, in311, in314) => {
    expect(run(format, operand, 11)).toEqual({ text: in311, live: 0 });
    expect(run(format, operand, 14)).toEqual({ text: in314 ?? in311, live: 0 });
  });
});
