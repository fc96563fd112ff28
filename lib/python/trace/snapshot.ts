import type { HeapSnapshot, SnapshotEdge, SnapshotObject, SnapshotRoot } from '../api';
import { DEFAULT_SNAPSHOT_LIMIT } from '../api';
import type { Ref } from '../object/ref';
import { FIRST_PROGRAM_ROW, Flag, flags, heap, serialOf, sizeOf } from '../object/table';
import { typeIdOf } from '../object/py-type';
import { TypeId } from '../object/type-ids';
import { HEAP_BASE, addressOf } from '../heap/address';
import { blockSizeOf, placeOf } from '../object/blocks';
import { visitOwned } from '../heap/audit';
import { forEachNamedRoot } from '../heap/engine-roots';
import { collectionState, generationsOf } from '../heap/collect';
import { noteCollector } from '../heap/collector-use';
import { gc } from '../heap/gc-state';
import { bodySize, preHeaderSize } from '../heap/object-size';
import { refcountOf } from '../heap/refcount';
import { knobs } from '../object/knobs';
import { noteAddress } from '../protocols/seed-use';
import { viewOf } from '../protocols/viewed-types';
import { bigIntOf, numberOf } from '../values/numbers';
import { namedEdges } from './names';
import { Role, isAtom, rolesOfRows } from './program-objects';
import type { Reachability } from './reachability';
import { findReachable } from './reachability';
import type { Root } from './roots';
import { rootSources } from './roots';
import { shortText, typeNameOf } from './texts';

/** The heap as it is, for looking at. Taking it runs no Python code, allocates nothing in the engine and changes no count. */

interface Edge {
  label: string;
  to: Ref;
  weak: boolean;
}

/** Edges of all objects of the program; what is only a part of one is marked as folded meanwhile. */
function edgesOfAll(roles: Uint8Array): (Edge[] | undefined)[] {
  const edges = new Array<Edge[] | undefined>(heap.bump);
  for (let row = FIRST_PROGRAM_ROW; row < heap.bump; row++) {
    if (roles[row] !== Role.SHOWN || isAtom(row as Ref)) continue;
    const own: Edge[] = [];
    namedEdges(row as Ref, (label, to, weak = false) => own.push({ label, to, weak }), (part) => {
      if (part >= FIRST_PROGRAM_ROW && roles[part] === Role.SHOWN && refcountOf(part) === 1) roles[part] = Role.FOLDED;
    });
    edges[row] = own;
  }
  return edges;
}

/** Whether an edge to the row is drawn: to the program's objects, and to atoms whoever made them. */
function isDrawn(ref: Ref, roles: Uint8Array): boolean {
  return isAtom(ref) || roles[ref] === Role.SHOWN;
}

/** The graph that is drawn, before it is written down. */
class Picture {
  readonly roles = rolesOfRows();
  readonly reachability: Reachability = findReachable();
  readonly edges = edgesOfAll(this.roles);
  /** Objects in the order in which they are met from the roots. */
  readonly order: Ref[] = [];
  private readonly met = new Uint8Array(heap.bump);
  private readonly typeNames: (string | undefined)[] = [];

  /** Walks along strong edges and notes every object that was not met before. */
  walkFrom(start: Ref): void {
    const pending = [start];
    for (let at = 0; at < pending.length; at++) {
      const ref = pending[at];
      if (this.met[ref] === 1) continue;
      this.met[ref] = 1;
      this.order.push(ref);
      const edges = this.edges[ref];
      if (edges === undefined) continue;
      for (const { weak, to } of edges) if (!weak && this.met[to] === 0 && isDrawn(to, this.roles)) pending.push(to);
    }
  }

  /** The name of an object's type, which is put together once for each type. */
  typeName(ref: Ref): string {
    return (this.typeNames[typeIdOf(ref)] ??= typeNameOf(ref));
  }

  has(ref: Ref): boolean {
    return this.met[ref] === 1;
  }

