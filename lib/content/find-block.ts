/**
 * The question what is to blame for a leak:
 *
 *     ::::find{#id target="cut" at="the window is closed"}
 *     prose, and one Python block with marks
 *     :::dies{name="the window" is="window"}
 *     :::
 *     :::lives{name="the bus" is="bus"}
 *     :::
 *     ::::
 *
 * Nobody writes which answers are right: each is tried, on the heap at the mark or, for a line, by running the program without it.
 */
import type { ContainerDirective } from 'mdast-util-directive';
import { readAttributes, readProfiles, type BlockContext } from './directives';
import { readMark, readObjects } from './named-objects';
import { PROGRAM_ATTRIBUTES, readSnapshot, splitProgram } from './program-block';
import { readQuestionBase } from './question-block';
import { placeOf } from './prose-rules';
import { FIND_TARGETS, type FindQuestion, type FindTarget } from './types';

const TITLES: Record<FindTarget, string> = {
  line: 'Which line leaks?',
  object: 'Which object holds too much?',
  reference: 'Which reference leaks?',
  cut: 'Cut it loose',
};

export function readFindQuestion(node: ContainerDirective, context: BlockContext): FindQuestion | null {
  const attributes = readAttributes(node, { required: ['id', 'target', 'at'], optional: [...PROGRAM_ATTRIBUTES] }, context);
  const { id = 'find' } = attributes;
  const add = (message: string, fix: string): void => context.problems.add(context.file, placeOf(node), message, fix);
  const target = FIND_TARGETS.find((name) => name === attributes.target);
  if (target === undefined && attributes.target !== undefined) {
    add(`:::find: target="${attributes.target}" means nothing`, `It is one of ${FIND_TARGETS.join(', ')}.`);
  }
  const profiles = readProfiles(node, attributes.profiles, context);
  const snapshotAtEnd = readSnapshot(node, attributes.snapshot, context);
  const dies = readObjects(node, 'dies', context);
  const lives = readObjects(node, 'lives', context);
  const split = splitProgram(node, id, context);
  if (split === null || target === undefined) return null;
  const labels = split.program.marks.map((mark) => mark.label);
  const at = readMark(node, 'at', attributes.at, labels, context);
  if (dies.length === 0) add(':::find: nothing is to die', 'Write :::dies{name="…" is="…"} into it.');
  if (lives.length === 0) add(':::find: nothing is to stay alive, so that cutting everything would do', 'Write :::lives{name="…" is="…"} into it.');
  const title = attributes.title ?? TITLES[target];
  const base = readQuestionBase(node, { id, title, profiles, snapshotAtEnd, attributes, split, own: ['dies', 'lives'] }, context);
  if (at === null) return null;
  return {
    kind: 'find',
    ...base,
    target,
    at,
    dies,
    lives,
  };
}
