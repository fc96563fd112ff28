/**
 * The accumulation point: following the dominator tree from the object that retains most to ever smaller parts, the place where much
 * turns into many. Above it one object retains nearly all; below it nothing retains much by itself.
 */
import type { Dominators } from './dominators';
import type { HeapGraph } from './graph';
import { nodeName, objectAt } from './graph';
import { isContainer } from './patterns';
import { countByType } from './growth';
import { bytesText, countsText, objectsText } from './what-if';

export interface Accumulation {
  /** The object in which most of the heap hangs. */
  node: number;
  retained: number;
  /** Objects that it retains. */
  count: number;
  /** The part of the heap that can be reached: 0 to 1. */
  share: number;
  /** The largest that hangs directly on it, in bytes. */
  largestBelow: number;
}

/** Dominated nodes, for each dominator. */
interface Children {
  start: Uint32Array;
  list: Uint32Array;
}

function childrenOf({ of, order }: Dominators): Children {
  const start = new Uint32Array(of.length + 1);
  for (const node of order) if (of[node] !== -1) start[of[node] + 1]++;
  for (let node = 0; node < of.length; node++) start[node + 1] += start[node];
  const next = start.slice();
  const list = new Uint32Array(start[of.length]);
  for (const node of order) if (of[node] !== -1) list[next[of[node]]++] = node;
  return { start, list };
}

/** Below this part of the heap nothing is worth speaking of. */
const LEAST_SHARE = 0.2;
const LEAST_OBJECTS = 10;
/** A part that retains so much of what is above it is the same heap still. */
const SAME = 0.6;

/** Null when no single object retains a large part of the heap. */
export function findAccumulation(graph: HeapGraph, dominators: Dominators): Accumulation | null {
  const children = childrenOf(dominators);
  const { retained } = dominators;
  const total = retained[0];
  const largest = (node: number): number => {
    let best = -1;
    for (let i = children.start[node]; i < children.start[node + 1]; i++) {
      if (best === -1 || retained[children.list[i]] > retained[best]) best = children.list[i];
    }
    return best;
  };
  // Places are passed over: that a program's globals hold all of its heap says nothing.
  let node = 0;
  for (let i = 1; i < dominators.order.length; i++) {
    const at = dominators.order[i];
    const isTop = dominators.of[at] < graph.firstObject && isContainer(graph, at);
    if (isTop && (node === 0 || retained[at] > retained[node])) node = at;
  }
  if (node === 0 || retained[node] < LEAST_SHARE * total) return null;
  let below = largest(node);
  while (below !== -1 && retained[below] >= SAME * retained[node]) {
    node = below;
    below = largest(node);
  }
  const count = countBelow(children, node);
  if (count < LEAST_OBJECTS) return null;
  return { node, retained: retained[node], count, share: retained[node] / total, largestBelow: below === -1 ? 0 : retained[below] };
}

function countBelow({ start, list }: Children, top: number): number {
  return membersBelow({ start, list }, top).length;
}

function membersBelow({ start, list }: Children, top: number): number[] {
  const members = [top];
  for (let at = 0; at < members.length; at++) for (let i = start[members[at]]; i < start[members[at] + 1]; i++) members.push(list[i]);
  return members;
}

/** The accumulation point in prose. */
export function accumulationText(graph: HeapGraph, dominators: Dominators, { node, retained, count, share, largestBelow }: Accumulation): string {
  const members = new Set(membersBelow(childrenOf(dominators), node));
  const counts = countByType(graph, (member) => member !== node && members.has(member));
  const name = objectAt(graph, node)?.text ?? nodeName(graph, node);
  const percent = Math.round(share * 100);
  return `${nodeName(graph, node)} ${name === nodeName(graph, node) ? '' : `${name} `}retains ${bytesText(retained)} in ${objectsText(count)},`
    + ` ${percent} % of what the program can reach. Here much turns into many: the largest part of it is ${bytesText(largestBelow)}.`
    + ` In it: ${countsText(counts)}.`;
}
