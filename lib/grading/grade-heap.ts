/** An answer to a question about the heap: one answer for each object, near ones count in part where near means something. */
import type { HeapAsk, HeapQuestion } from '@/lib/content/types';
import type { ProfileId } from '@/lib/python/api';
import type { RunProgram } from '@/lib/runtime/protocol';
import { findOnce } from './found-once';
import { Ungradable } from './grading-run';
import { AT_EXIT, heapFacts, LIFE_STATES, UNTRACKED, type HeapFact } from './heap-facts';
import { lineText, programLines } from './program-lines';
import { runQuestion } from './question-run';
import type { PartVerdict } from './types';

/** Way of an object to the answer given for it; null when the text is no JSON of that form. */
export function parseParts(answer: string): Record<string, string> | null {
  try {
    const parsed: unknown = JSON.parse(answer);
    if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed)) return null;
    const entries = Object.entries(parsed).map(([way, value]): [string, unknown] => [way, typeof value === 'number' ? String(value) : value]);
    return entries.every(([, value]) => typeof value === 'string') ? (Object.fromEntries(entries) as Record<string, string>) : null;
  } catch {
    return null;
  }
}

/** Throws Ungradable, also for an answer that cannot be read or leaves an object out. */
export async function gradeHeap(question: HeapQuestion, answer: string, profile: ProfileId, run: RunProgram): Promise<PartVerdict[]> {
  const given = parseParts(answer);
  if (given === null) throw new Ungradable('The answer could not be read: expected JSON, object to answer.');
  const open = question.objects.filter(({ way }) => !Object.hasOwn(given, way) || given[way].trim() === '');
  if (open.length === question.objects.length) throw new Ungradable('The answer is empty.');
  if (open.length > 0) throw new Ungradable(`Nothing is said yet about ${open.map(({ name }) => name).join(', ')}.`);
  const facts = await findOnce('facts', question, profile, run, async () => heapFacts(question, await runQuestion(question, profile, run)));
  return facts.map((fact) => partVerdict(question, fact, given[fact.object.way].trim()));
}

function partVerdict(question: HeapQuestion, fact: HeapFact, given: string): PartVerdict {
  const credit = creditOf(question, fact, given);
  const [expected = ''] = fact.right;
  return {
    way: fact.object.way,
    name: fact.object.name,
    given: answerText(question, given),
    expected: answerText(question, expected),
    credit,
    message: fact.because,
  };
}

function creditOf(question: HeapQuestion, { right }: HeapFact, given: string): number {
  if (right.includes(given)) return 1;
  const distance = Math.min(...right.map((answer) => distanceOf(question, answer, given)));
  return distance === 1 ? 0.5 : 0;
}

/** Steps between two answers, where that means something; Infinity otherwise. */
function distanceOf({ ask, program }: HeapQuestion, one: string, other: string): number {
  const scale = scaleOf(ask, program.source);
  const places = [one, other].map((answer) => scale.indexOf(answer));
  return places.includes(-1) ? Infinity : Math.abs(places[0] - places[1]);
}

function scaleOf(ask: HeapAsk, source: string): readonly string[] {
  switch (ask) {
    case 'alive':
      return LIFE_STATES;
    case 'generation':
      return ['0', '1', '2'];
    case 'killed-by':
      return programLines(source).map(({ line }) => String(line));
    default:
      return [];
  }
}

const STATE_TEXTS: Record<string, string> = { reachable: 'in use', waiting: 'garbage, not collected yet', freed: 'freed' };

/** An answer in words: `in use`, `line 12: del a`, `generation 1`. */
export function answerText({ ask, program }: Pick<HeapQuestion, 'ask' | 'program'>, answer: string): string {
  switch (ask) {
    case 'alive':
      return STATE_TEXTS[answer] ?? answer;
    case 'killed-by':
      return answer === AT_EXIT ? 'only the end of the program' : `line ${answer}: ${lineText(program.source, Number(answer))}`;
    case 'generation':
      return answer === UNTRACKED ? 'not tracked' : `generation ${answer}`;
    default:
      return answer;
  }
}
