/** The answers to a question about the heap, worked out from the run, and the words about them. */
import type { HeapAsk, HeapQuestion, NamedObject } from '@/lib/content/types';
import { labelOf, nodeName, strongIncoming, type HeapGraph } from '@/lib/heap/graph';
import { pathText, shortestPath } from '@/lib/heap/paths';
import { findReached } from '@/lib/heap/reachability';
import { nameOfEdge } from '@/lib/heap/ways';
import { lineText } from './program-lines';
import { deathOf, type Moment, type QuestionRun } from './question-run';

/** What a heap is asked about one object, answered. */
export interface HeapFact {
  object: NamedObject;
  /** Answers that are right; the first is the one to show. Empty when the question has none, which is the author's fault. */
  right: string[];
  /** Why: a sentence or two about this object. */
  because: string;
}

/** Answers to `alive`, in the order of an object's life. */
export const LIFE_STATES = ['reachable', 'waiting', 'freed'] as const;
/** Answer to `killed-by` for what only the end of the program frees. */
export const AT_EXIT = 'end';
/** Answer to `generation` for what the collector does not track. */
export const UNTRACKED = 'untracked';

export function heapFacts(question: HeapQuestion, run: QuestionRun): HeapFact[] {
  const moment = question.at === null ? null : run.momentAt(question.at);
  return question.objects.map((object) => {
    const id = run.idOf(object);
    if (id === null) return { object, right: [], because: `No mark finds anything at ${object.way}.` };
    if (question.ask === 'killed-by') return { object, ...deathFact(id, question, run) };
    if (moment === null) return { object, right: [], because: `The program never comes to the mark '${question.at}'.` };
    return { object, ...factAt(question.ask, id, moment, question, run) };
  });
}

type Fact = Omit<HeapFact, 'object'>;

function factAt(ask: Exclude<HeapAsk, 'killed-by'>, id: number, moment: Moment, question: HeapQuestion, run: QuestionRun): Fact {
  const node = moment.graph.nodeOf.get(id);
  if (ask === 'alive') return lifeFact(id, node, moment, question, run);
  if (node === undefined) return { right: [], because: 'It is gone by then.' };
  const object = moment.graph.objects[node - moment.graph.firstObject];
  switch (ask) {
    case 'saved-by':
      return savingFact(node, moment);
    case 'generation':
      return object.generation < 0
        ? { right: [UNTRACKED], because: 'The collector does not track it: it cannot be part of a cycle.' }
        : { right: [String(object.generation)], because: generationText(object.generation) };
    case 'refcount':
      return { right: [String(object.refcount)], because: refcountText(moment, node, object.refcount) };
  }
}

function generationText(generation: number): string {
  if (generation === 0) return 'No collection has looked at it yet: every object begins in generation 0.';
  const times = generation === 1 ? 'One collection has' : 'Collections have';
  return `${times} looked at it and found it in use: what survives moves on to the next generation. Time does not count.`;
}

function refcountText({ graph }: Moment, node: number, count: number): string {
  const names = holdersOf(graph, node);
  const rest = count - names.length;
  const others = rest > 0 ? `${names.length > 0 ? ', and ' : ''}${rest === 1 ? 'one that is' : `${rest} that are`} not drawn` : '';
  return `These lead to it: ${names.join(', ')}${others}.`;
}

/** References to a node, each with its holder: `a (global)`, `Node.next`. */
function holdersOf(graph: HeapGraph, node: number): string[] {
  const { start, list } = strongIncoming(graph);
  const names: string[] = [];
  for (let i = start[node]; i < start[node + 1]; i++) names.push(referenceText(graph, list[i]));
  return names;
}

/** `a (global)`, `Node.next`, `list[0]`. */
function referenceText(graph: HeapGraph, edge: number): string {
  const label = labelOf(graph, edge);
  return label.startsWith('.') ? nodeName(graph, graph.edgeFrom[edge]) + label : pathText(graph, [edge]);
}

function lifeFact(id: number, node: number | undefined, moment: Moment, question: HeapQuestion, run: QuestionRun): Fact {
  if (node === undefined) return { right: ['freed'], because: deathText(id, question, run) };
  const { graph, distances } = moment;
  const path = shortestPath(graph, distances, node);
  // What a run with a wrong belief keeps, no reference leads to.
  if (path.length === 0 && graph.objects[node - graph.firstObject].reachable) return { right: ['reachable'], because: 'It is kept.' };
  if (path.length > 0) return { right: ['reachable'], because: `${pathText(graph, path)} leads to it.` };
  const holders = holdersOf(graph, node);
  const held = holders.length === 0 ? '' : ` It is still there because ${holders.join(' and ')} ${holders.length === 1 ? 'refers' : 'refer'} to it.`;
  return { right: ['waiting'], because: `Nothing of the program leads to it any more.${held} Only a collection can free it.` };
}

function deathText(id: number, { program, objects }: HeapQuestion, run: QuestionRun): string {
  const death = deathOf(run.result, id);
  if (death === null) return 'It is gone.';
  if (death.atExit) return 'The end of the program frees it.';
  const where = `line ${death.line}, ${lineText(program.source, death.line)}`;
  if (death.collected) return `A collection frees it: in ${where}.`;
  if (death.killer === 0) return `Its last reference goes in ${where}.`;
  const killer = objects.find((object) => run.idOf(object) === death.killer);
  return `Its last reference goes with ${killer === undefined ? 'the object that held it' : killer.name}: in ${where}.`;
}

function deathFact(id: number, question: HeapQuestion, run: QuestionRun): Fact {
  const death = deathOf(run.result, id);
  if (death === null || death.atExit) {
    return { right: [AT_EXIT], because: 'No line of the program frees it: it is there until the interpreter shuts down.' };
  }
  return { right: [String(death.line)], because: deathText(id, question, run) };
}

/** A reference saves an object when nothing leads to it without that reference. */
function savingFact(node: number, { graph, distances }: Moment): Fact {
  const right: string[] = [];
  if (distances.of[node] === Infinity) return { right, because: 'Nothing of the program leads to it.' };
  for (const edge of shortestPath(graph, distances, node)) {
    const cut = new Uint8Array(graph.edgeCount);
    cut[edge] = 1;
    const name = nameOfEdge(graph, distances, edge);
    if (name !== null && findReached(graph, cut)[node] === 0) right.push(name);
  }
  const path = pathText(graph, shortestPath(graph, distances, node));
  return { right: right.reverse(), because: right.length === 0 ? 'More than one way leads to it.' : `The only way to it is ${path}.` };
}