  isReachable(ref: Ref): boolean {
    return ref < FIRST_PROGRAM_ROW || this.reachability.reachable[ref] === 1;
  }

  /** Objects of the program that are shown in their own right. */
  shownRows(): Ref[] {
    const rows: Ref[] = [];
    for (let row = FIRST_PROGRAM_ROW; row < this.edges.length; row++) {
      if (this.edges[row] !== undefined && this.roles[row] === Role.SHOWN) rows.push(row as Ref);
    }
    return rows;
  }
}

/** Built-in types and functions under their names: not worth drawing. */
function isBuiltin(ref: Ref): boolean {
  return ref < FIRST_PROGRAM_ROW && typeIdOf(ref) > TypeId.TUPLE;
}

function namedRoots(picture: Picture): Root[] {
  const roots = rootSources.flatMap((source) => source());
  for (const root of roots) root.edges = root.edges.filter(({ to }) => isDrawn(to, picture.roles) && !isBuiltin(to));
  for (const root of roots) for (const { to } of root.edges) picture.walkFrom(to);
  return roots;
}

/** Objects that something undrawn holds: modules of the library, exceptions being handled, the evaluation stack. */
function interpreterRoot(picture: Picture): Root {
  const root: Root = { name: 'interpreter', edges: [] };
  const { roles, reachability } = picture;
  const kept = new Set<Ref>();
  const keep = (label: string, to: Ref): void => {
    if (kept.has(to)) return;
    kept.add(to);
    root.edges.push({ label, to });
    picture.walkFrom(to);
  };
  for (let row = FIRST_PROGRAM_ROW; row < heap.bump; row++) {
    if (roles[row] !== Role.HIDDEN || reachability.reachable[row] === 0 || typeIdOf(row as Ref) === TypeId.CODE) continue;
    visitOwned(row as Ref, (to) => {
      if (to >= FIRST_PROGRAM_ROW && roles[to] === Role.SHOWN && picture.edges[to] !== undefined) keep(typeNameOf(row as Ref), to);
    });
  }
  forEachNamedRoot((name, ref) => {
    if (ref >= FIRST_PROGRAM_ROW && roles[ref] === Role.SHOWN && picture.edges[ref] !== undefined && !picture.has(ref)) keep(name, ref);
  });
  for (const ref of picture.shownRows()) if (reachability.external[ref] > 0 && !picture.has(ref)) keep('stack', ref);
  for (const ref of picture.shownRows()) if (picture.isReachable(ref) && !picture.has(ref)) keep('held', ref);
  return root;
}

/** Static rows have no serial: their row number stands behind all serials. */
function idOf(ref: Ref): number {
  return ref < FIRST_PROGRAM_ROW ? 2 ** 32 + ref : serialOf(ref);
}

/** `sys.getsizeof` without asking the object. The table does not tell ints apart by their width. */
function sizeInBytes(ref: Ref): number {
  if (typeIdOf(ref) > TypeId.BOOL) return bodySize(ref) + preHeaderSize(ref);
  // An int of this kind is a number that JavaScript holds exactly.
  if (typeIdOf(ref) === TypeId.INT && numberOf(ref) !== 0) return Math.abs(numberOf(ref)) < 2 ** 30 ? 28 : 32;
  const value = bigIntOf(ref);
  if (value === 0n) return knobs.sizes.intZero;
  const bits = (value < 0n ? -value : value).toString(2).length;
  return 24 + 4 * Math.ceil(bits / 30);
}

function drawnObject(ref: Ref, picture: Picture, generations: Map<number, number>, isThere: Uint8Array): SnapshotObject {
  noteAddress();
  const isStatic = ref < FIRST_PROGRAM_ROW;
  // Most objects have just these fields, and there may be half a million of them: one shape, made in one go.
  const object: SnapshotObject = {
    id: idOf(ref),
    address: addressOf(ref),
    type: picture.typeName(ref),
    text: shortText(ref),
    atom: isAtom(ref),
    refcount: isStatic ? -1 : refcountOf(ref),
    generation: Math.min(generations.get(ref) ?? -1, 2),
    size: sizeInBytes(ref),
    reachable: picture.isReachable(ref),
    edges: drawnEdges(picture.edges[ref], isThere),
  };
  if (!isStatic) object.block = blockOf(ref);
  if (!isStatic && (flags[ref] & Flag.FINALIZED) !== 0) object.finalized = true;
  const bound = viewOf(ref)?.bound?.(ref) ?? -1;
  if (bound >= 0) object.bound = bound;
  return gc.collecting ? Object.assign(object, collectionState(ref, generations.has(ref))) : object;
}

