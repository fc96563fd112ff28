/** A page of the course that is neither lesson nor challenge: the glossary, the cheat sheet. */
import { readContentFile } from './content-files';
import { plainHighlighter } from './highlighter';
import { parseMarkdown, toHast } from './markdown';
import { createProblemList } from './problem-list';
import { checkProse } from './prose-rules';
import type { Root } from './types';

/** `pages/<name>.md` below the content root. Throws, with every problem in the text, when there is one. */
export function loadPage(root: string, name: string): Root {
  const problems = createProblemList();
  const file = readContentFile(root, `pages/${name}.md`, problems);
  const tree = parseMarkdown(file?.text ?? '');
  checkProse(tree, `pages/${name}.md`, problems);
  const found = problems.sorted();
  if (found.length > 0) throw new Error(found.map((problem) => `${problem.file}:${problem.line}: ${problem.message}`).join('\n'));
  return toHast(tree.children, plainHighlighter);
}
