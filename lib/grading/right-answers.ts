/** Right answers to a question that is answered by pointing, in the words in which they stand on the page. */
import type { FindQuestion } from '@/lib/content/types';
import { nameOfEdge } from '@/lib/heap/ways';
import type { ProfileId } from '@/lib/python/api';
import type { RunProgram } from '@/lib/runtime/protocol';
import { rightAnswers } from './check-question';
import { smallestCut } from './grade-find';
import { lineText } from './program-lines';
import { runQuestion } from './question-run';

/** One line each: a smallest cut, reference by reference; or each thing that may be pointed at. */
export async function rightAnswersOf(question: FindQuestion, profile: ProfileId, run: RunProgram): Promise<string[]> {
  if (question.target !== 'cut') {
    const right = await rightAnswers(question, profile, run);
    return right.map((answer) => (question.target === 'line' ? `line ${answer}: ${lineText(question.program.source, Number(answer))}` : answer));
  }
  const made = await runQuestion(question, profile, run);
  const moment = made.momentAt(question.at);
  const cut = moment === null ? null : smallestCut(question, moment, made);
  if (moment === null || cut === null) return [];
  return cut.map((edge) => nameOfEdge(moment.graph, moment.distances, edge) ?? '');
}
