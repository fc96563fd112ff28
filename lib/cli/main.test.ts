/** The bundled command line, started as a user starts it. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COURSE, courseWith, LESSON_FILE } from '@/lib/content/testing/course-fixture';
import { PROFILE_IDS } from '@/lib/python/api';
import { bundleForNode } from '@/lib/runtime/testing/bundle';

const REPOSITORY = fileURLToPath(new URL('../..', import.meta.url));
const CHALLENGE = path.join(REPOSITORY, 'content/challenges/listener-list');
let folder: string;
let program: string;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'leaklab-cli-'));
  program = path.join(folder, 'dist/cli/leaklab.mjs');
  await bundleForNode('lib/cli/main.ts', program);
  symlinkSync(path.join(REPOSITORY, 'content'), path.join(folder, 'content'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  status: number | null;
  stdout: string;
  stderr: string;
}

function leaklab(args: string[], input = ''): Ended {
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { cwd: folder, input, encoding: 'utf8' });
  return { status, stdout, stderr };
}

function write(file: string, text: string | Buffer): string {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
  return file;
}

describe('leaklab', () => {
  it('tells what it is', () => {
    expect(leaklab(['--version']).stdout).toMatch(/^leaklab \d+\.\d+\.\d+, engine \d+\.\d+\.\d+, Python 2\.7, (?:\d\.\d+(?:\.0)?, )+3\.15\n$/);
    for (const args of [[], ['--help'], ['-h'], ['help']])
      expect(leaklab(args)).toMatchObject({ status: 0, stderr: '', stdout: expect.stringMatching(/^usage: leaklab COMMAND/) });
  });

  it.each(['run', 'heap', 'grade', 'check'])('%s has a help that names all of its options', (command) => {
    const { status, stdout } = leaklab([command, '--help']);
    expect(status).toBe(0);
    expect(stdout).toMatch(new RegExp(`^usage: leaklab ${command} `));
    expect(stdout).toContain('-h, --help');
    expect(stdout).toContain('exit status:');
    expect(leaklab(['help', command]).stdout).toBe(stdout);
  });

  it.each([
    [['rum'], "leaklab: unknown command 'rum'. Did you mean 'run'?\nTry 'leaklab --help'.\n"],
    [['x.py'], "leaklab: unknown command 'x.py'. To run a program: leaklab run x.py\nTry 'leaklab --help'.\n"],
    [['run', '--pyton', '3.13'], "leaklab run: unknown option '--pyton'. Did you mean '--python'?\nTry 'leaklab run --help'.\n"],
    [
      ['run', '--python', '2.5', 'x'],
      `leaklab run: there is no Python '2.5' here, but ${PROFILE_IDS.join(', ')}\nTry 'leaklab run --help'.\n`,
    ],
    [
      ['run', '--max-steps', 'many', 'x'],
      "leaklab run: option '--max-steps' takes a whole number of at least 1, such as 256M, not 'many'\nTry 'leaklab run --help'.\n",
    ],
    [['heap'], "leaklab heap: no program: name a file, or - for standard input\nTry 'leaklab heap --help'.\n"],
    [['heap', 'a.py', 'b'], "leaklab heap: there is nothing to do with 'b'\nTry 'leaklab heap --help'.\n"],
    [
      ['heap', '--call', 'f', '--at', '3', 'a.py'],
      "leaklab heap: options '--call' and '--at' exclude each other\nTry 'leaklab heap --help'.\n",
    ],
    [
      ['heap', '--rounds', '8', 'a.py'],
      "leaklab heap: option '--rounds' needs '--call': the name of the function to call\nTry 'leaklab heap --help'.\n",
    ],
    [
      ['heap', '--call', 'f(1)', 'a.py'],
      "leaklab heap: option '--call' takes the name of a function that needs no arguments, not 'f(1)'\nTry 'leaklab heap --help'.\n",
    ],
    [
      ['heap', '--call', 'f', '--rounds', '5000', 'a.py'],
      "leaklab heap: option '--rounds' takes at most 4096, not '5000'\nTry 'leaklab heap --help'.\n",
    ],
    [['grade'], "leaklab grade: no challenge is named\nTry 'leaklab grade --help'.\n"],
    [['grade', 'listener-list'], "leaklab grade: no file is named\nTry 'leaklab grade --help'.\n"],
    [
      ['grade', 'listner-list', 'x'],
      "leaklab grade: there is no challenge 'listner-list'. Did you mean 'listener-list'?\nTry 'leaklab grade --help'.\n",
    ],
    [
      ['grade', 'listener-list', 'absent.py'],
      "leaklab grade: cannot read 'absent.py': there is no such file\nTry 'leaklab grade --help'.\n",
    ],
    [['check', 'absent'], "leaklab check: there is no 'absent'\nTry 'leaklab check --help'.\n"],
    [['check', 'a', 'b'], "leaklab check: there is nothing to do with 'b'\nTry 'leaklab check --help'.\n"],
  ])('%j ends with status 2 and says why', (args, stderr) => {
    expect(leaklab(args)).toEqual({ status: 2, stdout: '', stderr });
  });
});

describe('leaklab run', () => {
  it('runs a file with its arguments', () => {
    const file = write('argv.py', 'import sys\nprint(sys.argv)\n');
    expect(leaklab(['run', file, '--python', '-c', 'x'])).toEqual({
      status: 0,
      stdout: "['argv.py', '--python', '-c', 'x']\n",
      stderr: '',
    });
  });

  it('runs -c, - and standard input as python does', () => {
    const argv = 'import sys; print(sys.argv)';
    expect(leaklab(['run', '-c', argv, 'a', '-b']).stdout).toBe("['-c', 'a', '-b']\n");
    expect(leaklab(['run', '-', 'a'], argv).stdout).toBe("['-', 'a']\n");
    expect(leaklab(['run'], argv).stdout).toBe("['']\n");
  });

  it('gives the program its input', () => {
    const file = write('input.py', 'import sys\nprint(input("? "))\nprint(sys.stdin.read())\n');
    expect(leaklab(['run', file], 'first\nsecond\nthird')).toMatchObject({ status: 0, stdout: '? first\nsecond\nthird\n' });
    expect(leaklab(['run'], 'print(input())\nhello\n')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('EOFError: EOF when reading a line'),
    });
  });

  it('reads a program of any size from standard input', () => {
    expect(leaklab(['run', '-'], `${'x = 1\n'.repeat(150_000)}print(x)\n`)).toEqual({ status: 0, stdout: '1\n', stderr: '' });
    expect(leaklab(['run'], 'print(1)\r\nprint(2)\r\n').stdout).toBe('1\n2\n');
  });

  it('chooses the Python', () => {
    const code = 'import gc\nclass N: pass\na = N(); b = N(); a.n = b; b.n = a\ndel a, b\nprint(gc.collect())';
    expect(['3.10', '3.11', '3.13', '3.14'].map((version) => leaklab(['run', '--python', version, '-c', code]).stdout)).toEqual([
      '4\n',
      '2\n',
      '2\n',
      '2\n',
    ]);
    expect(leaklab(['run', '-c', code]).stdout).toBe('2\n');
  });

  it('passes the exit status on', () => {
    expect(leaklab(['run', '-c', 'import sys; sys.exit(7)']).status).toBe(7);
    expect(leaklab(['run', '-c', 'import sys; sys.exit("reason")'])).toEqual({ status: 1, stdout: '', stderr: 'reason\n' });
    expect(leaklab(['run', '-c', 'import sys; sys.exit()']).status).toBe(0);
  });

  it('prints tracebacks with the absolute path of the script', () => {
    const { status, stderr } = leaklab(['run', '--python', '3.10', write('sub/bad.py', 'print(1)\n1 / 0\n')]);
    expect(status).toBe(1);
    expect(stderr).toBe(
      `Traceback (most recent call last):\n  File "${path.join(folder, 'sub/bad.py')}", line 2, in <module>\n    1 / 0\nZeroDivisionError: division by zero\n`,
    );
  });

  it('imports the modules beside the program', () => {
    write('sub/shop.py', "price = 3\nprint('shop is loaded')\n");
    expect(leaklab(['run', write('sub/uses.py', 'import shop\nprint(shop.price)\n')]).stdout).toBe('shop is loaded\n3\n');
  });

  it('says what python says about a program that cannot be read', () => {
    const at = (file: string): string => path.join(folder, file);
    expect(leaklab(['run', 'absent.py'])).toEqual({
      status: 2,
      stdout: '',
      stderr: `leaklab: can't open file '${at('absent.py')}': [Errno 2] No such file or directory\n`,
    });
    write('sub/x.py', '');
    expect(leaklab(['run', 'sub'])).toEqual({ status: 1, stdout: '', stderr: `leaklab: can't find '__main__' module in '${at('sub')}'\n` });
    const latin = write('latin.py', Buffer.from('x = 1\nprint("\xe9")\n', 'latin1'));
    expect(leaklab(['run', latin]).stderr).toBe(
      `SyntaxError: Non-UTF-8 code starting with '\\xe9' in file ${at('latin.py')} on line 2, but no encoding declared; see https://peps.python.org/pep-0263/ for details\n`,
    );
    const declared = write('declared.py', Buffer.from('# -*- coding: latin-1 -*-\nprint("\xe9")\n', 'latin1'));
    expect(leaklab(['run', declared]).stdout).toBe('é\n');
    expect(leaklab(['run', write('bom.py', '\ufeffprint(1)\n')]).stdout).toBe('1\n');
  });

  it('keeps the order of the two streams', () => {
    const code = 'import sys\nfor n in range(3):\n    print(n)\n    print(-n, file=sys.stderr)';
    const both = spawnSync('sh', ['-c', '"$0" "$@" 2>&1', process.execPath, program, 'run', '-c', code], { encoding: 'utf8' });
    expect(both.stdout).toBe('0\n0\n1\n-1\n2\n-2\n');
  });

  it('says which limit was reached, after what was printed before', () => {
    const endless = leaklab(['run', '--max-steps', '100k', '-c', "print('before')\nwhile True: pass"]);
    expect(endless).toMatchObject({
      status: 124,
      stdout: 'before\n',
      stderr: expect.stringMatching(/^leaklab: .+ More: --max-steps N\.\n$/),
    });
    const loud = leaklab(['run', '--max-output', '1000', '-c', 'while True: print("x" * 99)']);
    expect(loud.status).toBe(124);
    expect(loud.stdout.length).toBeLessThanOrEqual(1_000);
  });

  it('stops when nobody reads any more', () => {
    const started = Date.now();
    const piped = spawnSync(
      'sh',
      [
        '-c',
        '"$0" "$@" | head -1',
        process.execPath,
        program,
        'run',
        '--max-steps',
        '2000M',
        '--max-output',
        '500M',
        '-c',
        'while True: print("yes")',
      ],
      { encoding: 'utf8' },
    );
    expect(piped.stdout).toBe('yes\n');
    expect(piped.stderr).toBe('');
    expect(Date.now() - started).toBeLessThan(20_000);
  });
});

describe('leaklab heap', () => {
  const LEAK = [
    'print("start")',
    'class Job:',
    '    done = []',
    '    def __init__(self):',
    '        Job.done.append(self)',
    'def work():',
    '    Job()',
    'def rest():',
    '    return [1]',
    '',
  ].join('\n');

  it('answers the four questions and names the suspect', () => {
    const file = write('job.py', LEAK);
    const { status, stdout, stderr } = leaklab(['heap', '--call', 'work', file]);
    expect({ status, stderr }).toEqual({ status: 1, stderr: 'start\n' });
    for (const line of [
      'The heap of job.py (Python 3.14), after calls of work().',
      '1. Is it growing?',
      '     Job  1  2  4  8   one more for each run',
      '2. Does a collection free it?',
      '3. Who holds it?',
      '     Job (global) → .done → list[7]',
      '4. Where was it made?',
      '   The Job in question: job.py:7 in work.',
      '   1. A class attribute that collects: 7 objects, 336 B',
      '   │    ↓ Job.done',
      '   │          ~~~~',
    ])
      expect(stdout.split('\n')).toContain(line);
    expect(leaklab(['heap', '--call', 'rest', file])).toMatchObject({ status: 0, stdout: expect.stringContaining('None: nothing') });
    expect(leaklab(['heap', '--call', 'work', file]).stdout).toBe(stdout);
  });

  it('prints the same as JSON, and looks at a line', () => {
    const file = write('job.py', LEAK);
    const json = JSON.parse(leaklab(['heap', '--call', 'work', '--rounds', '4', '--json', '--python', '3.11', file]).stdout) as {
      program: { profile: string };
      growth: { runs: number[] };
      suspects: { kind: string }[];
    };
    expect(json).toMatchObject({ program: { profile: '3.11' }, growth: { runs: [1, 2, 4] }, suspects: [{ kind: 'class-container' }] });
    const looping = write('looping.py', 'kept = []\nfor n in range(9):\n    kept.append([n])\n    pass\n');
    const { stdout } = leaklab(['heap', '--at', '4', '--of', 'list', '--tools', looping]);
    expect(stdout).toContain('After 1, 2, 4, 8 times at line 4 there are so many');
    expect(stdout).toContain('kept (global) → list[7]');
    expect(stdout).toContain('What the usual tools would say');
  });

  it('says why the heap could not be looked at', () => {
    const file = write('job.py', LEAK);
    const help = "Try 'leaklab heap --help'.\n";
    expect(leaklab(['heap', '--call', 'wrok', file])).toEqual({
      status: 2,
      stdout: '',
      stderr: `leaklab heap: the program has no function 'wrok'\n${help}`,
    });
    expect(leaklab(['heap', '--at', '99', file]).stderr).toBe(
      `start\nleaklab heap: line 99 is never reached, or no statement begins there\n${help}`,
    );
    expect(leaklab(['heap', '--of', 'Jab', file]).stderr).toBe(
      `start\nleaklab heap: there is no object of type 'Jab'\n${help}`,
    );
    expect(leaklab(['heap', '--of', 'tipe', file]).stderr).toContain("no object of type 'tipe'. Did you mean 'type'?");
    expect(leaklab(['heap', '-'], 'def f(:\n')).toMatchObject({ status: 3, stdout: '', stderr: expect.stringContaining('SyntaxError') });
    expect(leaklab(['heap', '--max-steps', '1000', '-'], 'while True: pass\n')).toMatchObject({
      status: 124,
      stderr: expect.stringContaining('More: --max-steps N.'),
    });
    const raising = leaklab(['heap', '-'], 'kept = [1]\n1 / 0\n');
    expect(raising.stderr).toContain('ZeroDivisionError');
    expect(raising.stdout).toContain('The program ended with ZeroDivisionError in line 2. What was seen before is told.');
    expect(leaklab(['heap', 'absent.py'])).toMatchObject({ status: 2, stderr: expect.stringContaining('No such file or directory') });
  });
});

describe('leaklab grade', () => {
  it('passes the solution and fails the starter, as the page does', () => {
    const solved = leaklab(['grade', 'listener-list', path.join(CHALLENGE, 'solution.py')]);
    expect(solved).toMatchObject({ status: 0, stderr: '', stdout: expect.stringMatching(/Passed: 12 of 12 points\n$/) });
    const started = leaklab(['grade', 'challenges/listener-list', '--json', path.join(CHALLENGE, 'starter.py')]);
    expect(started.status).toBe(1);
    const verdict = JSON.parse(started.stdout) as { outcome: string; score: number; checks: { id: string; passed: boolean }[] };
    expect(verdict.outcome).toBe('failed');
    expect(verdict.checks.filter((check) => !check.passed).map((check) => check.id)).toEqual(['freed', 'residue', 'errors']);
    expect(leaklab(['grade', 'listener-list', '--json', path.join(CHALLENGE, 'starter.py')]).stdout).toBe(started.stdout);
  });

  it('does not grade what is no Python', () => {
    expect(leaklab(['grade', 'listener-list', '-'], 'def f(:\n')).toMatchObject({
      status: 3,
      stdout: expect.stringMatching(/Not graded: SyntaxError in line 1: /),
    });
    expect(leaklab(['grade', 'listener-list', '-'])).toMatchObject({
      status: 3,
      stdout: expect.stringMatching(/Not graded: The answer is empty\.\n$/),
    });
  });
});

describe('leaklab check', () => {
  it('has nothing to say about a lesson that is right', () => {
    expect(leaklab(['check', 'content/lessons/two-nodes-that-will-not-die'])).toMatchObject({
      status: 0,
      stderr: '',
      stdout: expect.stringMatching(/^No problems: \d+ lessons?, \d+ challenges?, \d+ runs\.\n$/),
    });
  });

  it('names file, line and column of every problem, and looks at what it was asked for', () => {
    for (const [file, text] of Object.entries({ ...COURSE, ...courseWith(LESSON_FILE, '{output="2"}', '{output="3"}') }))
      write(`broken/${file}`, text);
    const lesson = leaklab(['check', 'broken/lessons/first']);
    expect(lesson.status).toBe(1);
    expect(lesson.stdout).toBe(
      [
        'broken/lessons/first/index.md:21:1: no choice of \'guess\' is what its program prints: "2" (Python 3.14, 3.10)',
        '    Write a :::choice for it, or correct the program.',
        '',
        '1 problem.',
        '',
      ].join('\n'),
    );
    const all = JSON.parse(leaklab(['check', '--json', 'broken']).stdout) as { file: string }[];
    expect(new Set(all.map((problem) => problem.file))).toEqual(
      new Set(['lessons/first/index.md', 'challenges/mend/starter.py', 'challenges/mend/index.md']),
    );
  });
});

describe('leaklab new', () => {
  it.each(['predict-output', 'predict-heap', 'find', 'fix', 'design'])('writes a %s that passes the check as it is', (kind) => {
    const course = `fresh-${kind}`;
    for (const [file, text] of Object.entries(COURSE)) write(`${course}/${file}`, text);
    write(`${course}/report/lessons/first.txt`, '');
    expect(leaklab(['new', '--content', course, 'challenge', kind, 'who-holds-it'])).toMatchObject({ status: 0, stderr: '' });
    const checked = leaklab(['check', '--seeds', '3', `${course}/challenges/who-holds-it`]);
    expect(checked).toMatchObject({ status: 0, stdout: expect.stringMatching(/^No problems: /) });
  }, 60_000);
});
