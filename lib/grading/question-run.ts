/** The run that a question about the heap is about, and the objects that the question names in it. */
import type { NamedObject, Question } from '@/lib/content/types';
import { findDistances, type Distances } from '@/lib/heap/distances';
import { buildGraph, type HeapGraph } from '@/lib/heap/graph';
import { nodeAt } from '@/lib/heap/ways';
import { EventKind, type HeapSnapshot, type MarkHit, type ProfileId, type RunRequest, type RunResult } from '@/lib/python/api';
import type { RunProgram } from '@/lib/runtime/protocol';
import { requireGradable } from './grading-run';

/** Programs of questions are short; one that records more than this is not one. */
const MAX_EVENTS = 200_000;

export type RunQuestion = Pick<Question, 'program' | 'snapshotAtEnd'>;

/** The run that a question is about; with its marks, so that a page may show the heap from the same run. */
export function questionRequest({ program, snapshotAtEnd }: RunQuestion, profile: ProfileId): RunRequest {
  return { source: program.source, filename: program.filename, profile, marks: program.marks, snapshotAtEnd };
}

/** One moment of the run: the heap when a mark was reached for the last time. */
export interface Moment {
  label: string;
  snapshot: HeapSnapshot;
  graph: HeapGraph;
  distances: Distances;
}

export interface QuestionRun {
  result: RunResult;
  /** Null for a mark that the run did not come to. */
  momentAt(label: string): Moment | null;
  /** The id of a named object, at the first mark from which its way leads to one; null when there is none. */
  idOf(object: Pick<NamedObject, 'way'>): number | null;
}

/** Throws Ungradable when no run could be made. */
export async function runQuestion(question: RunQuestion, profile: ProfileId, run: RunProgram): Promise<QuestionRun> {
  const result = await run({ ...questionRequest(question, profile), record: { maxEvents: MAX_EVENTS } });
  requireGradable(result.outcome);
  return readQuestionRun(result);
}

export function readQuestionRun(result: RunResult): QuestionRun {
  const seen = new Map<MarkHit, Moment>();
  const momentOf = (hit: MarkHit): Moment | null => {
    if (hit.snapshot === undefined) return null;
    const known = seen.get(hit);
    if (known !== undefined) return known;
    const graph = buildGraph(hit.snapshot);
    const moment = { label: hit.label, snapshot: hit.snapshot, graph, distances: findDistances(graph) };
    seen.set(hit, moment);
    return moment;
  };
  return {
    result,
    momentAt: (label) => {
      const hit = result.marks.findLast((mark) => mark.label === label);
      return hit === undefined ? null : momentOf(hit);
    },
    idOf: ({ way }) => {
      for (const hit of result.marks) {
        const graph = momentOf(hit)?.graph;
        const node = graph === undefined ? -1 : nodeAt(graph, way);
        if (graph !== undefined && node >= graph.firstObject) return graph.objects[node - graph.firstObject].id;
      }
      return null;
    },
  };
}

/** How an object came to its end. */
export interface Death {
  /** 1-based line that ran. */
  line: number;
  /** The object whose end it was part of; 0 when a statement or a collection let go of it. */
  killer: number;
  collected: boolean;
  /** After the program's last line, when the interpreter shut down. */
  atExit: boolean;
}

/** The death of an object after which it did not come back; null when it lives to the end of what was recorded. */
export function deathOf({ recording }: RunResult, id: number): Death | null {
  if (recording === undefined) return null;
  const { count, kinds, objects, lines, values } = recording.events;
  let death: Death | null = null;
  let collected = false;
  let atExit = false;
  for (let i = 0; i < count; i++) {
    const kind = kinds[i];
    if (kind === EventKind.COLLECTION) collected = true;
    else if (kind === EventKind.COLLECTED) collected = false;
    else if (kind === EventKind.EXIT) atExit = true;
    else if (objects[i] !== id) continue;
    else if (kind === EventKind.DEATH) death ??= { line: lines[i], killer: values[i], collected, atExit };
    else if (kind === EventKind.RESURRECTION) death = null;
  }
  return death;
}
