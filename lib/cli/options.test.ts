import { describe, expect, it } from 'vitest';
import { HelpRequested, parseOptions, UsageError, wholeNumber, type OptionRules, type OptionSpec } from './options';

const SPECS: OptionSpec[] = [
  { name: '', short: 'c', value: 'CODE', help: '' },
  { name: 'python', value: 'VERSION', help: '' },
  { name: 'json', short: 'j', help: '' },
];

function parse(args: string[], rules: OptionRules = { endAtFirstArgument: true, endAfter: 'c' }): [Record<string, string>, string[]] {
  const { values, rest } = parseOptions(args, SPECS, rules);
  return [Object.fromEntries(values), rest];
}

describe('parseOptions', () => {
  it.each<[string[], Record<string, string>, string[]]>([
    [[], {}, []],
    [['--python', '3.13', 'a.py', '--python', 'x', '-c', '--help'], { python: '3.13' }, ['a.py', '--python', 'x', '-c', '--help']],
    [['--python=3.13', 'a.py'], { python: '3.13' }, ['a.py']],
    [['-c', 'print()', 'a', '--json'], { c: 'print()' }, ['a', '--json']],
    [['-cprint()', '-c', 'b'], { c: 'print()' }, ['-c', 'b']],
    [['-c', '-1'], { c: '-1' }, []],
    [['-c', ''], { c: '' }, []],
    [['-j', '-c', 'x', '--', 'y'], { json: '', c: 'x' }, ['--', 'y']],
    [['-jc', 'x', 'y'], { json: '', c: 'x' }, ['y']],
    [['-', '--json'], {}, ['-', '--json']],
    [['--', '--json'], {}, ['--json']],
  ])('%j', (args, values, rest) => expect(parse(args)).toEqual([values, rest]));

  it('takes options anywhere when nothing else is said', () => {
    expect(parse(['a', '--json', 'b', '--', '-x'], {})).toEqual([{ json: '' }, ['a', 'b', '-x']]);
  });

  it.each([
    [['--pyton', '3.13'], "unknown option '--pyton'. Did you mean '--python'?"],
    [['--verbose'], "unknown option '--verbose'"],
    [['-x'], "unknown option '-x'"],
    [['--python'], "option '--python' needs a value: --python VERSION"],
    [['-c'], "option '-c' needs a value: -c CODE"],
    [['--json=yes'], "option '--json' takes no value"],
  ])('refuses %j', (args, message) => {
    expect(() => parse(args)).toThrow(new UsageError(message));
  });

  it('shows the help whatever else was said before it', () => {
    expect(() => parse(['--json', '--help'])).toThrow(HelpRequested);
    expect(() => parse(['-h'])).toThrow(HelpRequested);
  });
});

describe('wholeNumber', () => {
  it('reads numbers and, where they are allowed, units', () => {
    expect([
      wholeNumber('20', 'n', 1),
      wholeNumber('1_000', 'n', 1),
      wholeNumber('2k', 'n', 1, true),
      wholeNumber('3M', 'n', 1, true),
    ]).toEqual([20, 1_000, 2_048, 3_145_728]);
  });

  it.each(['', '-1', '0', '1.5', '2k', 'x', '99999999999999999999'])('refuses %j', (text) => {
    expect(() => wholeNumber(text, 'n', 1)).toThrow(UsageError);
  });
});