/** A block of its own, of 16 bytes more than it needs, is what the C library gives to objects of more than 512 bytes. */
function blockOf(ref: Ref): NonNullable<SnapshotObject['block']> {
  return { address: HEAP_BASE + placeOf(ref), size: blockSizeOf(ref) || sizeOf(ref) };
}

/** The edges to what is in the snapshot, under ids instead of rows. They are changed in place: there may be millions. */
function drawnEdges(edges: Edge[] | undefined, isThere: Uint8Array): SnapshotEdge[] {
  if (edges === undefined || edges.length === 0) return [];
  const drawn = edges.filter(({ to }) => isThere[to] === 1);
  for (const edge of drawn) edge.to = idOf(edge.to) as Ref;
  return drawn;
}

/** Of a heap that is too large, this part of the snapshot is kept for garbage, if there is so much: it is what one looks for. */
const GARBAGE_SHARE = 1 / 4;

/** The objects of the snapshot: those nearest to the roots, then garbage. `reached`: how many of `order` are no garbage. */
function chooseDrawn(order: readonly Ref[], reached: number, limit: number): Ref[] {
  if (order.length <= limit) return [...order];
  const garbage = Math.min(order.length - reached, Math.max(limit - reached, Math.floor(limit * GARBAGE_SHARE)));
  return [...order.slice(0, limit - garbage), ...order.slice(reached, reached + garbage)];
}

/** Small blocks of rows that are not in the snapshot: address, size, address, size, … */
function otherBlocks(isThere: Uint8Array): number[] {
  const others: number[] = [];
  for (let row = FIRST_PROGRAM_ROW; row < heap.bump; row++) {
    const size = typeIdOf(row as Ref) === TypeId.FREE || isThere[row] === 1 ? 0 : blockSizeOf(row);
    if (size > 0) others.push(HEAP_BASE + placeOf(row), size);
  }
  return others;
}

/** The heap with at most `limit` objects. */
export function takeSnapshot(limit = DEFAULT_SNAPSHOT_LIMIT): HeapSnapshot {
  const picture = new Picture();
  const roots = namedRoots(picture);
  const interpreter = interpreterRoot(picture);
  if (interpreter.edges.length > 0) roots.push(interpreter);
  // What is left is garbage that a collection will find.
  const reached = picture.order.length;
  for (const ref of picture.shownRows()) picture.walkFrom(ref);
  const drawn = chooseDrawn(picture.order, reached, limit);
  const isThere = new Uint8Array(heap.bump);
  for (const ref of drawn) isThere[ref] = 1;
  const generations = generationsOf();
  noteCollector();
  const objects = drawn.map((ref) => drawnObject(ref, picture, generations, isThere));
  return {
    roots: roots.map(({ name, edges }): SnapshotRoot => ({
      name, edges: edges.filter(({ to }) => isThere[to] === 1).map(({ label, to }) => ({ to: idOf(to), label, weak: false })),
    })),
    objects,
    omitted: picture.order.length - drawn.length,
    memory: {
      start: HEAP_BASE, poolBytes: knobs.sizes.poolBytes, arenaBytes: knobs.sizes.arenaBytes,
      ...(limit > DEFAULT_SNAPSHOT_LIMIT ? { others: otherBlocks(isThere) } : {}),
    },
    gcCount: [gc.counts[0], gc.counts[1], gc.counts[2]],
    gcEnabled: gc.enabled,
  };
}
