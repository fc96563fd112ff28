import 'server-only';
import type { Item, Question } from '@/lib/content/types';
import { questionBoard } from '@/lib/grading/question-board';
import type { QuestionBoard } from '@/lib/grading/question-board';
import { runProgram } from '../programs/run-program';

/** What of the heap is shown is that of the version that a question opens with; who lives and who dies is the same in all. */
const known = new WeakMap<Question, Promise<QuestionBoard>>();

function boardOf(question: Exclude<Question, { kind: 'output' }>): Promise<QuestionBoard> {
  const found = known.get(question);
  if (found) return found;
  const board = questionBoard(question, question.profiles[0], runProgram);
  known.set(question, board);
  // What failed is tried again by the next request.
  board.catch(() => known.delete(question));
  return board;
}

/** What there is to choose from in an item's questions about the heap, by question id. Throws AppError `busy`. */
export async function findBoards(item: Pick<Item, 'questions'>): Promise<Record<string, QuestionBoard>> {
  const entries = Object.values(item.questions).map(async (question): Promise<[string, QuestionBoard][]> =>
    (question.kind === 'output' ? [] : [[question.id, await boardOf(question)]]));
  return Object.fromEntries((await Promise.all(entries)).flat());
}
