/** The check of the course with many seeds, on the engine itself. */
import { expect, test } from 'vitest';
import { checkItem } from '@/lib/grading/check-course';
import { runOnce } from '@/lib/grading/check-seeds';
import { challenge } from '@/lib/grading/testing/fixtures';
import { runProgram } from '@/lib/python';
import type { RunRequest } from '@/lib/python/api';

function counted() {
  const seeds: (number | undefined)[] = [];
  return {
    seeds,
    run: runOnce((request: RunRequest) => {
      seeds.push(request.seed);
      return Promise.resolve(runProgram(request));
    }),
  };
}

const request = (source: string): RunRequest => ({ source, filename: 'main.py', profile: '3.14' });

test('a program that hangs on its seed is run with every seed, any other once', async () => {
  for (const [source, expected] of [["print('a' in {'a', 'b'})", [undefined]], ["print({'a', 'b'})", [undefined, 1, 2, 3, 4]]] as const) {
    const { seeds, run } = counted();
    for (const seed of [1, 2, 3, 4, 1, 2]) {
      const result = await run({ ...request(source), seed });
      expect(result.output).toEqual(runProgram({ ...request(source), seed }).output);
    }
    expect(seeds).toEqual(expected);
  }
});

test('a solution that is right with one seed only is found', async () => {
  const module = 'def first(names):\n    return next(iter(set(names)))\n';
  const sound = {
    ...challenge, module: 'program', starter: 'def first(names):\n    return None\n', solution: module, wrong: [], profiles: ['3.14' as const],
    workloads: { 'use.py': { file: 'use.py', source: "import program\nassert program.first('abcd') == 'FIRST', 'not the first'\n", marks: [] } },
    checks: [{ ...challenge.checks[0], workload: 'use.py' }],
  };
  const right = runProgram({ ...request("import program\nprint(program.first('abcd'))"), modules: { program: module } }).output[0].text.trim();
  sound.workloads['use.py'].source = sound.workloads['use.py'].source.replace('FIRST', right);
  const problemsWith = async (seeds: number) => (await checkItem(sound, (given) => Promise.resolve(runProgram(given)), seeds)).problems;
  expect(await problemsWith(1)).toEqual([]);
  expect((await problemsWith(20)).map(({ message }) => message).join()).toMatch(/with seed \d+ it fails prints: not the first/);
});
