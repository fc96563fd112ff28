import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findItem, findLesson, findQuestion, itemsInOrder, openFixChallenge, openQuestion } from './course-views';
import { loadCourse } from './load-course';
import { hastText } from './markdown';
import { COURSE, courseWith, courseWithout, LESSON_FILE, withCourse, type CourseFiles } from './testing/course-fixture';
import type { FixChallenge, LoadedCourse, OutputQuestion } from './types';

const load = (files: Readonly<CourseFiles>): Promise<LoadedCourse> => withCourse(files, (root) => loadCourse({ root, highlight: false }));

/** As `leaklab check` prints them. */
function lines({ problems }: LoadedCourse): string[] {
  return problems.flatMap(({ file, line, column, message, fix }) => [`${file}:${line}:${column}: ${message}`, `    ${fix}`]);
}

interface BrokenCourse {
  file: string;
  from: string;
  to: string;
  expected: string[];
}

/** `in FILE`, `- TEXT`, `+ REPLACEMENT` (both JSON), then all problems; a blank line between two. */
function readBrokenCourses(): BrokenCourse[] {
  const text = readFileSync(fileURLToPath(new URL('./testing/broken-courses.txt', import.meta.url)), 'utf8');
  return text
    .trimEnd()
    .split('\n\n')
    .map((block) => {
      const [file, from, to, ...expected] = block.split('\n');
      return { file: file.slice(3), from: JSON.parse(from.slice(2)) as string, to: JSON.parse(to.slice(2)) as string, expected };
    });
}

describe('loadCourse, one thing broken', () => {
  it.each(readBrokenCourses())('$file: $from becomes $to', async ({ file, from, to, expected }) => {
    expect(expected).not.toEqual([]);
    expect(lines(await load(courseWith(file, from, to)))).toEqual(expected);
  });
});

describe('loadCourse, files', () => {
  it('has nothing to say about the whole course', async () => {
    expect(lines(await load(COURSE))).toEqual([]);
  });

  const needed = Object.keys(COURSE).filter((file) => file !== LESSON_FILE);
  it.each(needed)('misses %s', async (file) => {
    const { problems } = await load(courseWithout(file));
    const told = file.startsWith('challenges/mend/w') || file.includes('hints') ? 'challenges/mend/index.md' : file;
    expect(problems.map((problem) => problem.file)).toContain(told);
  });

  it('refuses files that nobody uses', async () => {
    const surplus = {
      'lessons/first/notes.txt': 'x',
      'challenges/mend/x.py': 'x',
      'challenges/mend/wrong/three.py': 'x',
      'challenges/mend/hints/first.md': 'x',
      'challenges/mend/hints/3.md': 'x',
      'challenges/mend/workloads/other.py': 'import program\n',
      'lessons/Second_One/index.md': 'x',
    };
    const { problems } = await load({ ...COURSE, ...surplus });
    expect(problems.map(({ file, message }) => `${file}: ${message}`)).toEqual([
      'challenges/mend/hints/3.md: hint 2 is missing',
      'challenges/mend/hints/first.md: this is no name for a hint',
      'challenges/mend/workloads/other.py: no check uses this workload',
      'challenges/mend/wrong/three.py: the front matter does not say how this wrong answer fails',
      'challenges/mend/x.py: nobody uses this file',
      "course.yml: 'lessons/Second_One' is not in the course",
      "lessons/Second_One/index.md: 'Second_One' is no folder name for an item",
      'lessons/Second_One/index.md: there is no front matter',
      'lessons/first/notes.txt: nobody uses this file',
    ]);
  });

  it('does not follow links out of the course, nor take what is no text', async () => {
    const { problems } = await withCourse(COURSE, (root) => {
      writeFileSync(path.join(root, 'challenges/mend/starter.py'), Buffer.from([0x63, 0xff]));
      writeFileSync(path.join(root, 'challenges/mend/solution.py'), `class Thing: pass\n${'#'.repeat(300_000)}`);
      symlinkSync('/etc/hostname', path.join(root, 'challenges/mend/hints/2.md'));
      return loadCourse({ root, highlight: false });
    });
    const texts = problems.map(({ file, message }) => `${file}: ${message}`);
    expect(texts).toContain('challenges/mend/starter.py: the file is not UTF-8 text');
    expect(texts).toContain('challenges/mend/solution.py: the file is larger than 256 kB');
    expect(texts).toContain('challenges/mend/hints/2.md: this is not a plain file');
  });

  it('says so when there is no course at all', async () => {
    expect(lines(await load({}))).toEqual(['course.yml:1:1: the file is missing', '    Write it.']);
  });
});

