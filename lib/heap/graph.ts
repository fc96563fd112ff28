/**
 * A heap snapshot as a graph in typed arrays: what all analyses walk. Building it and walking it are linear in objects and references.
 *
 * Node 0 is the program; then come the places outside the heap that hold references (globals, locals, the interpreter), which the
 * program holds; then the objects in the order of the snapshot. Of each node the strong references come first, then the weak ones.
 */
import type { HeapSnapshot, SnapshotEdge, SnapshotObject, SnapshotRoot } from '@/lib/python/api';

export interface HeapGraph {
  nodeCount: number;
  edgeCount: number;
  /** Number of the first node that is an object; those between it and node 0 are places. */
  firstObject: number;
  /** The references of node n are `edgeStart[n]` up to `edgeStart[n + 1]`; the strong ones end at `strongEnd[n]`. */
  edgeStart: Uint32Array;
  strongEnd: Uint32Array;
  edgeTo: Uint32Array;
  edgeFrom: Uint32Array;
  /** Index in `labels` of each reference's name. */
  edgeLabel: Uint32Array;
  labels: readonly string[];
  /** Bytes; 0 for what is no object, and for values that no end of an object would free. */
  size: Float64Array;
  /** Index in `types` of each node's type; that of places is the empty text. */
  type: Uint32Array;
  types: readonly string[];
  places: readonly SnapshotRoot[];
  objects: readonly SnapshotObject[];
  /** Node of an object's id. */
  nodeOf: NodeIndex;
  gcEnabled: boolean;
  /** Objects that the snapshot left out: what is said about it is then about a part. */
  omitted: number;
}

/** The node of the program itself. */
export const PROGRAM = 0;

/** Objects that the interpreter shares by itself (`None`, small ints, built-in types) have ids from here on. */
const FIRST_SHARED_ID = 2 ** 32;

/** Numbers for texts, in the order in which they are met. */
class Names {
  readonly list: string[] = [];
  private readonly numbers = new Map<string, number>();

  numberOf(text: string): number {
    let number = this.numbers.get(text);
    if (number === undefined) {
      number = this.list.length;
      this.numbers.set(text, number);
      this.list.push(text);
    }
    return number;
  }
}

/** From ids to nodes. Ids of one run lie close together, so an array holds most of them; a map holds the rest. */
export class NodeIndex {
  private readonly near: Int32Array;
  private readonly far = new Map<number, number>();

  constructor(objects: readonly SnapshotObject[], firstObject: number) {
    const most = 8 * objects.length + 1024;
    let highest = 0;
    for (const { id } of objects) if (id < most && id > highest) highest = id;
    this.near = new Int32Array(highest + 1);
    objects.forEach(({ id }, index) => {
      if (id <= highest) this.near[id] = firstObject + index;
      else this.far.set(id, firstObject + index);
    });
  }

  /** Undefined for an object that is not in the graph. */
  get(id: number): number | undefined {
    if (id >= this.near.length || id < 0) return this.far.get(id);
    const node = this.near[id];
    return node === 0 ? undefined : node;
  }

  has(id: number): boolean {
    return this.get(id) !== undefined;
  }
}

/** Writes references one after the other into arrays of the right length. */
class EdgeWriter {
  readonly to: Uint32Array;
  readonly from: Uint32Array;
  readonly label: Uint32Array;
  readonly names = new Names();
  count = 0;

  constructor(length: number, private readonly nodeOf: NodeIndex) {
    this.to = new Uint32Array(length);
    this.from = new Uint32Array(length);
    this.label = new Uint32Array(length);
  }

  put(from: number, to: number, label: string): void {
    this.from[this.count] = from;
    this.to[this.count] = to;
    this.label[this.count++] = this.names.numberOf(label);
  }

  /**
   * The references of a node, the weak ones last; those to objects that are not in the snapshot are left out. Returns where the strong
   * ones end.
   */
  putAll(from: number, edges: readonly SnapshotEdge[]): number {
    const weak: SnapshotEdge[] = [];
    for (const edge of edges) {
      if (edge.weak) weak.push(edge);
      else this.putOne(from, edge);
    }
    const end = this.count;
    for (const edge of weak) this.putOne(from, edge);
    return end;
  }

  private putOne(from: number, edge: SnapshotEdge): void {
    const to = this.nodeOf.get(edge.to);
    if (to !== undefined) this.put(from, to, edge.label);
  }
}

