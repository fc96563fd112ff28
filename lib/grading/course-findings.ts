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
}

/** Collects what running an item shows: the same thing in several profiles is one problem that names them. */
export function createFindings(item: Item): CourseFindings {
  const found = new Map<string, { problem: Problem; profiles: ProfileId[] }>();
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
    problems: () =>
      [...found.values()].map(({ problem, profiles }) => ({ ...problem, message: `${problem.message} (Python ${profiles.join(', ')})` })),
  };
}