describe('loadCourse, what it gives', () => {
  it('gives prose with placeholders, and the blocks beside it', async () => {
    const { course } = await load(COURSE);
    const lesson = findLesson(course, 'first');
    expect(lesson?.body.children.filter((node) => node.type === 'element').slice(0, 4).map((node) => [node.tagName, node.properties])).toEqual([
      ['p', {}],
      ['h2', { id: 'one-heading' }],
      ['lesson-run', { dataId: 'try' }],
      ['lesson-predict', { dataId: 'guess' }],
    ]);
    expect(lesson).toMatchObject({ goal: 'You know what comes first.', prerequisites: [] });
    expect(lesson?.outline[0]).toEqual({ id: 'one-heading', depth: 2, title: 'One heading' });
    expect(hastText(lesson!.body)).toContain('It begins at 3:40 and links');
    expect(lesson?.runs.try).toMatchObject({
      title: 'Program',
      profiles: ['3.14', '3.10'],
      snapshotAtEnd: false,
      program: {
        source: "# mark: at the beginning\nprint('hello')\n",
        filename: 'try.py',
        marks: [{ file: 'try.py', line: 2, label: 'at the beginning', record: 'snapshot' }],
      },
    });
    const whys = (lesson!.questions.guess as OutputQuestion).choices.map(({ output, why }) => [output, hastText(why['3.14']!), hastText(why['3.10']!)]);
    expect(whys).toEqual([
      ['1', 'One.', 'One.\nIn old times.'],
      ['2', 'Two.', 'Two.'],
    ]);
  });

  it('gives plain data without places in files', async () => {
    const { course } = await load(COURSE);
    expect(JSON.parse(JSON.stringify(course))).toEqual(course);
    expect(JSON.stringify(course.lessons.first.body)).not.toContain('position');
  });

  it('changes the version of an item with any of its files, and of no other', async () => {
    const versions = async (files: Readonly<CourseFiles>): Promise<string[]> =>
      itemsInOrder((await load(files)).course).map((item) => item.version);
    const [lesson, challenge] = await versions(COURSE);
    expect(lesson).toMatch(/^[0-9a-f]{16}$/);
    expect(await versions(courseWith('challenges/mend/hints/1.md', 'Look.', 'Look!'))).toEqual([
      lesson,
      expect.not.stringMatching(challenge),
    ]);
    const crlf = Object.fromEntries(Object.entries(COURSE).map(([file, text]) => [file, text.replaceAll('\n', '\r\n')]));
    expect(await versions(crlf)).toEqual([lesson, challenge]);
  });

  it('finds by name, and nothing by the names that every object has', async () => {
    const { course } = await load(COURSE);
    expect(findItem(course, 'challenges/mend')?.title).toBe('Mend');
    for (const id of ['challenges/constructor', 'lessons/__proto__', 'lessons/first/more', 'mend', ''])
      expect(findItem(course, id)).toBeNull();
    expect(findQuestion(course.lessons.first, 'toString')).toBeNull();
  });

  it('keeps reasons, solutions and tests from the page', async () => {
    const { course } = await load(COURSE);
    const open = JSON.stringify(openQuestion(course.lessons.first.questions.guess));
    expect(open).toContain('"options":["1","2"]');
    expect(open).not.toMatch(/One\.|Two\.|why/);
    const challenge = JSON.stringify(openFixChallenge(course.challenges.mend as FixChallenge));
    expect(challenge).toContain('"hintCount":1');
    expect(challenge).not.toMatch(/solution|workload|Look\.|wrong/);
  });

  it('colours Python for both themes at once', async () => {
    const { course } = await withCourse(COURSE, (root) => loadCourse({ root }));
    const pre = JSON.stringify(course.lessons.first.runs.try.program.highlighted);
    expect(pre).toMatch(/--shiki-light:#[0-9A-Fa-f]{6};--shiki-dark:#[0-9A-Fa-f]{6}/);
    expect(pre).toContain('"tagName":"pre"');
  });
});
