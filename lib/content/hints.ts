import { visit } from 'unist-util-visit';
import type { ContentFile } from './content-files';
import type { BlockContext } from './directives';
import { parseMarkdown, toHast } from './markdown';
import { FIRST_PLACE, type Place, type ProblemList } from './problem-list';
import { checkProse, placeOf } from './prose-rules';
import type { Hint } from './types';

/** `hints/1.md`, `hints/2.md`, …, in this order and without a gap. */
export function readHints(files: readonly ContentFile[], context: BlockContext): Hint[] {
  const numbered: { number: number; file: ContentFile }[] = [];
  for (const file of files) {
    if (!file.name.startsWith('hints/')) continue;
    const number = /^hints\/([1-9]\d?)\.md$/.exec(file.name)?.[1];
    if (number === undefined)
      context.problems.add(file.path, FIRST_PLACE, 'this is no name for a hint', 'Hints are hints/1.md, hints/2.md, …');
    else numbered.push({ number: Number(number), file });
  }
  numbered.sort((a, b) => a.number - b.number);
  return numbered.map(({ number, file }, index) => {
    if (number !== index + 1)
      context.problems.add(
        file.path,
        FIRST_PLACE,
        `hint ${index + 1} is missing`,
        `Number the hints without a gap: this would be hints/${index + 1}.md.`,
      );
    return readHint(file, context);
  });
}

/** A challenge has hints, or says why it has none. */
export function checkHints(
  hints: readonly Hint[], noHints: string | undefined, { file, place, problems }: { file: string; place: Place; problems: ProblemList },
): void {
  if (hints.length === 0 && noHints === undefined) {
    problems.add(file, FIRST_PLACE, 'the challenge has no hints', "Write hints/1.md, and more of them, or say in 'noHints:' why it needs none.");
  }
  if (hints.length > 0 && noHints !== undefined) {
    problems.add(file, place, "'noHints' says why there are no hints, and there are some", "Remove 'noHints', or the folder hints.");
  }
}

function readHint(file: ContentFile, { problems, highlighter }: BlockContext): Hint {
  const tree = parseMarkdown(file.text);
  if (tree.children.length === 0) problems.add(file.path, FIRST_PLACE, 'the hint is empty', 'Write it or remove the file.');
  for (const link of checkProse(tree, { file: file.path, text: file.text }, problems)) {
    problems.add(link.file, link.place, `a hint cannot link to '${link.url}'`, 'Link to https://…, or say it here.');
  }
  visit(tree, ['heading', 'yaml', 'containerDirective'], (node) => {
    problems.add(file.path, placeOf(node), 'a hint is plain text', 'Leave out headings, front matter and blocks.');
  });
  return { file: file.name, body: toHast(tree.children, highlighter) };
}
