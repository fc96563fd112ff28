/** The body of an item: prose, with its blocks taken out and a placeholder left where each stood. */
import type { Root as HastRoot } from 'hast';
import type { Root as MdastRoot, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { visit } from 'unist-util-visit';
import { checkClosed, readAttributes, type BlockContext } from './directives';
import { outlineOf, parseMarkdown, toHast } from './markdown';
import { nearestWord } from './nearest-word';
import { readFindQuestion } from './find-block';
import { readHeapQuestion } from './heap-block';
import { readOutputQuestion } from './predict-block';
import { FIRST_PLACE } from './problem-list';
import { checkProse, placeOf, type InternalLink } from './prose-rules';
import { readRunBlock } from './run-block';
import type { OutlineEntry, Question, RunBlock } from './types';

export interface ItemBody {
  body: HastRoot;
  outline: OutlineEntry[];
  runs: Record<string, RunBlock>;
  questions: Record<string, Question>;
  links: InternalLink[];
  /** Ids in the body that a link may name. */
  anchors: string[];
}

/** Blocks and where they may stand, in words. */
const BLOCKS: Record<string, string> = {
  run: 'in the text, not in another block',
  predict: 'in the text, not in another block',
  heap: 'in the text, not in another block',
  find: 'in the text, not in another block',
  note: 'in the text, not in another block',
  object: 'directly in :::heap',
  dies: 'directly in :::find',
  lives: 'directly in :::find',
  choice: 'directly in :::predict',
  otherwise: 'directly in :::predict',
  only: 'directly in :::choice',
};

/** Blocks that ask something. */
const QUESTION_BLOCKS: Record<string, (node: ContainerDirective, context: BlockContext) => Question | null> = {
  predict: readOutputQuestion,
  heap: readHeapQuestion,
  find: readFindQuestion,
};

export function readItemBody(context: BlockContext): ItemBody {
  const tree = parseMarkdown(context.text);
  const links = checkProse(tree, context, context.problems);
  const runs: Record<string, RunBlock> = {};
  const questions: Record<string, Question> = {};
  const content = tree.children.flatMap((node): RootContent[] => {
    if (node.type === 'yaml') return [];
    if (node.type !== 'containerDirective' || !Object.hasOwn(BLOCKS, node.name)) return [node];
    return readBlock(node, { context, runs, questions });
  });
  reportMisplaced(tree, context);
  if (content.length === 0) context.problems.add(context.file, FIRST_PLACE, 'there is no text', 'Write it below the front matter.');
  const body = toHast(content, context.highlighter);
  const outline = outlineOf(body);
  const anchors = [...outline.map((entry) => entry.id), ...Object.keys(runs), ...Object.keys(questions)];
  reportDuplicateIds(tree, outline, context);
  return { body, outline, runs, questions, links, anchors };
}

interface BlockTarget {
  context: BlockContext;
  runs: Record<string, RunBlock>;
  questions: Record<string, Question>;
}

function readBlock(node: ContainerDirective, { context, runs, questions }: BlockTarget): RootContent[] {
  const read = Object.hasOwn(QUESTION_BLOCKS, node.name) ? QUESTION_BLOCKS[node.name] : null;
  if (node.name !== 'run' && node.name !== 'note' && read === null) return [];
  context.placed.add(node);
  checkClosed(node, context);
  if (node.name === 'note') return [noteOf(node, context)];
  if (node.name === 'run') {
    const block = readRunBlock(node, context);
    if (block !== null) runs[block.id] = block;
    return block === null ? [] : [placeholder(node, block.id)];
  }
  const question = read?.(node, context) ?? null;
  if (question !== null) questions[question.id] = question;
  return question === null ? [] : [placeholder(node, question.id)];
}

/** `<lesson-run data-id="…">`, `<lesson-predict data-id="…">` and so on. */
function placeholder(node: ContainerDirective, id: string): RootContent {
  return { ...node, children: [], data: { hName: `lesson-${node.name}`, hProperties: { dataId: id } } };
}

/** `:::note{title="…"}`: an aside. */
function noteOf(node: ContainerDirective, context: BlockContext): RootContent {
  const { title } = readAttributes(node, { required: ['title'], optional: [] }, context);
  if (node.children.length === 0) context.problems.add(context.file, placeOf(node), ':::note is empty', 'Write it or remove it.');
  return { ...node, data: { hName: 'lesson-note', hProperties: { dataTitle: title } } };
}

function reportMisplaced(tree: MdastRoot, { file, problems, placed }: BlockContext): void {
  visit(tree, 'containerDirective', (node) => {
    if (placed.has(node)) return;
    const where = BLOCKS[node.name];
    if (where !== undefined) {
      problems.add(file, placeOf(node), `:::${node.name} cannot stand here`, `It stands ${where}.`);
      return;
    }
    const meant = nearestWord(node.name, Object.keys(BLOCKS));
    const fix =
      meant === null
        ? `There are ${Object.keys(BLOCKS)
            .map((name) => `:::${name}`)
            .join(', ')}.`
        : `Did you mean ':::${meant}'?`;
    problems.add(file, placeOf(node), `unknown block ':::${node.name}'`, fix);
  });
}

/** Ids stand in addresses and in stored answers: those of blocks must be well formed, and no two equal, headings included. */
function reportDuplicateIds(tree: MdastRoot, outline: readonly OutlineEntry[], { file, problems }: BlockContext): void {
  const seen = new Set(outline.map((entry) => entry.id));
  visit(tree, 'containerDirective', (node) => {
    const id = node.attributes?.id;
    if (typeof id !== 'string' || id === '') return;
    if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id)) {
      problems.add(file, placeOf(node), `the id '${id}' is not well formed`, 'Use small letters, digits and single hyphens.');
    } else if (seen.has(id)) {
      problems.add(file, placeOf(node), `the id '${id}' is there twice`, 'Give this block another one; a heading has the id of its text.');
    }
    seen.add(id);
  });
}
