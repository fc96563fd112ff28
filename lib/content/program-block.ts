/** What `:::run` and `:::predict` have in common: a program to be run. */
import type { Code, RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { BlockContext } from './directives';
import { findMarks } from './program-marks';
import { placeOf } from './prose-rules';
import type { Program } from './types';

export const PROGRAM_ATTRIBUTES = ['title', 'profiles', 'snapshot', 'raises'] as const;

/** The one Python block among a block's children, and the other children; null and a problem when it is not one. */
export function splitProgram(
  node: ContainerDirective,
  id: string,
  context: BlockContext,
): { program: Program; others: RootContent[] } | null {
  const isProgram = (child: RootContent): child is Code => child.type === 'code' && child.lang === 'python';
  const programs = node.children.filter(isProgram);
  if (programs.length !== 1) {
    const message = `:::${node.name} holds ${programs.length === 0 ? 'no program' : `${programs.length} programs`}`;
    context.problems.add(context.file, placeOf(node), message, 'Put one ```python block into it.');
    return null;
  }
  const [code] = programs;
  return { program: readProgram(code, id, context), others: node.children.filter((child) => child !== code) };
}

function readProgram(code: Code, id: string, { file, problems, highlighter }: BlockContext): Program {
  const source = `${code.value}\n`;
  const filename = `${id}.py`;
  const { line, column } = placeOf(code);
  if (code.value.trim() === '') problems.add(file, { line, column }, 'the program is empty', 'Write it.');
  const found = findMarks(source, filename, 'snapshot');
  for (const problem of found.problems) {
    problems.add(file, { line: line + problem.line, column: column + problem.column - 1 }, problem.message, problem.fix);
  }
  return { source, filename, highlighted: highlighter.highlight(source, 'python'), marks: found.marks };
}

/** The value of `snapshot`, which is `end` or absent. */
export function readSnapshot(node: ContainerDirective, value: string | undefined, { file, problems }: BlockContext): boolean {
  if (value !== undefined && value !== 'end') {
    problems.add(
      file,
      placeOf(node),
      `:::${node.name}: snapshot="${value}" means nothing`,
      'Write snapshot="end", or marks in the program.',
    );
  }
  return value === 'end';
}
