/** An answer to "what leaks?": tried. Cut on the heap, or run without the line; right when what must die dies and what must live lives. */
import type { FindQuestion, FindTarget, NamedObject } from '@/lib/content/types';
import { findDistances } from '@/lib/heap/distances';
import { buildGraph, labelOf, type HeapGraph } from '@/lib/heap/graph';
import { pathText, shortestPath } from '@/lib/heap/paths';
import { findReached } from '@/lib/heap/reachability';
import { followWay, nameOfEdge, nodeAt } from '@/lib/heap/ways';
import type { HeapSnapshot, ProfileId } from '@/lib/python/api';
import type { RunProgram } from '@/lib/runtime/protocol';
import { findOnce } from './found-once';
import { Ungradable } from './grading-run';
import { removableLines, withoutLine } from './program-lines';
import { onWaysTo } from './question-board';
import { readQuestionRun, runQuestion, type Moment, type QuestionRun } from './question-run';
import type { PartVerdict } from './types';

export interface FindVerdict {
  right: boolean;
  /** 1 for as few references as will do; less for more. */
  score: number;
  message: string;
  parts: PartVerdict[];
}

/** Throws Ungradable, also for an answer that names nothing of the program. */
export async function gradeFind(question: FindQuestion, answer: string, profile: ProfileId, run: RunProgram): Promise<FindVerdict> {
  if (answer.trim() === '' || answer.trim() === '[]') throw new Ungradable('The answer is empty.');
  if (question.target === 'line') return tryLine(question, answer.trim(), profile, run);
  const made = await runOfQuestion(question, profile, run);
  const moment = made.momentAt(question.at);
  if (moment === null) throw new Ungradable(`The program never comes to the mark '${question.at}'.`);
  const edges = answeredEdges(question, answer, moment, made);
  return cutVerdict(question, edges, moment, made);
}

/** `reference`: its name. `cut`: JSON, a list of names. `object`: the way to it. */
/** Its heaps and its end are looked at, not its steps, which are many. */
function runOfQuestion(question: FindQuestion, profile: ProfileId, run: RunProgram): Promise<QuestionRun> {
  return findOnce('run', question, profile, run, async () => {
    const { result: { recording: _steps, ...result } } = await runQuestion(question, profile, run);
    return readQuestionRun(result);
  });
}

function answeredEdges(question: FindQuestion, answer: string, moment: Moment, run: QuestionRun): number[] {
  if (question.target === 'object') return edgesOfObject(question, answer.trim(), moment, run);
  const names = parseNames(answer);
  if (names === null || (question.target === 'reference' && names.length !== 1)) {
    throw new Ungradable(question.target === 'cut' ? 'The answer could not be read: expected JSON, a list of references.' : 'Point at one reference.');
  }
  return [...new Set(names)].map((name) => {
    const edge = followWay(moment.graph, name)?.at(-1);
    if (edge === undefined) throw new Ungradable(`There is no reference ${name} at this moment.`);
    return edge;
  });
}

/** Names of references: a JSON list, or one name as it is. */
export function parseNames(answer: string): string[] | null {
  const text = answer.trim();
  if (!text.startsWith('[')) return text === '' ? null : [text];
  try {
    const parsed: unknown = JSON.parse(text);
    return Array.isArray(parsed) && parsed.length > 0 && parsed.every((name) => typeof name === 'string') ? parsed : null;
  } catch {
    return null;
  }
}

/** Pointing at an object blames the references by which it leads to what must die. */
function edgesOfObject(question: FindQuestion, way: string, { graph }: Moment, run: QuestionRun): number[] {
  const node = nodeAt(graph, way);
  if (node < graph.firstObject) throw new Ungradable(`There is no object ${way} at this moment.`);
  const near = onWaysTo(graph, nodesOf(graph, question.dies, run));
  const edges: number[] = [];
  for (let edge = graph.edgeStart[node]; edge < graph.strongEnd[node]; edge++) {
    if (near[graph.edgeTo[edge]] === 1 && labelOf(graph, edge) !== '.__class__') edges.push(edge);
  }
  return edges;
}

