/** Heaps made by hand for the tests of this room: two nodes that hold each other, before and after they are let go. */
import type { HeapSnapshot, SnapshotEdge, SnapshotObject } from '@/lib/python/api';

export const edge = (label: string, to: number, weak = false): SnapshotEdge => ({ label, to, weak });

export const object = (id: number, type: string, more: Partial<SnapshotObject> = {}): SnapshotObject => ({
  id, type, address: 0x7f0000000000 + id * 64, text: type, atom: false, refcount: 1, generation: 0, size: 48, reachable: true, edges: [],
  ...more,
});

export const atom = (id: number, type: string, text: string): SnapshotObject =>
  object(id, type, { atom: true, text, generation: -1, refcount: -1 });

export const snapshot = (globals: SnapshotEdge[], objects: SnapshotObject[]): HeapSnapshot => ({
  roots: [{ name: 'globals', edges: globals }], objects, omitted: 0, gcCount: [2, 0, 0], gcEnabled: true,
});

const nodeClass = (): SnapshotObject[] => [
  object(1, 'type', { text: "<class 'Node'>", edges: [edge('__init__', 2)] }),
  object(2, 'function', { text: '<function Node.__init__>', edges: [edge('__globals__', 3)] }),
  object(3, 'dict', { text: '{…} (9)' }),
];

const pair = (reachable: boolean, refcount: number): SnapshotObject[] => [
  object(10, 'Node', { reachable, refcount, edges: [edge('.__class__', 1), edge('.name', 20), edge('.next', 11)] }),
  object(11, 'Node', { reachable, refcount, edges: [edge('.__class__', 1), edge('.name', 21), edge('.next', 10)] }),
  atom(20, 'str', "'a'"), atom(21, 'str', "'b'"),
];

/** `a` and `b` name two nodes that hold each other. */
export const named = snapshot([edge('Node', 1), edge('a', 10), edge('b', 11)], [...nodeClass(), ...pair(true, 2)]);
/** After `del a, b`. */
export const dropped = snapshot([edge('Node', 1)], [...nodeClass(), ...pair(false, 1)]);
/** After a collection. */
export const collected = snapshot([edge('Node', 1)], nodeClass());
