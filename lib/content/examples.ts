/** The programs of `content/playground`, which the playground offers to start from. */
import { readFolder } from './content-files';
import { createProblemList } from './problem-list';

export interface Example {
  /** File name without `.py`. */
  id: string;
  /** The first line, a comment. */
  title: string;
  source: string;
}

/** In the order of their file names. Throws for a file without a title. */
export function readExamples(root: string): Example[] {
  const problems = createProblemList();
  const files = readFolder(root, 'playground', problems).filter(({ name }) => name.endsWith('.py'));
  return files.map(({ name, text }) => {
    const [, title] = /^# (.+)\n/.exec(text) ?? [];
    if (title === undefined) throw new Error(`content/playground/${name} must begin with a comment: its title.`);
    return { id: name.slice(0, -3), title, source: text };
  });
}
