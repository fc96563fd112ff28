/**
 * Many objects of one type are drawn as one box with their number: a list of a thousand handlers is a list and "Handler
 * × 1000". Those that a name leads to directly stay by themselves, for a name is how one speaks about an object. A small heap is
 * drawn whole.
 */
import type { HeapSnapshot } from '@/lib/python/api';
import type { BoxState } from './heap-picture';

/** So many of a type are still drawn one by one. */
const MOST_ALONE = 8;
/** A heap of so many objects is drawn as it is, however many of them are of one type: in a lesson, and where one explores by oneself. */
export const FEW = { lesson: 40, exploring: 150 } as const;

export interface Foldable {
  id: number;
  type: string;
  state: BoxState;
}

/** Ids of the objects that a global or local name leads to. */
export const namedIds = (snapshot: HeapSnapshot): Set<number> =>
  new Set(snapshot.roots.flatMap((root) => root.edges.filter((edge) => !edge.weak).map((edge) => edge.to)));

/**
 * The key of the box in which an object is drawn, for those that are not drawn alone. `unfolded`: types to draw one by one. Where one
 * explores, the most numerous types are folded, until no more than `few` boxes are left; in a lesson, all numerous ones.
 */
export function planFolds(
  objects: readonly Foldable[], named: ReadonlySet<number>, unfolded: ReadonlySet<string>, few: number = FEW.lesson,
): Map<number, string> {
  const groups = new Map<string, number[]>();
  for (const { id, type, state } of objects) {
    if (named.has(id) || unfolded.has(type)) continue;
    const key = `${type}/${state}`;
    const group = groups.get(key);
    if (group) group.push(id);
    else groups.set(key, [id]);
  }
  const folds = new Map<number, string>();
  let boxes = objects.length;
  if (boxes <= few) return folds;
  for (const [key, ids] of [...groups].sort(([, one], [, other]) => other.length - one.length)) {
    if (ids.length <= MOST_ALONE || (few > FEW.lesson && boxes <= few)) break;
    for (const id of ids) folds.set(id, key);
    boxes -= ids.length - 1;
  }
  return folds;
}
