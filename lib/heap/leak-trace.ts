/**
 * A retaining path as text, as a developer reads it: the root at the top, the object that should be gone at the bottom, a verdict with
 * its reason for each object, and the references that may be to blame underlined.
 */
import type { Dominators } from './dominators';
import type { HeapGraph } from './graph';
import { labelOf, nodeName, objectAt } from './graph';
import type { AllocationSites } from './allocation-sites';
import { siteText } from './allocation-sites';
import { isStackPlace } from './distances';
import type { RetainingPath } from './paths';
import { placeText, stepText } from './paths';
import { className, isClass } from './patterns';
import { bytesText } from './what-if';

export interface TraceContext {
  dominators: Dominators;
  /** Where objects were made, as far as it is known. */
  sites: AllocationSites;
  /** The references that are underlined. */
  suspicious: readonly number[];
  /** The heap at an earlier look, if there was one. */
  before?: HeapGraph;
  /** The object in which new ones gather, and how many they are. */
  holder?: number;
  gathered?: number;
}

export type Verdict = 'needed' | 'unknown' | 'leaking';

export interface TraceLine {
  /** What stands there: `EventBus`, `list […] (8)`. */
  what: string;
  verdict: Verdict;
  reason: string;
  /** The reference that leads on, as text; absent for the last. */
  next?: string;
  isSuspicious: boolean;
}

/** The lines of the trace: one for the root, one for each object of the way. */
export function traceLines(graph: HeapGraph, path: RetainingPath, context: TraceContext): TraceLine[] {
  const nodes = [graph.edgeFrom[path[0]], ...path.map((edge) => graph.edgeTo[edge])];
  return nodes.map((node, index) => ({
    what: whatText(graph, node),
    ...verdictOf(graph, node, index === nodes.length - 1, context),
    ...(index < path.length ? { next: nextText(graph, path[index]) } : {}),
    isSuspicious: index < path.length && context.suspicious.includes(path[index]),
  }));
}

function nextText(graph: HeapGraph, edge: number): string {
  if (graph.edgeFrom[edge] < graph.firstObject) return labelOf(graph, edge);
  const holder = graph.edgeFrom[edge];
  const name = isClass(graph, holder) ? className(graph, holder) : nodeName(graph, holder);
  return labelOf(graph, edge).startsWith('.') ? name + labelOf(graph, edge) : stepText(graph, edge);
}

function whatText(graph: HeapGraph, node: number): string {
  const object = objectAt(graph, node);
  if (object === undefined) return placeHeading(nodeName(graph, node));
  return object.text.includes(object.type) || object.text.startsWith('<') ? object.text : `${object.type} ${object.text}`;
}

function placeHeading(name: string): string {
  if (name === 'globals') return 'global names of the program';
  if (name.endsWith(' globals')) return `global names of the module ${name.slice(0, -' globals'.length)}`;
  return name.endsWith(' locals') ? `local variables of ${name.slice(0, -' locals'.length)}, which is running` : `the ${name}`;
}

function verdictOf(graph: HeapGraph, node: number, isLast: boolean, context: TraceContext): { verdict: Verdict; reason: string } {
  const object = objectAt(graph, node);
  if (object === undefined) return { verdict: 'needed', reason: rootReason(graph, node) };
  const retained = `retains ${bytesText(context.dominators.retained[node])}`;
  const site = context.sites.get(object.id);
  const made = site === undefined ? '' : `, made at ${siteText(site)}`;
  if (object.finalized === true) return { verdict: 'leaking', reason: `its finalizer has run, and it is still here${made}` };
  const isNew = context.before !== undefined && !context.before.nodeOf.has(object.id);
  if (isNew) return { verdict: 'leaking', reason: `made since the first look, and should be gone; ${retained}${made}` };
  if (isLast) return { verdict: 'leaking', reason: `this is what should be gone; ${retained}${made}` };
  if (isClass(graph, node)) return { verdict: 'needed', reason: 'a class lives as long as its module' };
  if (node === context.holder && context.gathered !== undefined) {
    return { verdict: 'unknown', reason: `${context.gathered.toLocaleString('en')} new objects behind it since the first look; ${retained}` };
  }
  return { verdict: 'unknown', reason: `${context.before === undefined ? '' : 'was there at the first look; '}${retained}${made}` };
}

function rootReason(graph: HeapGraph, place: number): string {
  if (isStackPlace(graph, place)) return 'they go when the function returns';
  return placeText(nodeName(graph, place)).startsWith('global') ? 'a global lives until it is deleted or the program ends' : 'held by the interpreter or a library';
}

const verdictTexts: Record<Verdict, string> = { needed: 'no', unknown: 'unknown', leaking: 'YES' };

/** The trace as text: with `┬ ├ ╰` at the side and `~~~` under what is suspected. */
export function traceText(graph: HeapGraph, path: RetainingPath, context: TraceContext): string {
  const lines = traceLines(graph, path, context);
  const rows = lines.flatMap((line, index) => {
    const isLast = index === lines.length - 1;
    const head = index === 0 ? '┬─' : isLast ? '╰→' : '├─';
    const side = isLast ? ' ' : '│';
    const next = line.next === undefined ? [] : [`│    ↓ ${line.next}`, ...(line.isSuspicious ? [`│      ${underline(line.next)}`] : [])];
    return [`${head} ${line.what}`, `${side}    Leaking: ${verdictTexts[line.verdict]} (${line.reason})`, ...next];
  });
  return rows.join('\n');
}

/** The last name of a reference underlined: `Bus.listeners` under `listeners`, `list[3]` under `[3]`. */
function underline(text: string): string {
  const from = Math.max(text.lastIndexOf('.') + 1, text.endsWith(']') ? text.indexOf('[') : 0, text.indexOf(' ') + 1);
  const start = text.endsWith(']') ? text.indexOf('[') : from;
  return ' '.repeat(start) + '~'.repeat(text.length - start);
}
