/** An answer to a question: compared with what the engine does, which nobody typed. */
import type { Item, OutputQuestion, Question } from '@/lib/content/types';
import { ENGINE_VERSION, outputText, type ProfileId } from '@/lib/python/api';
import type { RunProgram } from '@/lib/runtime/protocol';
import { firstDifference, lineParts, sameOutput, trimOutput } from './answer-text';
import { beliefsBehind } from './beliefs';
import { gradeFind } from './grade-find';
import { gradeHeap, parseParts } from './grade-heap';
import { requireGradable, Ungradable } from './grading-run';
import { questionRequest } from './question-run';
import type { AnswerVerdict } from './types';

export interface AnswerSubmission {
  item: Pick<Item, 'id' | 'version'>;
  question: Question;
  /** One of `question.profiles`. */
  profile: ProfileId;
  /** `output`: the chosen choice's output, or what was typed. `heap`: JSON, way of an object to answer. `find`: see `grade-find.ts`. */
  answer: string;
  run: RunProgram;
}

/** Never rejects for what the answer is; what `run` rejects with is passed on. */
export async function gradeAnswer(submission: AnswerSubmission): Promise<AnswerVerdict> {
  const { item, question, profile } = submission;
  const answer = trimOutput(submission.answer);
  const base: AnswerVerdict = {
    item: item.id, question: question.id, version: item.version, engine: ENGINE_VERSION, profile,
    outcome: 'not-graded', score: 0, answer, message: '', parts: [], beliefs: [], output: '', choices: [], otherwise: null, elsewhere: [],
  };
  try {
    if (!question.profiles.includes(profile)) throw new Ungradable(`The question is not asked for Python ${profile}.`);
    return { ...base, ...(await gradeByKind(question, answer, profile, submission.run)) };
  } catch (error) {
    if (error instanceof Ungradable) return { ...base, reason: error.message };
    throw error;
  }
}

type Graded = Pick<AnswerVerdict, 'outcome' | 'score'> & Partial<AnswerVerdict>;

async function gradeByKind(question: Question, answer: string, profile: ProfileId, run: RunProgram): Promise<Graded> {
  switch (question.kind) {
    case 'output':
      return gradeOutput(question, answer, profile, run);
    case 'heap': {
      const parts = await gradeHeap(question, answer, profile, run);
      const score = Math.round((100 * parts.reduce((sum, { credit }) => sum + credit, 0)) / parts.length) / 100;
      const beliefs = score === 1 ? [] : await beliefsBehind(question, parseParts(answer) ?? {}, profile, run);
      return { outcome: parts.every(({ credit }) => credit === 1) ? 'passed' : 'failed', score, parts, beliefs };
    }
    case 'find': {
      const { right, score, message, parts } = await gradeFind(question, answer, profile, run);
      return { outcome: right ? 'passed' : 'failed', score, message, parts };
    }
  }
}

async function gradeOutput(question: OutputQuestion, answer: string, profile: ProfileId, run: RunProgram): Promise<Graded> {
  const known = question.choices.some((choice) => sameOutput(question, choice.output, answer));
  if (question.form === 'choices' && !known) throw new Ungradable('Choose one of the answers.');
  if (answer.trim() === '' && !known) throw new Ungradable('The answer is empty.');
  const output = await printedOutput(question, profile, run);
  const elsewhere = await differingOutputs(question, profile, output, run);
  const isRight = sameOutput(question, answer, output);
  const parts = question.form === 'text' && !isRight ? lineParts(question, answer, output) : [];
  const right = parts.filter(({ credit }) => credit === 1).length;
  return {
    outcome: isRight ? 'passed' : 'failed',
    score: isRight ? 1 : parts.length === 0 ? 0 : Math.round((100 * right) / Math.max(parts.length, answer.split('\n').length)) / 100,
    message: question.form === 'text' ? firstDifference(question, answer, output) : '',
    parts,
    output,
    beliefs: isRight ? [] : await beliefsBehind(question, answer, profile, run),
    choices: question.choices.map((choice) => ({
      output: choice.output,
      right: sameOutput(question, choice.output, output),
      chosen: sameOutput(question, choice.output, answer),
      why: choice.why[profile] ?? { type: 'root', children: [] },
    })),
    otherwise: known || isRight ? null : question.otherwise,
    elsewhere,
  };
}

/** What the question's program prints, without the newlines at the end. Throws Ungradable when no run could be made. */
export async function printedOutput(question: OutputQuestion, profile: ProfileId, run: RunProgram): Promise<string> {
  const result = await run(questionRequest(question, profile));
  requireGradable(result.outcome);
  return trimOutput(outputText(result, 'stdout'));
}

async function differingOutputs(
  question: OutputQuestion,
  profile: ProfileId,
  output: string,
  run: RunProgram,
): Promise<AnswerVerdict['elsewhere']> {
  const elsewhere: AnswerVerdict['elsewhere'] = [];
  for (const other of question.profiles) {
    if (other === profile) continue;
    const printed = await printedOutput(question, other, run);
    if (!sameOutput(question, printed, output)) elsewhere.push({ profile: other, output: printed });
  }
  return elsewhere;
}
