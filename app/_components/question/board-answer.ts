/** What a learner has chosen so far on a board, and how it stands in an answer. */
import type { OpenFindQuestion, OpenHeapQuestion } from '@/lib/content/types';
import type { QuestionBoard } from '@/lib/grading/question-board';

export type BoardQuestion = Omit<OpenHeapQuestion, 'prompt' | 'program'> | Omit<OpenFindQuestion, 'prompt' | 'program'>;

/** `heap`: way of an object to what is said of it. `find`: what is pointed at, in the order in which it was. */
export interface BoardAnswer {
  said: Record<string, string>;
  picked: readonly string[];
}

export const NOTHING_CHOSEN: BoardAnswer = { said: {}, picked: [] };

/** Whether more than one thing may be picked. */
export const picksMany = (question: BoardQuestion): boolean => question.kind === 'find' && question.target === 'cut';

/** The answer with one thing picked or let go of. */
export function togglePick(answer: BoardAnswer, question: BoardQuestion, value: string): BoardAnswer {
  const rest = answer.picked.filter((one) => one !== value);
  if (rest.length < answer.picked.length) return { ...answer, picked: picksMany(question) ? rest : answer.picked };
  return { ...answer, picked: picksMany(question) ? [...rest, value] : [value] };
}

/** Null while something is left open. */
export function answerOf(question: BoardQuestion, { said, picked }: BoardAnswer): string | null {
  if (question.kind === 'find') {
    if (picked.length === 0) return null;
    return question.target === 'cut' ? JSON.stringify(picked) : picked[0];
  }
  const open = question.objects.some(({ way }) => !said[way]?.trim());
  return open ? null : JSON.stringify(Object.fromEntries(question.objects.map(({ way }) => [way, said[way].trim()])));
}

/** `Said 2 of 3.`, `1 reference chosen.` */
export function progressText(question: BoardQuestion, { said, picked }: BoardAnswer): string {
  if (question.kind === 'heap') {
    const done = question.objects.filter(({ way }) => said[way]?.trim()).length;
    return `${done} of ${question.objects.length} answered.`;
  }
  if (question.target !== 'cut') return picked.length === 0 ? 'Nothing chosen yet.' : `Chosen: ${picked[0]}.`;
  return `${picked.length} ${picked.length === 1 ? 'reference' : 'references'} cut.`;
}

/** What stands at the head of the list of choices. */
export function legendOf(question: BoardQuestion): string {
  if (question.kind === 'heap') return 'Your prediction';
  const one = { line: 'Choose one line', object: 'Choose one object', reference: 'Choose one reference' };
  return question.target === 'cut' ? 'Cut as few references as will do' : one[question.target];
}

/** What can be said of an object; empty where a number is asked for. */
export const answerChoices = (question: BoardQuestion, board: QuestionBoard): readonly { value: string; text: string }[] =>
  (question.kind === 'heap' && question.ask === 'saved-by' ? board.edges : board.choices);
