/**
 * The question "what does this program print?":
 *
 *     ::::predict{#id form="choices" profiles="3.14 3.10"}
 *     prose, and one Python block
 *     :::choice{output="2"}
 *     why one would expect that
 *     :::
 *     ::::
 *
 * Nobody writes which choice is right: that follows from running the program.
 */
import type { RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { Root as HastRoot } from 'hast';
import type { ProfileId } from '@/lib/python/api';
import { checkClosed, readAttributes, readProfiles, type BlockContext } from './directives';
import { toHast } from './markdown';
import { PROGRAM_ATTRIBUTES, readSnapshot, splitProgram } from './program-block';
import { readQuestionBase } from './question-block';
import { placeOf } from './prose-rules';
import type { Choice, OutputQuestion } from './types';

export function readOutputQuestion(node: ContainerDirective, context: BlockContext): OutputQuestion | null {
  const attributes = readAttributes(node, { required: ['id'], optional: ['form', 'beliefs', 'unordered', ...PROGRAM_ATTRIBUTES] }, context);
  const { id = 'predict', title = 'What does it print?', form = 'choices' } = attributes;
  const add = (message: string, fix: string): void => context.problems.add(context.file, placeOf(node), message, fix);
  if (form !== 'choices' && form !== 'text') add(`:::predict: form="${form}" means nothing`, 'Write form="choices" or form="text".');
  const isText = form === 'text';
  const profiles = readProfiles(node, attributes.profiles, context);
  const snapshotAtEnd = readSnapshot(node, attributes.snapshot, context);
  const choices = readChoices(node, profiles, context);
  const otherwise = readOtherwise(node, isText, context);
  const split = splitProgram(node, id, context);
  if (split === null) return null;
  const base = readQuestionBase(node, { id, title, profiles, snapshotAtEnd, attributes, split, own: ['choice', 'otherwise'] }, context);
  if (choices.length < 2)
    add(`:::predict has ${choices.length === 0 ? 'no choices' : 'one choice only'}`, 'Write at least two :::choice blocks into it.');
  return {
    kind: 'output',
    ...base,
    form: isText ? 'text' : 'choices',
    choices,
    unordered: readUnordered(node, attributes.unordered, context),
    otherwise,
  };
}

/** `2-3 5-9`: lines of the output. */
function readUnordered(node: ContainerDirective, value: string | undefined, context: BlockContext): [number, number][] {
  return (value ?? '').split(/\s+/).filter(Boolean).flatMap((text): [number, number][] => {
    const match = /^([1-9]\d*)-([1-9]\d*)$/.exec(text);
    if (match !== null && Number(match[1]) < Number(match[2])) return [[Number(match[1]), Number(match[2])]];
    context.problems.add(context.file, placeOf(node), `:::predict: unordered="${text}" names no lines`, 'Write unordered="2-3".');
    return [];
  });
}

function isBlock(node: RootContent, name: string): node is ContainerDirective {
  return node.type === 'containerDirective' && node.name === name;
}

function readChoices(node: ContainerDirective, profiles: readonly ProfileId[], context: BlockContext): Choice[] {
  const choices: Choice[] = [];
  for (const child of node.children) {
    if (!isBlock(child, 'choice')) continue;
    const choice = readChoice(child, profiles, context);
    if (choice === null) continue;
    const twin = choices.find((other) => other.output === choice.output);
    if (twin === undefined) choices.push(choice);
    else {
      const message = `two choices stand for the same output; the other is in line ${twin.line}`;
      context.problems.add(context.file, placeOf(child), message, 'Remove one of them.');
    }
  }
  return choices;
}

/** The output is the attribute, or, when it has several lines, a ```text block at the beginning. */
function readChoice(node: ContainerDirective, profiles: readonly ProfileId[], context: BlockContext): Choice | null {
  context.placed.add(node);
  checkClosed(node, context);
  const { output: attribute } = readAttributes(node, { required: [], optional: ['output'] }, context);
  const [first, ...others] = node.children;
  const block = attribute === undefined && first?.type === 'code' && first.lang === 'text' ? first.value : undefined;
  const output = attribute ?? block;
  if (output === undefined) {
    const fix = 'Write :::choice{output="2"}, or begin it with a ```text block for several lines.';
    context.problems.add(context.file, placeOf(node), 'the choice stands for no output', fix);
    return null;
  }
  const why = readWhy(node, block === undefined ? node.children : others, profiles, context);
  return { output: output.replace(/\n+$/, ''), why, line: placeOf(node).line };
}

/** Reasons for each profile: what stands in `:::only{profiles="3.10"}` is left out in the others. */
function readWhy(
  choice: ContainerDirective,
  children: readonly RootContent[],
  profiles: readonly ProfileId[],
  context: BlockContext,
): Partial<Record<ProfileId, HastRoot>> {
  const limited = new Map<RootContent, ProfileId[]>();
  for (const child of children) {
    if (isBlock(child, 'only')) limited.set(child, readOnly(child, profiles, context));
  }
  const why: Partial<Record<ProfileId, HastRoot>> = {};
  for (const profile of profiles) {
    const shown = children.flatMap((child): RootContent[] => {
      const only = limited.get(child);
      if (only === undefined) return [child];
      return only.includes(profile) && isBlock(child, 'only') ? child.children : [];
    });
    if (shown.length > 0) why[profile] = toHast(shown, context.highlighter);
  }
  const missing = profiles.filter((profile) => why[profile] === undefined);
  if (missing.length > 0) {
    const where = missing.length === profiles.length ? '' : ` for ${missing.join(', ')}`;
    context.problems.add(
      context.file,
      placeOf(choice),
      `the choice has no reason${where}`,
      'Write why one would expect this output, right or wrong.',
    );
  }
  return why;
}

function readOnly(node: ContainerDirective, profiles: readonly ProfileId[], context: BlockContext): ProfileId[] {
  context.placed.add(node);
  checkClosed(node, context);
  const { profiles: names } = readAttributes(node, { required: ['profiles'], optional: [] }, context);
  const only = names === undefined ? [] : readProfiles(node, names, context);
  for (const profile of only) {
    if (profiles.includes(profile)) continue;
    context.problems.add(
      context.file,
      placeOf(node),
      `the question is not asked in profile ${profile}`,
      `It is asked in ${profiles.join(', ')}.`,
    );
  }
  if (node.children.length === 0)
    context.problems.add(context.file, placeOf(node), ':::only is empty', 'Write a reason into it or remove it.');
  return only;
}

/** Free text needs a reason for an answer that nobody foresaw. */
function readOtherwise(node: ContainerDirective, isText: boolean, context: BlockContext): HastRoot | null {
  const blocks = node.children.filter((child) => isBlock(child, 'otherwise'));
  for (const block of blocks) {
    context.placed.add(block);
    checkClosed(block, context);
    readAttributes(block, { required: [], optional: [] }, context);
  }
  const add = (at: RootContent, message: string, fix: string): void => context.problems.add(context.file, placeOf(at), message, fix);
  const [block, second] = blocks;
  if (second !== undefined) add(second, 'there is a second :::otherwise', 'Remove it.');
  if (block === undefined) {
    if (isText) add(node, ':::predict with form="text" has no :::otherwise', 'Write one, with what to look at again.');
    return null;
  }
  if (!isText) add(block, ':::otherwise has no meaning among choices', 'Remove it, or write form="text".');
  if (block.children.length === 0) add(block, ':::otherwise is empty', 'Write what to look at again.');
  return toHast(block.children, context.highlighter);
}
