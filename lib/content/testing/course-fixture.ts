/** A small course without problems, written to a temporary folder, for tests that break one thing of it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** Path to text. `null` in a change removes the file. */
export type CourseFiles = Record<string, string>;

export const LESSON_FILE = 'lessons/first/index.md';
export const FIX_FILE = 'challenges/mend/index.md';

const LESSON = `---
kind: lesson
title: First
summary: A lesson.
minutes: 5
profiles: ["3.14", "3.10"]
goal: You know what comes first.
---

It begins at 3:40 and links to [the challenge](/challenges/mend), [a heading](#one-heading) and [elsewhere](https://example.org/).

## One heading

:::run{#try}
\`\`\`python
# mark: at the beginning
print('hello')
\`\`\`
:::

:::::predict{#guess}
What is it?

\`\`\`python
print(2)
\`\`\`

::::choice{output="1"}
One.

:::only{profiles="3.10"}
In old times.
:::
::::

::::choice{output="2"}
Two.
::::
:::::

## Often written, and wrong

## Common mistakes

## Key takeaways

## Practice

## What comes next
`;

const FIX = `---
kind: fix
title: Mend
summary: A challenge.
minutes: 5
difficulty: introductory
profiles: ["3.14"]
module: program
checks:
  - id: prints
    title: It prints
    workload: use.py
    expect:
      - output: as-solution
  - id: freed
    title: Freed
    points: 2
    workload: use.py
    expect:
      - live: { type: program.Thing, at: at the end, atMost: 0 }
wrong:
  - file: one.py
    fails:
      - check: prints
        message: Wrong.
  - file: two.py
    fails:
      - check: freed
        message: Wrong.
---

Mend it.
`;

export const COURSE: Readonly<CourseFiles> = {
  'course.yml':
    'title: A course\nparts:\n  - title: Part\n    summary: All of it.\n    items:\n      - lessons/first\n      - challenges/mend\n',
  [LESSON_FILE]: LESSON,
  [FIX_FILE]: FIX,
  'challenges/mend/starter.py': 'class Thing: pass\n',
  'challenges/mend/solution.py': 'class Thing: pass\n',
  'challenges/mend/workloads/use.py': 'import program\n# mark: at the end\nprint(program.Thing)\n',
  'challenges/mend/hints/1.md': 'Look.\n',
  'challenges/mend/wrong/one.py': 'pass\n',
  'challenges/mend/wrong/two.py': 'pass\n',
};

/** Writes a course, calls `use` with its root, and removes it. */
export async function withCourse<T>(files: Readonly<CourseFiles>, use: (root: string) => Promise<T>): Promise<T> {
  const root = mkdtempSync(path.join(tmpdir(), 'leaklab-course-'));
  try {
    for (const [file, text] of Object.entries(files)) {
      mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
      writeFileSync(path.join(root, file), text);
    }
    return await use(root);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
}

/** The course with one text replaced in one file; throws when there is nothing to replace, so that no test breaks nothing. */
export function courseWith(file: string, from: string, to: string): CourseFiles {
  const text = COURSE[file];
  if (text === undefined || !text.includes(from)) throw new Error(`${file} has no ${JSON.stringify(from)}`);
  return { ...COURSE, [file]: text.replace(from, to) };
}

export function courseWithout(file: string): CourseFiles {
  return Object.fromEntries(Object.entries(COURSE).filter(([name]) => name !== file));
}