function nodesOf(graph: HeapGraph, objects: readonly NamedObject[], run: QuestionRun): number[] {
  return objects.map((object) => graph.nodeOf.get(run.idOf(object) ?? -1)).filter((node) => node !== undefined);
}

/** Whether a cut does what is asked, without words. */
export function frees(question: FindQuestion, edges: readonly number[], { graph }: Moment, run: QuestionRun): boolean {
  const gone = new Uint8Array(graph.edgeCount);
  for (const edge of edges) gone[edge] = 1;
  const reached = findReached(graph, gone);
  const lives = nodesOf(graph, question.lives, run);
  return lives.length === question.lives.length
    && lives.every((node) => reached[node] === 1) && nodesOf(graph, question.dies, run).every((node) => reached[node] === 0);
}

function cutVerdict(question: FindQuestion, edges: readonly number[], moment: Moment, run: QuestionRun): FindVerdict {
  const parts = trialParts(question, buildGraph(withoutEdges(moment, edges)), run);
  const right = parts.every(({ credit }) => credit === 1);
  if (question.target !== 'cut') return { right, score: right ? 1 : 0, message: rightText(question, right, parts), parts };
  const best = right ? smallestCut(question, moment, run) : null;
  const least = best === null ? edges.length : Math.min(best.length, edges.length);
  const message = right && least < edges.length
    ? `That frees it. ${least === 1 ? 'One cut' : `${least} cuts`} would have done; you made ${edges.length}.`
    : rightText(question, right, parts);
  return { right, score: right ? Math.max(0.5, Math.round((100 * least) / edges.length) / 100) : 0, message, parts };
}

const RIGHT_TEXTS: Record<FindTarget, string> = {
  line: 'Without this line there is no leak.',
  object: 'This is what holds it.',
  reference: 'This is the one.',
  cut: 'That frees it, with as few cuts as can be.',
};

function rightText({ target }: FindQuestion, right: boolean, parts: readonly PartVerdict[]): string {
  const held = parts.filter(({ credit, expected }) => credit === 0 && expected === 'goes').map(({ name }) => name);
  const lost = parts.filter(({ credit, expected }) => credit === 0 && expected === 'stays').map(({ name }) => name);
  if (right) return RIGHT_TEXTS[target];
  const texts = [
    ...(held.length > 0 ? [`${held.join(' and ')} would still be there.`] : []),
    ...(lost.length > 0 ? [`${lost.join(' and ')} would be lost, and ${lost.length === 1 ? 'is' : 'are'} still needed.`] : []),
  ];
  return texts.join(' ');
}

/** The heap as it would be, as a snapshot. */
function withoutEdges({ snapshot, graph }: Moment, edges: readonly number[]): HeapSnapshot {
  const gone = new Map<number, Set<string>>();
  for (const edge of edges) {
    const from = graph.edgeFrom[edge];
    gone.set(from, (gone.get(from) ?? new Set()).add(`${labelOf(graph, edge)} ${graph.objects[graph.edgeTo[edge] - graph.firstObject].id}`));
  }
  const keep = <T extends { to: number; label: string }>(node: number, list: T[]): T[] => {
    const cut = gone.get(node);
    return cut === undefined ? list : list.filter(({ label, to }) => !cut.has(`${label} ${to}`));
  };
  return {
    ...snapshot,
    roots: snapshot.roots.map((root, index) => ({ ...root, edges: keep(1 + index, root.edges) })),
    objects: snapshot.objects.map((object, index) => ({ ...object, edges: keep(graph.firstObject + index, object.edges) })),
  };
}

