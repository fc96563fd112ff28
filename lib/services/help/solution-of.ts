import 'server-only';
import { createHighlighter } from '@/lib/content/highlight';
import type { Challenge, FindQuestion, FixChallenge } from '@/lib/content/types';
import { rightAnswersOf } from '@/lib/grading/right-answers';
import { runProgram } from '../programs/run-program';
import type { SolutionView } from './types';

/** Predictions show what is right with the first answer; the other kinds do not. */
export const hasSolution = (challenge: Challenge): boolean =>
  'solution' in challenge || Object.values(challenge.questions).some((question) => question.kind === 'find');

const known = new WeakMap<Challenge, Promise<SolutionView>>();

/** The solution of a challenge. Throws AppError `busy`. */
export function solutionOf(challenge: Challenge): Promise<SolutionView> {
  const found = known.get(challenge);
  if (found) return found;
  const solution = makeSolution(challenge);
  known.set(challenge, solution);
  // What failed is tried again by the next request.
  solution.catch(() => known.delete(challenge));
  return solution;
}

async function makeSolution(challenge: Challenge): Promise<SolutionView> {
  const finds = Object.values(challenge.questions).filter((question) => question.kind === 'find');
  return { programs: 'solution' in challenge ? await makePrograms(challenge) : [], answers: await Promise.all(finds.map(makeAnswer)) };
}

async function makePrograms({ solution, solutions, module }: FixChallenge): Promise<SolutionView['programs']> {
  const highlighter = await createHighlighter();
  const others = solutions.map(({ file, source }) => ({ title: otherTitle(file), source }));
  return [{ title: `${module}.py, mended`, source: solution }, ...others]
    .map((program) => ({ ...program, code: highlighter.highlight(program.source, 'python') }));
}

/** `solutions/object-and-function.py`: `Also right: object and function` */
const otherTitle = (file: string): string => `Also right: ${file.replace(/^.*\//, '').replace(/\.py$/, '').replaceAll('-', ' ')}`;

const makeAnswer = async (question: FindQuestion): Promise<SolutionView['answers'][number]> => (
  { question: question.title, lines: await rightAnswersOf(question, question.profiles[0], runProgram) }
);
