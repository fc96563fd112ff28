/** Whether a question can tell the wrong beliefs apart that its author says it is there for. */
import type { HeapQuestion, OutputQuestion } from '@/lib/content/types';
import type { ProfileId } from '@/lib/python/api';
import type { RunProgram } from '@/lib/runtime/protocol';
import { beliefTable, sameAnswer } from './beliefs';
import type { Report } from './course-findings';

export async function checkBeliefs(
  question: OutputQuestion | HeapQuestion, profile: ProfileId, run: RunProgram, report: Report,
): Promise<void> {
  if (question.beliefs.length === 0) return;
  const { wrong } = await beliefTable(question, profile, run);
  question.beliefs.forEach((id, index) => {
    const answer = wrong.get(id);
    if (answer === undefined) {
      report(profile, `whoever believes '${id}' answers '${question.id}' right`, 'Change the program, or leave the belief out.');
      return;
    }
    const twin = question.beliefs.slice(0, index).find((other) => sameAnswer(wrong.get(other) ?? '', answer));
    if (twin !== undefined) {
      const message = `'${question.id}' cannot tell '${id}' from '${twin}': both answer ${JSON.stringify(answer)}`;
      report(profile, message, 'Change the program, or leave one out.');
    }
    if (question.kind === 'output' && !question.choices.some((choice) => choice.output === answer)) {
      const message = `no choice of '${question.id}' is what '${id}' expects: ${JSON.stringify(answer)}`;
      report(profile, message, 'Write a :::choice for it, with what refutes it.');
    }
  });
}
