/**
 * Where new objects gather: for each object that was not there at an earlier look, the last object on the way to it that was. That is
 * what it was put into, directly or behind others: a list, a dict, an attribute, or a name of the program.
 */
import type { Distances } from './distances';
import type { HeapGraph } from './graph';
import { isShared } from './graph';

export interface Gathering {
  /** The node that was there before: an object, or a place when a name leads to new objects. */
  holder: number;
  /** New objects that the holder refers to. */
  tops: number[];
  /** New objects behind the holder, by type; those that others hold as well belong to the nearest to the program. */
  made: Map<string, number>;
}

/** All gatherings, by number of new objects. Objects that cannot be reached belong to none. */
export function findGatherings(before: HeapGraph, after: HeapGraph, distances: Distances): Gathering[] {
  const isNew = (node: number): boolean => {
    if (node < after.firstObject) return false;
    const object = after.objects[node - after.firstObject];
    return !isShared(object) && !before.nodeOf.has(object.id);
  };
  const groupOf = new Int32Array(after.nodeCount).fill(-1);
  const groups: (Omit<Gathering, 'made'> & { types: Map<number, number> })[] = [];
  const numbers = new Map<number, number>();
  /** The group of a node whose holder on the shortest way is old. */
  const groupAt = (top: number): number => {
    const edge = distances.via[top];
    const holder = after.edgeFrom[edge];
    // Each name of a place is a holder of its own.
    const key = holder * (after.labels.length + 1) + (holder < after.firstObject ? after.edgeLabel[edge] + 1 : 0);
    let number = numbers.get(key);
    if (number === undefined) {
      numbers.set(key, (number = groups.length));
      groups.push({ holder, tops: [], types: new Map() });
    }
    groups[number].tops.push(top);
    return number;
  };
  const climbed: number[] = [];
  for (let first = after.firstObject; first < after.nodeCount; first++) {
    if (distances.via[first] === -1 || !isNew(first)) continue;
    let node = first;
    while (groupOf[node] === -1) {
      climbed.push(node);
      const holder = after.edgeFrom[distances.via[node]];
      if (!isNew(holder)) groupOf[node] = groupAt(node);
      else node = holder;
    }
    const group = groupOf[node];
    for (let below = climbed.pop(); below !== undefined; below = climbed.pop()) {
      groupOf[below] = group;
      const { types } = groups[group];
      types.set(after.type[below], (types.get(after.type[below]) ?? 0) + 1);
    }
  }
  const gatherings = groups.map(({ holder, tops, types }): Gathering => (
    { holder, tops, made: new Map([...types].map(([type, count]) => [after.types[type], count])) }));
  return gatherings.sort((one, other) => total(other) - total(one));
}

function total({ made }: Gathering): number {
  let sum = 0;
  for (const count of made.values()) sum += count;
  return sum;
}
