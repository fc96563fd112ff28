/**
 * Wrong answers as edits: what a learner would write who makes one mistake in an otherwise right answer. The file says the mistake, names
 * the program that it begins with, and gives the lines that are other there, as `diff -u` does but without line numbers:
 *
 *     Closing one handler empties the list: all others are deaf from then on.
 *
 *     --- solution.py
 *     @@
 *      def forget(self, callback):
 *     -    self.listeners.remove(callback)
 *     +    self.listeners.clear()
 */
import type { ContentFile } from './content-files';
import { FIRST_PLACE, type Place, type ProblemList } from './problem-list';

/** Programs that an edit can begin with, by file name. */
export type EditedPrograms = Readonly<Record<'solution.py' | 'starter.py', string>>;

interface Hunk {
  /** Line of the file in which it begins. */
  line: number;
  before: string[];
  after: string[];
}

const isProgram = (name: string): name is keyof EditedPrograms => name === 'solution.py' || name === 'starter.py';

/** The program that the edit makes; null, with problems, when it cannot be made. */
export function applyEdit(file: ContentFile, programs: EditedPrograms, problems: ProblemList): string | null {
  const refuse = (place: Place, message: string, fix: string): null => {
    problems.add(file.path, place, message, fix);
    return null;
  };
  const lines = file.text.trimEnd().split('\n');
  const head = lines.findIndex((line) => line.startsWith('---'));
  if (head < 0) return refuse(FIRST_PLACE, 'the edit names no program', 'Write a line --- solution.py or --- starter.py before the edits.');
  if (lines.slice(0, head).join('').trim() === '')
    return refuse(FIRST_PLACE, 'the edit does not say which mistake it makes', 'Begin the file with a sentence that names the misconception.');
  const name = lines[head]!.slice(3).trim();
  if (!isProgram(name)) return refuse({ line: head + 1, column: 5 }, `there is no '${name}' to edit`, 'It is solution.py or starter.py.');
  const hunks = readHunks(lines, head + 1, refuse);
  if (hunks === null) return null;
  let text = programs[name];
  for (const hunk of hunks) {
    const edited = replaceOnce(text, hunk, name, refuse);
    if (edited === null) return null;
    text = edited;
  }
  return text;
}

type Refuse = (place: Place, message: string, fix: string) => null;

function readHunks(lines: readonly string[], from: number, refuse: Refuse): Hunk[] | null {
  const hunks: Hunk[] = [];
  for (let index = from; index < lines.length; index++) {
    const line = lines[index]!;
    const here = { line: index + 1, column: 1 };
    if (line.startsWith('@@')) {
      hunks.push({ line: index + 1, before: [], after: [] });
      continue;
    }
    const hunk = hunks.at(-1);
    if (hunk === undefined) {
      if (line.trim() === '') continue;
      return refuse(here, 'an edit begins with a line @@', 'Write one before this line.');
    }
    if (!/^[-+ ]|^$/.test(line)) return refuse(here, 'a line of an edit begins with -, + or a space', 'Write one of them before the line of the program.');
    if (!line.startsWith('+')) hunk.before.push(line.slice(1));
    if (!line.startsWith('-')) hunk.after.push(line.slice(1));
  }
  return hunks.length > 0 ? hunks : refuse(FIRST_PLACE, 'the edit changes nothing', 'Write a line @@ and then the lines that go (-) and come (+).');
}

function replaceOnce(text: string, hunk: Hunk, name: string, refuse: Refuse): string | null {
  const place = { line: hunk.line, column: 1 };
  const lines = text.split('\n');
  const { before, after } = hunk;
  // Empty lines at the end separate hunks for the reader; they are no part of the program.
  while (before.length > 0 && before.at(-1) === '' && after.at(-1) === '') {
    before.pop();
    after.pop();
  }
  if (before.length === 0) return refuse(place, 'the edit does not say where its lines go', 'Write a line of the program, with a space before it, above or below.');
  const places = lines.flatMap((_, start) => (before.every((line, offset) => lines[start + offset] === line) ? [start] : []));
  if (places.length === 0) return refuse(place, `the lines of this edit are not in ${name}`, 'Copy them from there, each with a space or - before it.');
  if (places.length > 1) return refuse(place, `the lines of this edit are ${places.length} times in ${name}`, 'Add a line around them that is there once.');
  return [...lines.slice(0, places[0]), ...after, ...lines.slice(places[0]! + before.length)].join('\n');
}
