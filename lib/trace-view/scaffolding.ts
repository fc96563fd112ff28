/**
 * Which objects are the program's scaffolding: classes, functions, modules and what they are made of. Every program has
 * them and they hardly ever matter; drawn, they would hide the three objects that do. One that holds something that
 * does matter (a class attribute that is a list, a closure over an object) is drawn like everything else.
 */
import { SCAFFOLDING } from '@/lib/heap/passing-types';
import type { HeapSnapshot, SnapshotEdge, SnapshotObject } from '@/lib/python/api';

/** References that every object of a kind has and that say nothing about this one. */
const scaffoldingLabels: ReadonlySet<string> = new Set([
  '__class__', '__globals__', '__builtins__', '__module__', '__name__', '__qualname__', '__doc__', '__mro__', '__bases__', '__base__',
  '__annotations__', '__code__', '__weakref__', '__spec__', '__loader__', '__package__', '__file__', '__cached__', '__firstlineno__',
  '__static_attributes__', '__type_params__', '__annotate__', '__annotate_func__', '__annotations_cache__', '__subclasses__',
  '__classcell__', '__classdictcell__',
]);

/** Whether a reference of this name is left out of the picture. `.__class__` and `['__class__']` count as `__class__`. */
export function isScaffoldingLabel(label: string): boolean {
  return scaffoldingLabels.has(label.replace(/^\.|^\['|'\]$/g, ''));
}

const isScaffold = (object: SnapshotObject): boolean => SCAFFOLDING.has(object.type);

/** Ids of the living objects that can be reached by scaffolding's references alone: the dict of the globals, a class's bases. */
export function findBehindScenes(snapshot: HeapSnapshot): number[] {
  const byId = new Map(snapshot.objects.map((object) => [object.id, object]));
  const seen = new Set<number>();
  const follow = (edges: readonly SnapshotEdge[]): number[] =>
    edges.filter((edge) => !isScaffoldingLabel(edge.label)).map((edge) => edge.to);
  const waiting = snapshot.roots.flatMap((root) => follow(root.edges));
  for (let id = waiting.pop(); id !== undefined; id = waiting.pop()) {
    if (seen.has(id)) continue;
    seen.add(id);
    waiting.push(...follow(byId.get(id)?.edges ?? []));
  }
  return snapshot.objects.filter((object) => object.reachable && !object.atom && !seen.has(object.id)).map((object) => object.id);
}

/** Ids of the objects that are not drawn. */
export function findScaffolding(snapshot: HeapSnapshot): Set<number> {
  const byId = new Map(snapshot.objects.map((object) => [object.id, object]));
  const hidden = new Set(snapshot.objects.filter((object) => !object.atom && isScaffold(object)).map((object) => object.id));
  for (const id of findBehindScenes(snapshot)) hidden.add(id);
  const matters = (edge: SnapshotEdge): boolean => {
    const target = byId.get(edge.to);
    return target !== undefined && !target.atom && !hidden.has(edge.to) && !isScaffoldingLabel(edge.label);
  };
  // A function matters when a closure cell does, the class when the function does, and so on: until nothing changes.
  for (let changed = true; changed;) {
    changed = false;
    for (const id of hidden) {
      const object = byId.get(id);
      if (!object || !isScaffold(object) || !object.edges.some(matters)) continue;
      hidden.delete(id);
      changed = true;
    }
  }
  return hidden;
}
