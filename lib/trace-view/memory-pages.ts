/** The memory of a heap as cells to draw and as sentences: arenas, pools, blocks. */
import type { MemorySummary, PoolSummary } from '@/lib/heap/page-summary';
import { bytesText } from './byte-text';

/** One pool, or neighbours when there are too many to draw each. */
export interface PoolCell {
  key: string;
  /** Number of its arena, from 1. */
  arena: number;
  pools: PoolSummary[];
  room: number;
  used: number;
  /** Blocks with something else in them. */
  others: number;
  garbage: number;
}

/** What is told of a size of blocks. */
export interface SizeRow {
  blockSize: number;
  pools: number;
  room: number;
  used: number;
  others: number;
  garbage: number;
  types: string;
}

const MOST_CELLS = 640;
/** A pool of which less is used is called nearly empty. */
const SPARSE = 0.1;
const MOST_TYPES = 3;
/** An arena with no more objects is kept by them alone. */
const FEW = 3;

const sum = (pools: readonly PoolSummary[], of: (pool: PoolSummary) => number): number =>
  pools.reduce((total, pool) => total + of(pool), 0);

/** What is counted of pools together. */
const countsOf = (pools: readonly PoolSummary[]): Pick<PoolCell, 'room' | 'used' | 'others' | 'garbage'> => ({
  room: sum(pools, ({ room }) => room), used: sum(pools, ({ used }) => used), others: sum(pools, ({ others }) => others),
  garbage: sum(pools, ({ garbage }) => garbage),
});

/** The cells to draw, by address. */
export function poolCells({ arenas }: MemorySummary): PoolCell[] {
  const total = arenas.reduce((count, { pools }) => count + pools.length, 0);
  const size = Math.max(1, Math.ceil(total / MOST_CELLS));
  return arenas.flatMap(({ pools }, index) => {
    const cells: PoolCell[] = [];
    for (let first = 0; first < pools.length; first += size) {
      const own = pools.slice(first, first + size);
      cells.push({ key: `p${own[0].address}`, arena: index + 1, pools: own, ...countsOf(own) });
    }
    return cells;
  });
}

/** Sizes of blocks, the most used first. */
export function sizeRows({ arenas }: MemorySummary): SizeRow[] {
  const bySize = new Map<number, PoolSummary[]>();
  for (const pool of arenas.flatMap(({ pools }) => pools)) bySize.set(pool.blockSize, [...(bySize.get(pool.blockSize) ?? []), pool]);
  return [...bySize].map(([blockSize, pools]) => ({
    blockSize, pools: pools.length, ...countsOf(pools), types: typesText(pools),
  })).sort((one, other) => other.used * other.blockSize - one.used * one.blockSize);
}

function typesText(pools: readonly PoolSummary[]): string {
  const counts = new Map<string, number>();
  for (const { types } of pools) for (const { type, count } of types) counts.set(type, (counts.get(type) ?? 0) + count);
  const sorted = [...counts].sort(([, one], [, other]) => other - one);
  return sorted.slice(0, MOST_TYPES).map(([type, count]) => `${count.toLocaleString('en')} ${type}`).join(', ');
}

const plural = (count: number, one: string): string => `${count.toLocaleString('en')} ${one}${count === 1 ? '' : 's'}`;
const percent = (part: number, whole: number): string => `${Math.round((100 * part) / Math.max(1, whole))} %`;

/** The memory in sentences. */
export function describeMemory(memory: MemorySummary): string[] {
  const pools = memory.arenas.flatMap((arena) => arena.pools);
  if (pools.length === 0) return ['The program has no objects in pools.'];
  const { room, used, others, garbage } = countsOf(pools);
  const sparse = pools.filter((pool) => pool.used + pool.others < SPARSE * pool.room).length;
  const lonely = memory.arenas.map(({ pools: own }, index) => ({ index, ...countsOf(own) }))
    .filter((arena) => arena.used <= FEW && arena.others === 0);
  const { large, poolBytes, arenaBytes, arenas } = memory;
  const free = room - used - others;
  const sentences = [
    `The program’s objects lie in ${plural(pools.length, 'pool')} of ${kiB(poolBytes)}, in ${plural(arenas.length, 'arena')} of `
      + `${kiB(arenaBytes)}. ${percent(used, room)} of the blocks in these pools hold an object of the program, ${percent(others, room)} `
      + `something else (the library’s objects, and what the program’s are made of), ${percent(free, room)} are free.`,
  ];
  if (garbage > 0) {
    sentences.push(`${plural(garbage, 'block')} ${garbage === 1 ? 'holds an object' : 'hold objects'} that nobody can reach any more.`);
  }
  if (sparse > 0) sentences.push(`${plural(sparse, 'pool')} ${sparse === 1 ? 'is' : 'are'} nearly empty: ${SPARSE_POOLS}`);
  for (const arena of lonely) {
    const still = arena.used === 1 ? 'it lives' : 'they live';
    const objects = plural(arena.used, 'object');
    sentences.push(`Arena ${arena.index + 1} has only ${objects} left: while ${still}, ${kiB(arenaBytes)} cannot go back to the system.`);
  }
  if (large.count > 0) {
    const lie = large.count === 1 ? 'lies' : 'lie';
    sentences.push(`${plural(large.count, 'object')} of more than 512 bytes ${lie} outside of pools: ${bytesText(large.bytes)}.`);
  }
  return sentences;
}

const SPARSE_POOLS = 'a hole can only be filled by an object of the same size of block, '
  + 'and a pool is free for other sizes when its last object is gone.';

/** `16 KiB`, `1 MiB`. */
export const kiB = (bytes: number): string => (bytes >= 1 << 20 ? `${bytes / (1 << 20)} MiB` : `${bytes / 1024} KiB`);

/** A cell in words: for its name, and below the drawing. */
export function describeCell({ arena, pools, room, used, others, garbage }: PoolCell): string {
  const lost = garbage === 0 ? '' : `, ${garbage.toLocaleString('en')} of them unreachable`;
  const rest = others === 0 ? '' : `, ${others.toLocaleString('en')} with something else`;
  const [{ address, blockSize }] = pools;
  const where = pools.length === 1 ? `Pool at 0x${address.toString(16)}, arena ${arena}: blocks of ${blockSize} bytes`
    : `${pools.length} pools from 0x${address.toString(16)}, arena ${arena}`;
  const filled = `${used.toLocaleString('en')} of ${room.toLocaleString('en')} with objects of the program`;
  return `${where}, ${filled}${lost}${rest}. ${typesText(pools)}.`;
}