/** What becomes of each named object, in words. */
function trialParts(question: FindQuestion, graph: HeapGraph, run: QuestionRun): PartVerdict[] {
  const distances = findDistances(graph);
  const wayOf = (object: NamedObject): string | null => {
    const node = graph.nodeOf.get(run.idOf(object) ?? -1);
    if (node === undefined || distances.of[node] === Infinity) return null;
    return pathText(graph, shortestPath(graph, distances, node));
  };
  const dies = question.dies.map((object): PartVerdict => {
    const way = wayOf(object);
    const message = way === null ? 'Nothing leads to it any more.' : `Still held: ${way} leads to it.`;
    return { way: object.way, name: object.name, given: way === null ? 'goes' : 'stays', expected: 'goes', credit: way === null ? 1 : 0, message };
  });
  const lives = question.lives.map((object): PartVerdict => {
    const way = wayOf(object);
    const message = way === null ? 'Nothing leads to it any more, and it is still needed.' : `${way} leads to it.`;
    return { way: object.way, name: object.name, given: way === null ? 'goes' : 'stays', expected: 'stays', credit: way === null ? 0 : 1, message };
  });
  return [...dies, ...lives];
}

/** Cuts of more references than this are not looked for. */
const MOST_CUTS = 3;
const MOST_CANDIDATES = 40;

/** A smallest cut, by trying: none when more than `MOST_CUTS` references are needed. */
export function smallestCut(question: FindQuestion, moment: Moment, run: QuestionRun): number[] | null {
  const { graph, distances } = moment;
  const dies = nodesOf(graph, question.dies, run);
  const near = onWaysTo(graph, dies);
  const before = reachedBefore(graph, dies);
  const candidates: number[] = [];
  for (let edge = graph.edgeStart[1]; edge < graph.edgeCount; edge++) {
    const from = graph.edgeFrom[edge];
    if (before[from] === 0 || edge >= graph.strongEnd[from] || near[from] === 0 || near[graph.edgeTo[edge]] === 0 || labelOf(graph, edge) === '.__class__') continue;
    if (nameOfEdge(graph, distances, edge) !== null) candidates.push(edge);
  }
  candidates.length = Math.min(candidates.length, MOST_CANDIDATES);
  const grow = (chosen: number[], from: number, left: number): number[] | null => {
    if (left === 0) return frees(question, chosen, moment, run) ? chosen : null;
    for (let i = from; i < candidates.length; i++) {
      const found = grow([...chosen, candidates[i]], i + 1, left - 1);
      if (found !== null) return found;
    }
    return null;
  };
  for (let size = 1; size <= MOST_CUTS; size++) {
    const found = grow([], 0, size);
    if (found !== null) return found;
  }
  return null;
}

/** What can be reached without passing through one of the nodes: only from there is a cut of use. */
function reachedBefore(graph: HeapGraph, nodes: readonly number[]): Uint8Array {
  const gone = new Uint8Array(graph.edgeCount);
  for (const node of nodes) gone.fill(1, graph.edgeStart[node], graph.strongEnd[node]);
  const reached = findReached(graph, gone);
  for (const node of nodes) reached[node] = 0;
  return reached;
}

async function tryLine(question: FindQuestion, answer: string, profile: ProfileId, run: RunProgram): Promise<FindVerdict> {
  const { source } = question.program;
  const line = removableLines(source).find((candidate) => String(candidate.line) === answer);
  if (line === undefined) throw new Ungradable(`Line ${answer} cannot be taken away by itself.`);
  const original = await runOfQuestion(question, profile, run);
  const without = { ...question, program: { ...question.program, source: withoutLine(source, line.line) } };
  const made = await runQuestion(without, profile, run);
  if (made.result.outcome.kind !== original.result.outcome.kind) {
    const { outcome } = made.result;
    const end = outcome.kind === 'exception' || outcome.kind === 'syntax-error' ? `${outcome.type}: ${outcome.message}` : outcome.kind;
    return { right: false, score: 0, message: `Without this line the program does not work: ${end}.`, parts: [] };
  }
  const moment = made.momentAt(question.at);
  const absent = [...question.dies, ...question.lives].filter((object) => made.idOf(object) === null);
  if (moment === null || absent.length > 0) {
    const what = absent.length > 0 ? absent.map(({ name }) => name).join(' and ') : 'the moment';
    return { right: false, score: 0, message: `Without this line ${what} would not be there at all.`, parts: [] };
  }
  const parts = trialParts(question, moment.graph, made);
  const right = parts.every(({ credit }) => credit === 1);
  return { right, score: right ? 1 : 0, message: rightText(question, right, parts), parts };
}
