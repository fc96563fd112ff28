/**
 * What a page needs for a question about the heap, before it is answered: the heap to look at, the objects in it, and what can be
 * chosen. Worked out from a run, without the answers.
 */
import type { FindQuestion, HeapQuestion } from '@/lib/content/types';
import type { HeapGraph } from '@/lib/heap/graph';
import { labelOf, objectAt } from '@/lib/heap/graph';
import { nameOfEdge, wayTo } from '@/lib/heap/ways';
import type { HeapSnapshot, ProfileId } from '@/lib/python/api';
import type { RunProgram } from '@/lib/runtime/protocol';
import { answerText } from './grade-heap';
import { AT_EXIT, LIFE_STATES, UNTRACKED } from './heap-facts';
import { programLines, removableLines } from './program-lines';
import { runQuestion, type Moment, type QuestionRun } from './question-run';

export interface BoardChoice {
  /** As it stands in an answer. */
  value: string;
  text: string;
  /** Of an object that can be pointed at. */
  id?: number;
}

/** A reference that can be chosen. `value` is its name. */
export interface BoardEdge extends BoardChoice {
  /** Ids of objects; `from` is null for a place outside of the heap. */
  from: number | null;
  to: number;
  label: string;
  weak: boolean;
}

export interface QuestionBoard {
  profile: ProfileId;
  /** The part of the heap that the question is about; null when none is shown. */
  snapshot: HeapSnapshot | null;
  /** The named objects with their ids in the snapshot; null for what is not in it. */
  objects: { way: string; name: string; id: number | null }[];
  /** What can be said of an object, or pointed at. */
  choices: BoardChoice[];
  edges: BoardEdge[];
}

/** More references than these nobody can choose from. */
const MOST_EDGES = 60;

/** Throws Ungradable when no run could be made. */
export async function questionBoard(question: HeapQuestion | FindQuestion, profile: ProfileId, run: RunProgram): Promise<QuestionBoard> {
  const made = await runQuestion(question, profile, run);
  const named = question.kind === 'heap' ? question.objects : [...question.dies, ...question.lives];
  const objects = named.map((object) => ({ way: object.way, name: object.name, id: made.idOf(object) }));
  const label = question.kind === 'heap' ? (question.ask === 'saved-by' ? question.at : question.shown) : question.at;
  const moment = label === null ? null : made.momentAt(label);
  const graph = moment?.graph;
  const ids = objects.map(({ id }) => id).filter((id) => id !== null);
  const near = graph === undefined ? null : onWaysTo(graph, nodesOf(graph, ids));
  const edges = needsEdges(question) && moment !== null && near !== null ? boardEdges(moment, near) : [];
  return {
    profile,
    snapshot: moment === null || near === null ? null : focused(moment.snapshot, near, moment.graph),
    objects: objects.map((object) => ({ ...object, id: graph !== undefined && object.id !== null && graph.nodeOf.has(object.id) ? object.id : null })),
    choices: choicesOf(question, moment, near, made),
    edges,
  };
}

const needsEdges = (question: HeapQuestion | FindQuestion): boolean =>
  question.kind === 'heap' ? question.ask === 'saved-by' : question.target === 'reference' || question.target === 'cut';

function choicesOf(question: HeapQuestion | FindQuestion, moment: Moment | null, near: Uint8Array | null, run: QuestionRun): BoardChoice[] {
  if (question.kind === 'heap') return heapChoices(question);
  if (question.target === 'line') {
    return removableLines(question.program.source).map(({ line, text }) => ({ value: String(line), text: `line ${line}: ${text}` }));
  }
  return question.target === 'object' && moment !== null && near !== null ? boardObjects(moment, near, question, run) : [];
}

function heapChoices(question: HeapQuestion): BoardChoice[] {
  const choices = (values: readonly string[]): BoardChoice[] => values.map((value) => ({ value, text: answerText(question, value) }));
  switch (question.ask) {
    case 'alive':
      return choices(LIFE_STATES);
    case 'generation':
      return choices(['0', '1', '2', UNTRACKED]);
    case 'killed-by':
      return choices([...programLines(question.program.source).map(({ line }) => String(line)), AT_EXIT]);
    default:
      return [];
  }
}

const nodesOf = (graph: HeapGraph, ids: readonly number[]): number[] =>
  ids.map((id) => graph.nodeOf.get(id)).filter((node) => node !== undefined);

