/** What `:::predict`, `:::heap` and `:::find` have in common: a question about a program. */
import type { RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { ProfileId } from '@/lib/python/api';
import { readBeliefs, type BlockContext } from './directives';
import { toHast } from './markdown';
import { isBlock } from './named-objects';
import { placeOf } from './prose-rules';
import type { Program, QuestionBase } from './types';

export interface QuestionParts {
  id: string;
  title: string;
  profiles: ProfileId[];
  snapshotAtEnd: boolean;
  attributes: { raises?: string; beliefs?: string };
  split: { program: Program; others: RootContent[] };
  /** Blocks that stand in this one, which are no part of the text. */
  own: readonly string[];
}

/** The fields of every question; a problem when no text asks anything. */
export function readQuestionBase(
  node: ContainerDirective, { id, title, profiles, snapshotAtEnd, attributes, split, own }: QuestionParts, context: BlockContext,
): QuestionBase {
  const prose = split.others.filter((child) => !own.some((name) => isBlock(child, name)));
  if (prose.length === 0) {
    context.problems.add(context.file, placeOf(node), `:::${node.name} asks nothing`, 'Write the question into it, as text.');
  }
  return {
    id, title, profiles, prompt: toHast(prose, context.highlighter), program: split.program, snapshotAtEnd,
    raises: attributes.raises ?? null, beliefs: readBeliefs(node, attributes.beliefs, context), line: placeOf(node).line,
  };
}
