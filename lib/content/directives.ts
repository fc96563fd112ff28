/** Block directives, `:::name{#id key="value"}`: their attributes and their ends. */
import type { ContainerDirective } from 'mdast-util-directive';
import { nearestWord } from './nearest-word';
import { PROFILE_IDS, type ProfileId } from '@/lib/python/api';
import { BELIEF_IDS, type BeliefId } from '@/lib/grading/belief-catalogue';
import type { Highlighter } from './highlighter';
import type { ProblemList } from './problem-list';
import { placeOf } from './prose-rules';

/** What the blocks of one file share while they are read. */
export interface BlockContext {
  file: string;
  /** The file's text, front matter included. */
  text: string;
  problems: ProblemList;
  /** Profiles of the item, for blocks that name none. */
  profiles: readonly ProfileId[];
  highlighter: Highlighter;
  /** Blocks that were found where they may stand. */
  placed: Set<ContainerDirective>;
}

export interface AttributeRules {
  required: readonly string[];
  optional: readonly string[];
}

/** Attributes that a block knows; a problem for each that is missing, empty or unknown. */
export function readAttributes(node: ContainerDirective, rules: AttributeRules, { file, problems }: BlockContext): Record<string, string> {
  const known = [...rules.required, ...rules.optional];
  const attributes: Record<string, string> = {};
  for (const [name, value] of Object.entries(node.attributes ?? {})) {
    if (!known.includes(name)) {
      const meant = nearestWord(name, known);
      const fix = meant === null ? `It takes ${known.join(', ') || 'none'}.` : `Did you mean '${meant}'?`;
      problems.add(file, placeOf(node), `:::${node.name} has an unknown attribute '${name}'`, fix);
    } else if (!value) {
      problems.add(file, placeOf(node), `:::${node.name}: the attribute '${name}' is empty`, 'Give it a value or remove it.');
    } else {
      attributes[name] = value;
    }
  }
  for (const name of rules.required) {
    if (Object.hasOwn(node.attributes ?? {}, name)) continue;
    const example = name === 'id' ? '{#some-id}' : `{${name}="…"}`;
    problems.add(file, placeOf(node), `:::${node.name} has no ${name}`, `Write :::${node.name}${example}.`);
  }
  return attributes;
}

/** A block that is not closed swallows the rest of the file, which is the more confusing the later it shows. */
export function checkClosed(node: ContainerDirective, { file, text, problems }: BlockContext): void {
  const lastLine = text.slice(node.position?.start.offset, node.position?.end.offset).split('\n').pop() ?? '';
  if (/^[ \t>]*:{3,}[ \t]*$/.test(lastLine)) return;
  problems.add(
    file,
    placeOf(node),
    `:::${node.name} is not closed`,
    'End it with a line of as many colons; an outer block needs more colons than those in it.',
  );
}

/** The wrong beliefs that a block names, separated by spaces. */
export function readBeliefs(node: ContainerDirective, value: string | undefined, context: BlockContext): BeliefId[] {
  return (value ?? '').split(/\s+/).filter(Boolean).flatMap((name) => {
    const id = BELIEF_IDS.find((one) => one === name);
    if (id !== undefined) return [id];
    const meant = nearestWord(name, BELIEF_IDS);
    const fix = meant === null ? "'leaklab beliefs' lists them." : `Did you mean '${meant}'?`;
    context.problems.add(context.file, placeOf(node), `there is no belief '${name}'`, fix);
    return [];
  });
}

/** The profiles that a block names, separated by spaces; without a value the item's. */
export function readProfiles(node: ContainerDirective, value: string | undefined, context: BlockContext): ProfileId[] {
  if (value === undefined) return [...context.profiles];
  const profiles: ProfileId[] = [];
  for (const name of value.split(/\s+/).filter(Boolean)) {
    const profile = PROFILE_IDS.find((id) => id === name);
    const add = (message: string, fix: string): void => context.problems.add(context.file, placeOf(node), message, fix);
    if (profile === undefined) add(`there is no profile '${name}'`, `There are ${PROFILE_IDS.join(', ')}.`);
    else if (profiles.includes(profile)) add(`profile ${profile} is named twice`, 'Name it once.');
    else profiles.push(profile);
  }
  return profiles;
}
