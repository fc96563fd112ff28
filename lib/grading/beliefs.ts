/** What wrong beliefs answer to a question, and which of them a wrong answer shows. */
import type { HeapQuestion, OutputQuestion, Question } from '@/lib/content/types';
import { ENGINE_BELIEFS, outputText, type EngineBelief, type ProfileId, type RunResult } from '@/lib/python/api';
import type { RunProgram } from '@/lib/runtime/protocol';
import { trimOutput } from './answer-text';
import { BELIEF_IDS, type BeliefId } from './belief-catalogue';
import { requireGradable } from './grading-run';
import { heapFacts } from './heap-facts';
import { questionRequest, readQuestionRun, runQuestion, type QuestionRun } from './question-run';

/** What a belief answers: an output, or way of an object to answer. */
export type BeliefAnswer = string | Record<string, string>;

export interface BeliefTable {
  /** The right answer. */
  right: BeliefAnswer;
  /** Of those beliefs that answer something else. */
  wrong: Map<BeliefId, BeliefAnswer>;
}

type Askable = OutputQuestion | HeapQuestion;

export const isAskable = (question: Question): question is Askable => question.kind !== 'find';

const known = new WeakMap<Question, Map<string, Promise<BeliefTable>>>();

/** What every belief answers in a profile. Worked out once for a question: the engine gives the same each time. */
export function beliefTable(question: Askable, profile: ProfileId, run: RunProgram): Promise<BeliefTable> {
  let tables = known.get(question);
  if (tables === undefined) known.set(question, (tables = new Map()));
  const found = tables.get(profile);
  if (found !== undefined) return found;
  const table = makeTable(question, profile, run);
  tables.set(profile, table);
  table.catch(() => tables.delete(profile));
  return table;
}

async function makeTable(question: Askable, profile: ProfileId, run: RunProgram): Promise<BeliefTable> {
  const original = await runQuestion({ ...question, snapshotAtEnd: true }, profile, run);
  const right = answerIn(question, original);
  if (right === null) return { right: '', wrong: new Map() };
  const wrong = new Map<BeliefId, BeliefAnswer>();
  for (const id of BELIEF_IDS) {
    const answer = isOfEngine(id)
      ? await runBelieving(question, id, original.result, profile, run)
      : readBelieving(question, id, original, right);
    if (answer !== null && !sameAnswer(answer, right)) wrong.set(id, answer);
  }
  return { right, wrong };
}

const isOfEngine = (id: BeliefId): id is EngineBelief => (ENGINE_BELIEFS as readonly string[]).includes(id);

/** Null when the program does not come to its end that way: the belief has no answer to this question. */
async function runBelieving(
  question: Askable, belief: EngineBelief, original: RunResult, profile: ProfileId, run: RunProgram,
): Promise<BeliefAnswer | null> {
  const record = question.kind === 'heap' ? { record: { maxEvents: 200_000 } } : {};
  const result = await run({ ...questionRequest(question, profile), belief, ...record });
  requireGradable(result.outcome);
  if (result.outcome.kind !== original.outcome.kind) return null;
  return answerIn(question, readQuestionRun(result));
}

function answerIn(question: Askable, run: QuestionRun): BeliefAnswer | null {
  if (question.kind === 'output') return trimOutput(outputText(run.result, 'stdout'));
  const facts = heapFacts(question, run);
  if (facts.some(({ right }) => right.length === 0)) return null;
  return Object.fromEntries(facts.map(({ object, right }) => [object.way, right[0]]));
}

/** Beliefs that change what is read off the run. */
function readBelieving(question: Askable, id: BeliefId, run: QuestionRun, right: BeliefAnswer): BeliefAnswer | null {
  if (id === 'end-frees-nothing') return question.kind === 'output' ? outputBeforeEnd(run.result) : null;
  if (question.kind !== 'heap' || typeof right === 'string') return null;
  if (id === 'generation-is-age' && question.ask === 'generation') return Object.fromEntries(Object.keys(right).map((way) => [way, '2']));
  if (question.ask !== 'alive' || question.at === null) return null;
  if (id === 'collect-frees-unused' && run.result.forcedCollections === 0) return null;
  if (id !== 'only-names-count' && id !== 'collect-frees-unused') return null;
  const named = namedIds(question.at, run);
  return Object.fromEntries(question.objects.map((object) => {
    const isNamed = named.has(run.idOf(object) ?? -1);
    return [object.way, right[object.way] === 'reachable' && !isNamed ? 'freed' : right[object.way]];
  }));
}

/** Ids of objects that a name leads to directly. */
function namedIds(label: string, run: QuestionRun): ReadonlySet<number> {
  return new Set(run.momentAt(label)?.snapshot.roots.flatMap((root) => root.edges.map(({ to }) => to)) ?? []);
}

function outputBeforeEnd(result: RunResult): string | null {
  const end = result.marks.findLast((mark) => mark.label === 'end' && mark.line === 0);
  return end === undefined ? null : trimOutput(outputText(result, 'stdout').slice(0, end.stdoutChars));
}

export function sameAnswer(one: BeliefAnswer, other: BeliefAnswer): boolean {
  if (typeof one === 'string' || typeof other === 'string') return one === other;
  const ways = Object.keys(one);
  return ways.length === Object.keys(other).length && ways.every((way) => one[way] === other[way]);
}

/** So many beliefs are told of: more would say nothing. */
const MOST_BELIEFS = 2;

/** The beliefs that a wrong answer shows: those that give just this answer, or, for objects, all that is wrong in it. */
export async function beliefsBehind(question: Askable, given: BeliefAnswer, profile: ProfileId, run: RunProgram): Promise<BeliefId[]> {
  const { right, wrong } = await beliefTable(question, profile, run);
  if (sameAnswer(given, right)) return [];
  const exact = [...wrong].filter(([, answer]) => sameAnswer(answer, given)).map(([id]) => id);
  if (exact.length > 0) return exact.slice(0, MOST_BELIEFS);
  return [...wrong].filter(([, answer]) => explains(answer, given, right)).map(([id]) => id).slice(0, MOST_BELIEFS);
}

function explains(answer: BeliefAnswer, given: BeliefAnswer, right: BeliefAnswer): boolean {
  if (typeof answer === 'string' || typeof given === 'string' || typeof right === 'string') return false;
  return Object.keys(given).every((way) => given[way] === right[way] || given[way] === answer[way]);
}
