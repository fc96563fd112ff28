import { describe, expect, it } from 'vitest';
import { createProblemList } from './problem-list';
import { applyEdit } from './program-edit';

const PROGRAMS = { 'solution.py': 'a = 1\n\nif a:\n    b = 2\n    c = 3\nb = 2\n', 'starter.py': 'a = 0\n' };

function edit(text: string): { source: string | null; problems: string[] } {
  const problems = createProblemList();
  const source = applyEdit({ path: 'wrong/x.edit', name: 'x.edit', text }, PROGRAMS, problems);
  return { source, problems: problems.sorted().map(({ line, message, fix }) => `${line}: ${message} ${fix}`) };
}

describe('applyEdit', () => {
  it('takes lines away, adds lines and keeps what stands around them', () => {
    const { source, problems } = edit('It is four.\n\n--- solution.py\n@@\n     b = 2\n-    c = 3\n+    c = 4\n@@\n a = 1\n+# one\n\n');
    expect(problems).toEqual([]);
    expect(source).toBe('a = 1\n# one\n\nif a:\n    b = 2\n    c = 4\nb = 2\n');
  });

  it('begins with the starter when it is named, and takes empty lines as they are', () => {
    expect(edit('Ten.\n--- starter.py\n@@\n-a = 0\n+a = 10').source).toBe('a = 10\n');
    expect(edit('No gap.\n--- solution.py\n@@\n a = 1\n-\n if a:').source).toBe('a = 1\nif a:\n    b = 2\n    c = 3\nb = 2\n');
  });

  it.each([
    ['x\n@@\n-a = 1', '1: the edit names no program Write a line --- solution.py or --- starter.py before the edits.'],
    ['--- solution.py\n@@\n-a = 1', '1: the edit does not say which mistake it makes Begin the file with a sentence that names the misconception.'],
    ['x\n--- other.py\n@@\n-a = 1', "2: there is no 'other.py' to edit It is solution.py or starter.py."],
    ['x\n--- solution.py', '1: the edit changes nothing Write a line @@ and then the lines that go (-) and come (+).'],
    ['x\n--- solution.py\n-a = 1', '3: an edit begins with a line @@ Write one before this line.'],
    ['x\n--- solution.py\n@@\na = 1', '4: a line of an edit begins with -, + or a space Write one of them before the line of the program.'],
    ['x\n--- solution.py\n@@\n+a = 1', '3: the edit does not say where its lines go Write a line of the program, with a space before it, above or below.'],
    ['x\n--- solution.py\n@@\n-z = 1', '3: the lines of this edit are not in solution.py Copy them from there, each with a space or - before it.'],
    ['x\n--- solution.py\n@@\n-a = 1\n@@\n-a = 1', '5: the lines of this edit are not in solution.py Copy them from there, each with a space or - before it.'],
  ])('says what is wrong with %j', (text, problem) => {
    expect(edit(text)).toEqual({ source: null, problems: [problem] });
  });

  it('refuses lines that are there more than once', () => {
    const twice = { ...PROGRAMS, 'starter.py': 'pass\npass\n' };
    const problems = createProblemList();
    expect(applyEdit({ path: 'x.edit', name: 'x.edit', text: 'x\n--- starter.py\n@@\n-pass' }, twice, problems)).toBeNull();
    expect(problems.sorted()[0]?.message).toBe('the lines of this edit are 2 times in starter.py');
  });
});
