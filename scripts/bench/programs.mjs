/** The programs of the bench. */
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** The Python programs of the lessons. */
export function lessonPrograms(folder) {
  const texts = readdirSync(folder, { recursive: true }).filter((name) => name.endsWith('.md')).sort()
    .map((name) => readFileSync(path.join(folder, name), 'utf8'));
  return texts.flatMap((text) => [...text.matchAll(/^```python[^\n]*\n([\s\S]*?)^```/gm)].map(([, program]) => program));
}

/** All of them, one after the other, each in a namespace of its own, ten times. */
export function lessonsProgram(folder) {
  const programs = lessonPrograms(folder);
  return `# the programs of the lessons, ten times
programs = [${programs.map((program) => JSON.stringify(program)).join(',\n')}]
for _ in range(10):
    for text in programs:
        exec(compile(text, 'lesson.py', 'exec'), {'__name__': '__main__'})
`;
}

/**
 * Name and text of each program of the bench in a checkout, the lessons' at the end; `only`: names that are wanted, with commas between.
 */
export function benchPrograms(root, only) {
  const folder = path.join(root, 'tests/bench');
  const files = readdirSync(folder).filter((file) => file.endsWith('.py') && file !== 'start_up.py').sort();
  const programs = files.map((file) => [path.basename(file, '.py'), readFileSync(path.join(folder, file), 'utf8')]);
  programs.push(['lessons', lessonsProgram(path.join(root, 'content/lessons'))]);
  const names = only?.split(',');
  return programs.filter(([name]) => names?.includes(name) ?? true);
}

/** What must take time in proportion to its size. */
export const growthPrograms = {
  'steps of a loop': { n: 500_000, source: (n) => `total = 0\nfor i in range(${n}):\n    total += i\n` },
  'a chain of nodes, made and dropped': {
    n: 50_000,
    source: (n) => `class Node: pass\nhead = None\nfor i in range(${n}):\n    node = Node()\n    node.next = head\n`
      + '    head = node\ndel head, node\n',
  },
  'one cycle of that many nodes, collected': {
    n: 50_000,
    source: (n) => `import gc\ngc.disable()\nclass Node: pass\nfirst = node = Node()\nfor i in range(${n}):\n    node.next = Node()\n`
      + '    node = node.next\nnode.next = first\ndel first, node\ngc.collect()\n',
  },
  'gc.collect() with live objects': {
    n: 50_000,
    source: (n) => `import gc\nalive = [[i] for i in range(${n})]\nfor _ in range(5):\n    gc.collect()\n`,
  },
  'compiling lines': {
    n: 2_000,
    source: (n) => "text = 'def f(a, b):\\n    if a > b:\\n        return [x + 1 for x in a.items if x]\\n    return {1: a, b: f(b, a)}\\n'"
      + ` * ${n}\n`
      + "compile(text, 'x', 'exec')\n",
  },
};
