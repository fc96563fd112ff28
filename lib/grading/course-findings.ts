import type { Item, Problem } from '@/lib/content/types';
import type { ProfileId } from '@/lib/python/api';

/** What is wrong, said of one profile. */
export type Report = (profile: ProfileId, message: string, fix: string) => void;

export interface CourseFindings {
  /** Reports about a line of the item's `index.md`. */
  atLine(line: number): Report;
  /** Reports about another file of the item. */
  inFile(file: string): Report;
  problems(): Problem[];
  /** Notes for the report what a program of the item does in a profile; the same text in several is noted once, with all of them. */
  note(title: string, profile: ProfileId, text: string): void;
  /** All that was noted, as text that is easy to compare. */
  report(): string;
}

/** Collects what running an item shows: the same thing in several profiles is one problem that names them. */
export function createFindings(item: Item): CourseFindings {
  const found = new Map<string, { problem: Problem; profiles: ProfileId[] }>();
  const noted = new Map<string, Map<string, ProfileId[]>>();
  const report =
    (file: string, line: number): Report =>
    (profile, message, fix) => {
      const problem: Problem = { file: `${item.id}/${file}`, line, column: 1, message, fix };
      const key = JSON.stringify(problem);
      const known = found.get(key);
      if (known === undefined) found.set(key, { problem, profiles: [profile] });
      else if (!known.profiles.includes(profile)) known.profiles.push(profile);
    };
  return {
    atLine: (line) => report('index.md', line),
    inFile: (file) => report(file, 1),
    note: (title, profile, text) => {
      const texts = noted.get(title) ?? new Map<string, ProfileId[]>();
      noted.set(title, texts);
      texts.set(text, [...(texts.get(text) ?? []), profile]);
    },
    report: () => [`# ${item.id}\n`, ...[...noted].map(([title, texts]) => `\n## ${title}\n${[...texts].map(notedText).join('')}`)].join(''),
    problems: () =>
      [...found.values()].map(({ problem, profiles }) => ({ ...problem, message: `${problem.message} (Python ${profiles.join(', ')})` })),
  };
}

function notedText([text, profiles]: [string, ProfileId[]]): string {
  const lines = text.replace(/\n$/, '').split('\n');
  return `Python ${profiles.join(', ')}\n${lines.map((line) => (line === '' ? '\n' : `    ${line}\n`)).join('')}`;
}
