/** An answer to "what does this program print?": compared with what the engine prints, which nobody typed. */
import type { Item, Question } from '@/lib/content/types';
import { ENGINE_VERSION, outputText, type ProfileId, type RunRequest } from '@/lib/python/api';
import type { RunProgram } from '@/lib/runtime/protocol';
import { requireGradable, Ungradable } from './grading-run';
import type { AnswerVerdict } from './types';

export interface AnswerSubmission {
  item: Pick<Item, 'id' | 'version'>;
  question: Question;
  /** One of `question.profiles`. */
  profile: ProfileId;
  /** An output: the chosen choice's, or what was typed. */
  answer: string;
  run: RunProgram;
}

/** Never rejects for what the answer is; what `run` rejects with is passed on. */
export async function gradeAnswer(submission: AnswerSubmission): Promise<AnswerVerdict> {
  const { item, question, profile, run } = submission;
  const answer = trimOutput(submission.answer);
  const base = { item: item.id, question: question.id, version: item.version, engine: ENGINE_VERSION, profile, answer };
  const refuse = (reason: string): AnswerVerdict => ({
    ...base,
    outcome: 'not-graded',
    reason,
    output: '',
    choices: [],
    otherwise: null,
    elsewhere: [],
  });
  if (!question.profiles.includes(profile)) return refuse(`The question is not asked for Python ${profile}.`);
  const known = question.choices.some((choice) => choice.output === answer);
  if (question.form === 'choices' && !known) return refuse('Choose one of the answers.');
  if (answer.trim() === '' && !known) return refuse('The answer is empty.');
  try {
    const output = await printedOutput(question, profile, run);
    const elsewhere = await differingOutputs(question, profile, output, run);
    return {
      ...base,
      outcome: answer === output ? 'passed' : 'failed',
      output,
      choices: question.choices.map((choice) => ({
        output: choice.output,
        right: choice.output === output,
        chosen: choice.output === answer,
        why: choice.why[profile] ?? { type: 'root', children: [] },
      })),
      otherwise: known || answer === output ? null : question.otherwise,
      elsewhere,
    };
  } catch (error) {
    if (error instanceof Ungradable) return refuse(error.message);
    throw error;
  }
}

/** What the question's program prints, without the newlines at the end. Throws Ungradable when no run could be made. */
export async function printedOutput(question: Question, profile: ProfileId, run: RunProgram): Promise<string> {
  const result = await run(questionRequest(question, profile));
  requireGradable(result.outcome);
  return trimOutput(outputText(result, 'stdout'));
}

/** The run that a question is about; with its marks, so that a page may show the heap from the same run. */
export function questionRequest({ program, snapshotAtEnd }: Pick<Question, 'program' | 'snapshotAtEnd'>, profile: ProfileId): RunRequest {
  return { source: program.source, filename: program.filename, profile, marks: program.marks, snapshotAtEnd };
}

async function differingOutputs(
  question: Question,
  profile: ProfileId,
  output: string,
  run: RunProgram,
): Promise<AnswerVerdict['elsewhere']> {
  const elsewhere: AnswerVerdict['elsewhere'] = [];
  for (const other of question.profiles) {
    if (other === profile) continue;
    const printed = await printedOutput(question, other, run);
    if (printed !== output) elsewhere.push({ profile: other, output: printed });
  }
  return elsewhere;
}

/** Spaces at the ends of lines cannot be seen, and newlines at the end cannot be chosen: neither counts. */
function trimOutput(text: string): string {
  return text
    .replaceAll('\r\n', '\n')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n+$/, '');
}
