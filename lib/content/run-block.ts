import type { ContainerDirective } from 'mdast-util-directive';
import { readAttributes, readProfiles, type BlockContext } from './directives';
import { PROGRAM_ATTRIBUTES, readSnapshot, splitProgram } from './program-block';
import { placeOf } from './prose-rules';
import type { RunBlock } from './types';

/** `:::run{#id title="…" profiles="3.14 3.10" snapshot="end" raises="ValueError"}` around one Python block. */
export function readRunBlock(node: ContainerDirective, context: BlockContext): RunBlock | null {
  const attributes = readAttributes(node, { required: ['id'], optional: PROGRAM_ATTRIBUTES }, context);
  const { id = 'run' } = attributes;
  const split = splitProgram(node, id, context);
  const profiles = readProfiles(node, attributes.profiles, context);
  const snapshotAtEnd = readSnapshot(node, attributes.snapshot, context);
  if (split === null) return null;
  for (const other of split.others) {
    context.problems.add(context.file, placeOf(other), ':::run holds something besides its program', 'Put it before or after the block.');
  }
  const { title = 'Program', raises = null } = attributes;
  return { id, title, profiles, program: split.program, snapshotAtEnd, raises, line: placeOf(node).line };
}