/** Names of classes that a reference to an object's class is called: everybody holds their class, and nobody can let go of it. */
const OF_THE_CLASS = '.__class__';

/** 1 for each node from which strong references lead to one of the targets, the targets included. */
export function onWaysTo(graph: HeapGraph, targets: readonly number[]): Uint8Array {
  const near = new Uint8Array(graph.nodeCount);
  const pending = [...targets];
  for (const node of targets) near[node] = 1;
  const incoming = new Map<number, number[]>();
  for (let node = 1; node < graph.nodeCount; node++) {
    for (let edge = graph.edgeStart[node]; edge < graph.edgeStart[node + 1]; edge++) {
      if (labelOf(graph, edge) === OF_THE_CLASS) continue;
      const list = incoming.get(graph.edgeTo[edge]);
      if (list === undefined) incoming.set(graph.edgeTo[edge], [node]);
      else list.push(node);
    }
  }
  for (let node = pending.pop(); node !== undefined; node = pending.pop()) {
    for (const from of incoming.get(node) ?? []) {
      if (near[from] === 1) continue;
      near[from] = 1;
      pending.push(from);
    }
  }
  return near;
}

/** References on the ways: strong ones, and weak ones as what one may take for strong. */
function boardEdges({ graph, distances }: Moment, near: Uint8Array): BoardEdge[] {
  const edges: BoardEdge[] = [];
  const seen = new Set<string>();
  for (let node = 1; node < graph.nodeCount && edges.length < MOST_EDGES; node++) {
    for (let edge = graph.edgeStart[node]; edge < graph.edgeStart[node + 1]; edge++) {
      const to = objectAt(graph, graph.edgeTo[edge]);
      if (to === undefined || near[graph.edgeTo[edge]] === 0 || near[node] === 0 || labelOf(graph, edge) === OF_THE_CLASS) continue;
      const value = nameOfEdge(graph, distances, edge);
      if (value === null || seen.has(value)) continue;
      seen.add(value);
      const weak = edge >= graph.strongEnd[node];
      const text = `${value} → ${to.text.includes(to.type) || to.text.startsWith('<') ? to.text : to.type}${weak ? ' (weak)' : ''}`;
      edges.push({ value, text, from: objectAt(graph, node)?.id ?? null, to: to.id, label: labelOf(graph, edge), weak });
    }
  }
  return edges;
}

/** Objects on the ways, by their names. */
function boardObjects({ graph, distances }: Moment, near: Uint8Array, question: FindQuestion, run: QuestionRun): BoardChoice[] {
  const nameOf = new Map([...question.dies, ...question.lives].map((object) => [run.idOf(object), object.name]));
  const choices: BoardChoice[] = [];
  for (let node = graph.firstObject; node < graph.nodeCount; node++) {
    const object = objectAt(graph, node);
    const value = near[node] === 1 && object !== undefined && !object.atom ? wayTo(graph, distances, node) : null;
    if (value === null || object === undefined) continue;
    const name = nameOf.get(object.id) ?? (object.text.startsWith('<') ? object.text : object.type);
    choices.push({ value, text: `${value}: ${name}`, id: object.id });
  }
  return choices;
}

/** Every class has these; they say nothing about who holds whom. */
const PARTS_OF_A_CLASS = /^\.__(module|doc|firstlineno|static_attributes|qualname)__$/;

/** The snapshot without what the question is not about; values that are drawn inside of others stay with them. */
function focused(snapshot: HeapSnapshot, near: Uint8Array, graph: HeapGraph): HeapSnapshot {
  const kept = new Set<number>();
  graph.objects.forEach((object, index) => {
    if (near[graph.firstObject + index] === 1) kept.add(object.id);
  });
  for (const object of snapshot.objects) {
    if (!kept.has(object.id)) continue;
    for (const { to } of object.edges) if (graph.objects[(graph.nodeOf.get(to) ?? 0) - graph.firstObject]?.atom) kept.add(to);
  }
  const stays = ({ to, label }: { to: number; label: string }): boolean => kept.has(to) && label !== OF_THE_CLASS && !PARTS_OF_A_CLASS.test(label);
  return {
    ...snapshot,
    roots: snapshot.roots.map((root) => ({ ...root, edges: root.edges.filter(stays) })),
    objects: snapshot.objects.filter(({ id }) => kept.has(id)).map((object) => ({ ...object, edges: object.edges.filter(stays) })),
  };
}
