import type { HeapSnapshot, SnapshotObject } from '../python/api';

/** A pool: blocks of one size, of which some hold objects of the snapshot. */
export interface PoolPicture {
  address: number;
  blockSize: number;
  /** How many blocks it has room for. */
  room: number;
  /** The objects in it, by place; what is not drawn or died leaves a place out. */
  blocks: { index: number; object: number }[];
  /** The blocks that hold what the snapshot leaves out, as far as it tells: the library's objects, parts of others. */
  others: number[];
}

export interface ArenaPicture {
  address: number;
  pools: PoolPicture[];
}

/** What a map of the memory shows: arenas of pools of blocks, and the objects that are too large for any. */
export interface PageMap {
  arenas: ArenaPicture[];
  large: { object: number; address: number; size: number }[];
}

const LARGEST_SMALL = 512;
const POOL_HEADER = 48;

/**
 * The pages of a snapshot in the order of their addresses; empty where it does not say how the memory is divided. Storage that a list, dict, set or
 * bytearray has beside itself is not part of it.
 */
export function pageMap(snapshot: HeapSnapshot): PageMap {
  const { memory } = snapshot;
  const map: PageMap = { arenas: [], large: [] };
  if (memory === undefined) return map;
  const pools = new Map<number, PoolPicture>();
  for (const object of snapshot.objects) {
    if (object.block !== undefined) place(map, pools, memory, object, object.block);
  }
  const { others = [] } = memory;
  for (let i = 0; i < others.length; i += 2) {
    const pool = pools.get(poolAddress(memory, others[i]));
    if (pool?.blockSize === others[i + 1]) pool.others.push(indexIn(pool, others[i]));
  }
  const arenas = new Map<number, ArenaPicture>();
  for (const pool of [...pools.values()].sort((a, b) => a.address - b.address)) {
    const address = memory.start + Math.floor((pool.address - memory.start) / memory.arenaBytes) * memory.arenaBytes;
    const arena = arenas.get(address) ?? { address, pools: [] };
    pool.blocks.sort((a, b) => a.index - b.index);
    arena.pools.push(pool);
    arenas.set(address, arena);
  }
  map.arenas = [...arenas.values()];
  map.large.sort((a, b) => a.address - b.address);
  return map;
}

function place(
  map: PageMap, pools: Map<number, PoolPicture>, memory: NonNullable<HeapSnapshot['memory']>, { id }: SnapshotObject, block: { address: number; size: number },
): void {
  if (block.size > LARGEST_SMALL) {
    map.large.push({ object: id, ...block });
    return;
  }
  const address = poolAddress(memory, block.address);
  const room = Math.floor((memory.poolBytes - POOL_HEADER) / block.size);
  const pool = pools.get(address) ?? { address, blockSize: block.size, room, blocks: [], others: [] };
  pool.blocks.push({ index: indexIn(pool, block.address), object: id });
  pools.set(address, pool);
}

const poolAddress = ({ start, poolBytes }: NonNullable<HeapSnapshot['memory']>, address: number): number =>
  start + Math.floor((address - start) / poolBytes) * poolBytes;

const indexIn = ({ address: pool, blockSize }: PoolPicture, address: number): number => (address - pool - POOL_HEADER) / blockSize;
