/**
 * The question what the heap is like at a mark:
 *
 *     ::::heap{#id ask="alive" at="after del" shown="both are there"}
 *     prose, and one Python block with marks
 *     :::object{name="Node 'first'" is="a"}
 *     what there is to say about it
 *     :::
 *     ::::
 *
 * Nobody writes the answers: they follow from running the program.
 */
import type { ContainerDirective } from 'mdast-util-directive';
import { readAttributes, readProfiles, type BlockContext } from './directives';
import { readMark, readObjects } from './named-objects';
import { PROGRAM_ATTRIBUTES, readSnapshot, splitProgram } from './program-block';
import { readQuestionBase } from './question-block';
import { placeOf } from './prose-rules';
import { HEAP_ASKS, type HeapAsk, type HeapQuestion } from './types';

const TITLES: Record<HeapAsk, string> = {
  alive: 'Who is alive?',
  'killed-by': 'Which line frees it?',
  'saved-by': 'Which reference keeps it alive?',
  generation: 'In which generation is it?',
  refcount: 'How many references lead to it?',
};

/** Answers that are numbers of one version of CPython; what lives and dies is the same in all of them. */
const OF_ONE_VERSION: readonly HeapAsk[] = ['generation', 'refcount'];

export function readHeapQuestion(node: ContainerDirective, context: BlockContext): HeapQuestion | null {
  const attributes = readAttributes(node, { required: ['id', 'ask'], optional: ['at', 'shown', 'beliefs', ...PROGRAM_ATTRIBUTES] }, context);
  const { id = 'heap' } = attributes;
  const add = (message: string, fix: string): void => context.problems.add(context.file, placeOf(node), message, fix);
  const ask = HEAP_ASKS.find((name) => name === attributes.ask);
  if (ask === undefined && attributes.ask !== undefined) add(`:::heap: ask="${attributes.ask}" means nothing`, `It is one of ${HEAP_ASKS.join(', ')}.`);
  const profiles = readProfiles(node, attributes.profiles, context);
  if (ask !== undefined && OF_ONE_VERSION.includes(ask) && (attributes.profiles === undefined || profiles.length !== 1)) {
    add(`:::heap: the answer to ask="${ask}" is a number of one version of CPython`, 'Name that version: profiles="3.14".');
  }
  const snapshotAtEnd = readSnapshot(node, attributes.snapshot, context);
  const objects = readObjects(node, 'object', context);
  const split = splitProgram(node, id, context);
  if (split === null || ask === undefined) return null;
  const labels = split.program.marks.map((mark) => mark.label);
  const at = readMark(node, 'at', attributes.at, labels, context);
  if (ask === 'killed-by' && attributes.at !== undefined) add(':::heap: ask="killed-by" is about the whole run', "Remove 'at'.");
  if (ask !== 'killed-by' && attributes.at === undefined) add(`:::heap: ask="${ask}" needs the moment that is asked about`, 'Write at="…", the label of a mark.');
  if (labels.length === 0) add(':::heap: its program has no marks, so no way leads to its objects', 'Put a comment `# mark: label` before a statement.');
  if (objects.length === 0) add(':::heap asks about no object', `Write :::object{name="Node 'first'" is="a"} into it.`);
  const title = attributes.title ?? TITLES[ask];
  return {
    kind: 'heap',
    ...readQuestionBase(node, { id, title, profiles, snapshotAtEnd, attributes, split, own: ['object'] }, context),
    ask,
    at,
    shown: readMark(node, 'shown', attributes.shown, labels, context),
    objects,
  };
}
