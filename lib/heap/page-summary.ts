/** The memory of a heap in numbers: what each pool holds, small whatever the size of the heap. */
import type { HeapSnapshot } from '@/lib/python/api';
import type { HeapGraph } from './graph';
import { objectAt } from './graph';
import type { PoolPicture } from './page-map';
import { pageMap } from './page-map';

export interface PoolSummary {
  address: number;
  /** Bytes of a block; all of a pool have one size. */
  blockSize: number;
  /** Blocks that it has room for, that hold objects of the program, and that hold objects which cannot be reached any more. */
  room: number;
  used: number;
  garbage: number;
  /** Blocks that hold something else: the library's objects, and parts of the program's. */
  others: number;
  /** The most numerous types. */
  types: { type: string; count: number }[];
  /** The blocks in their order, a character each: `.` free, `o` in use, `x` unreachable, `+` something else. Empty in a very large heap. */
  blocks: string;
  /** Ids of the objects, in the order of the blocks; empty in a very large heap. */
  objects: number[];
}

export interface ArenaSummary {
  address: number;
  pools: PoolSummary[];
}

export interface MemorySummary {
  poolBytes: number;
  arenaBytes: number;
  arenas: ArenaSummary[];
  /** Objects that are too large for a pool, with their bytes. */
  large: { count: number; bytes: number };
}

/** So many pools are described block by block. */
const MOST_DETAILED = 600;
const MOST_TYPES = 3;

/** Null where the snapshot does not say how the memory is divided. `reached`: see `findReached`. */
export function memorySummary(snapshot: HeapSnapshot, graph: HeapGraph, reached: Uint8Array): MemorySummary | null {
  const { memory } = snapshot;
  if (memory === undefined) return null;
  const { arenas, large } = pageMap(snapshot);
  const isDetailed = arenas.reduce((sum, { pools }) => sum + pools.length, 0) <= MOST_DETAILED;
  return {
    poolBytes: memory.poolBytes, arenaBytes: memory.arenaBytes,
    arenas: arenas.map(({ address, pools }) => ({ address, pools: pools.map((pool) => poolSummary(pool, graph, reached, isDetailed)) })),
    large: { count: large.length, bytes: large.reduce((sum, { size }) => sum + size, 0) },
  };
}

function poolSummary({ address, blockSize, room, blocks, others }: PoolPicture, graph: HeapGraph, reached: Uint8Array, isDetailed: boolean): PoolSummary {
  const counts = new Map<string, number>();
  const signs = isDetailed ? new Array<string>(room).fill('.') : [];
  let garbage = 0;
  for (const { index, object } of blocks) {
    const node = graph.nodeOf.get(object) ?? 0;
    const type = objectAt(graph, node)?.type ?? '';
    counts.set(type, (counts.get(type) ?? 0) + 1);
    if (reached[node] === 0) garbage++;
    if (isDetailed) signs[index] = reached[node] === 0 ? 'x' : 'o';
  }
  if (isDetailed) for (const index of others) signs[index] = '+';
  const types = [...counts].sort(([, one], [, other]) => other - one).slice(0, MOST_TYPES).map(([type, count]) => ({ type, count }));
  return {
    address, blockSize, room, used: blocks.length, others: others.length, garbage, types, blocks: signs.join(''),
    objects: isDetailed ? blocks.map(({ object }) => object) : [],
  };
}