/** The graph of a snapshot. The snapshot is kept, not copied: it must not be changed afterwards. */
export function buildGraph(snapshot: HeapSnapshot): HeapGraph {
  const { roots, objects } = snapshot;
  const firstObject = 1 + roots.length;
  const nodeCount = firstObject + objects.length;
  const nodeOf = new NodeIndex(objects, firstObject);
  let edges = roots.length;
  for (const root of roots) edges += root.edges.length;
  const size = new Float64Array(nodeCount);
  const type = new Uint32Array(nodeCount);
  const typeNames = new Names();
  typeNames.numberOf('');
  objects.forEach((object, index) => {
    const node = firstObject + index;
    edges += object.edges.length;
    size[node] = isShared(object) ? 0 : object.size;
    type[node] = typeNames.numberOf(object.type);
  });
  const writer = new EdgeWriter(edges, nodeOf);
  const edgeStart = new Uint32Array(nodeCount + 1);
  const strongEnd = new Uint32Array(nodeCount);
  roots.forEach((root, index) => writer.put(PROGRAM, 1 + index, root.name));
  strongEnd[PROGRAM] = writer.count;
  for (let node = 1; node < nodeCount; node++) {
    const own = node < firstObject ? roots[node - 1].edges : objects[node - firstObject].edges;
    edgeStart[node] = writer.count;
    strongEnd[node] = writer.putAll(node, own);
  }
  edgeStart[nodeCount] = writer.count;
  leaveConstantsOut(objects, firstObject, size, writer);
  return {
    nodeCount, edgeCount: writer.count, firstObject, edgeStart, strongEnd, edgeTo: writer.to, edgeFrom: writer.from, edgeLabel: writer.label,
    labels: writer.names.list, size, type, types: typeNames.list, places: roots, objects, nodeOf,
    gcEnabled: snapshot.gcEnabled, omitted: snapshot.omitted,
  };
}

/** Texts and numbers that something outside of the snapshot holds too, as code does its constants: nobody's end would free them. */
function leaveConstantsOut(objects: readonly SnapshotObject[], firstObject: number, size: Float64Array, { to, from, count }: EdgeWriter): void {
  const held = new Uint32Array(size.length);
  for (let edge = 0; edge < count; edge++) if (from[edge] !== PROGRAM) held[to[edge]]++;
  objects.forEach(({ atom, refcount }, index) => {
    if (atom && refcount > held[firstObject + index]) size[firstObject + index] = 0;
  });
}

/** Whether the interpreter made the object for itself and shares it: it costs the program nothing and never dies. */
export function isShared(object: SnapshotObject): boolean {
  return object.id >= FIRST_SHARED_ID || object.refcount < 0;
}

/** The object of a node; undefined for the program and for places. */
export function objectAt(graph: HeapGraph, node: number): SnapshotObject | undefined {
  return node < graph.firstObject ? undefined : graph.objects[node - graph.firstObject];
}

/** What the object of a node is called where only its kind matters: `Node`, `list`; for a place its name. */
export function nodeName(graph: HeapGraph, node: number): string {
  if (node === PROGRAM) return 'program';
  return objectAt(graph, node)?.type ?? graph.places[node - 1].name;
}

export function labelOf(graph: HeapGraph, edge: number): string {
  return graph.labels[graph.edgeLabel[edge]];
}

/** References that arrive at each node: those of node n are `list[start[n]]` up to `list[start[n + 1]]`, as numbers of references. */
export interface Incoming {
  start: Uint32Array;
  list: Uint32Array;
}

const incomingOf = new WeakMap<HeapGraph, Incoming>();

/** The strong references to each node, in the order of their holders. Worked out once for a graph. */
export function strongIncoming(graph: HeapGraph): Incoming {
  const known = incomingOf.get(graph);
  if (known !== undefined) return known;
  const { nodeCount, edgeStart, strongEnd, edgeTo } = graph;
  const start = new Uint32Array(nodeCount + 1);
  for (let node = 0; node < nodeCount; node++) for (let e = edgeStart[node]; e < strongEnd[node]; e++) start[edgeTo[e] + 1]++;
  for (let node = 0; node < nodeCount; node++) start[node + 1] += start[node];
  const next = start.slice();
  const list = new Uint32Array(start[nodeCount]);
  for (let node = 0; node < nodeCount; node++) for (let e = edgeStart[node]; e < strongEnd[node]; e++) list[next[edgeTo[e]]++] = e;
  const incoming = { start, list };
  incomingOf.set(graph, incoming);
  return incoming;
}
