/** Finds and reads the course for `grade` and `check`. */
import { existsSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { UsageError, type OptionSpec } from './options';

export const CONTENT_OPTION: OptionSpec = {
  name: 'content',
  value: 'DIR',
  help: 'The course: the folder with course.yml (the one that leaklab comes with)',
};

/** Source and bundle both lie two folders below the package, where the course is. */
const OWN_COURSE = fileURLToPath(new URL('../../content', import.meta.url));

/** The folder of `--content`, or the course that leaklab comes with. Throws UsageError when there is none. */
export function courseRoot(values: Map<string, string>): string {
  const named = values.get(CONTENT_OPTION.name);
  const root = path.resolve(named ?? OWN_COURSE);
  if (!isCourse(root)) throw new UsageError(`there is no course in '${root}': it has no course.yml`);
  return realpathSync(root);
}

/** A path in a course: the course's root and what of it is meant, `''` for all. Throws UsageError when it is in none. */
export function locateInCourse(target: string): { root: string; within: string } {
  if (!existsSync(target)) throw new UsageError(`there is no '${target}'`);
  const start = realpathSync(target);
  const folder = statSync(start).isDirectory() ? start : path.dirname(start);
  for (let root = folder; ; root = path.dirname(root)) {
    if (isCourse(root)) return { root, within: path.relative(root, start).split(path.sep).join('/') };
    if (root === path.dirname(root)) throw new UsageError(`'${target}' is in no course: no folder above it has a course.yml`);
  }
}

function isCourse(folder: string): boolean {
  return existsSync(path.join(folder, 'course.yml'));
}
