/**
 * The shape of a solution: what its workloads leave on the heap, said so roughly that two solutions which hold the same things in the same
 * way have the same. An instructor's words about one are then words about all of them.
 */
import type { Challenge, FixChallenge, Workload } from '@/lib/content/types';
import { outputText, type MarkHit, type ProfileId, type RunResult } from '@/lib/python/api';
import type { RunProgram } from '@/lib/runtime/protocol';
import { givenTypes, workloadRequest } from './grade-fix';

export interface HeapShape {
  /** The whole shape as text: equal texts, equal shapes. */
  text: string;
  /** The same for people: workload by workload, to be drawn, and in a sentence. */
  workloads: WorkloadShape[];
}

export interface ShapedAnswer {
  challenge: Challenge;
  answer: string;
  profile: ProfileId;
  run: RunProgram;
}

/** So many objects more or less make no difference: a helper that is made once, a name that is set. */
const SLACK = 3;

/** Null for what has no workloads: such answers are alike when they are the same. */
export async function shapeOf({ challenge, answer, profile, run }: ShapedAnswer): Promise<HeapShape | null> {
  if (challenge.kind !== 'fix' && challenge.kind !== 'design') return null;
  const parts: WorkloadShape[] = [];
  for (const workload of Object.values(challenge.workloads)) {
    const result = await run(workloadRequest(workload, answer, challenge, profile));
    const reference = await run(workloadRequest(workload, challenge.solution, challenge, profile));
    parts.push(shapeOfRun(workload, result, reference, challenge));
  }
  return { text: JSON.stringify(parts.map(({ workload, end, prints, growth }) => ({ workload, end, prints, growth }))), workloads: parts };
}

/** What one workload leaves behind. */
export interface WorkloadShape {
  /** Its file. */
  workload: string;
  /** `finished`, or how else the run ended. */
  end: string;
  /** Its marks, in order. */
  labels: string[];
  /** Whether it prints what the solution prints. */
  prints: boolean;
  /** From mark to mark: roughly how many more objects of each type. */
  growth: Record<string, number>[];
  sentence: string;
}

function shapeOfRun(workload: Workload, result: RunResult, reference: RunResult, challenge: FixChallenge): WorkloadShape {
  const known = new Set([...givenTypes(challenge), ...reference.marks.flatMap((hit) => Object.keys(hit.census))]);
  const nameOf = (type: string): string => (type.startsWith(`${challenge.module}.`) && !known.has(type) ? 'own class' : type);
  const labels = workload.marks.map((mark) => mark.label);
  const hits = labels.map((label) => result.marks.findLast((hit) => hit.label === label && hit.file === workload.file));
  const references = labels.map((label) => reference.marks.findLast((hit) => hit.label === label && hit.file === workload.file));
  // What the solution holds at the first mark is what is to be there; after that growth is compared with nothing.
  const growth = hits.map((hit, at) => growthOf(at === 0 ? references[0] : hits[at - 1], hit, nameOf));
  const end = endOf(result);
  const prints = outputText(result, 'stdout') === outputText(reference, 'stdout');
  return { workload: workload.file, end, labels, prints, growth, sentence: sentenceOf(workload, { end, prints, growth }, labels) };
}

function growthOf(before: MarkHit | undefined, after: MarkHit | undefined, nameOf: (type: string) => string): Record<string, number> {
  if (before === undefined || after === undefined) return {};
  const counts = new Map<string, number>();
  const add = (type: string, count: number): void => void counts.set(nameOf(type), (counts.get(nameOf(type)) ?? 0) + count);
  for (const [type, count] of Object.entries(after.census)) add(type, count);
  for (const [type, count] of Object.entries(before.census)) add(type, -count);
  const grown = [...counts].filter(([, count]) => Math.abs(count) > SLACK).map(([type, count]): [string, number] => [type, roughly(count)]);
  return Object.fromEntries(grown.sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** One significant digit. */
function roughly(count: number): number {
  const unit = 10 ** Math.floor(Math.log10(Math.abs(count)));
  return Math.round(count / unit) * unit;
}

function endOf({ outcome, exitStatus }: RunResult): string {
  switch (outcome.kind) {
    case 'finished':
      return exitStatus === 0 ? 'finished' : `exit ${exitStatus}`;
    case 'exception':
    case 'syntax-error':
      return outcome.type;
    case 'limit':
      return `limit of ${outcome.limit}`;
    default:
      return outcome.kind;
  }
}

function sentenceOf(workload: Workload, { end, prints, growth }: Pick<WorkloadShape, 'end' | 'prints' | 'growth'>, labels: string[]): string {
  const changes = growth.flatMap((counts, at) => {
    const list = Object.entries(counts).map(([type, count]) => `${count > 0 ? '+' : '−'}${Math.abs(count)} ${type}`);
    return list.length === 0 ? [] : [`${labels[at]}: about ${list.join(', ')}`];
  });
  const heap = changes.length === 0 ? 'nothing is left behind' : changes.join('; ');
  const ends = end === 'finished' ? '' : `, ends with ${end}`;
  return `${workload.file}: ${heap}${prints ? '' : ', prints something else'}${ends}`;
}
