/** What every collector of the lab is: an allocator, perhaps a barrier, perhaps a collection. */
import type { FreeList, Space } from './memory';
import type { ObjectSpec } from './scenario';
import type { LabObject, World } from './world';

export type CollectorId =
  | 'reference-counting' | 'counting-with-cycles' | 'mark-sweep' | 'mark-compact' | 'copying' | 'generational' | 'incremental';

export interface Fragmentation {
  /** Free cells that can be allocated. */
  free: number;
  /** The longest run of free cells. */
  largest: number;
}

export interface Collector {
  /** Takes the object into the heap, after a collection if need be; false when there is no room for it. */
  allocate(spec: ObjectSpec): boolean;
  /** The reference has been stored or given up already. */
  nameChanged(from: LabObject | null, to: LabObject | null): void;
  fieldChanged(holder: LabObject, from: LabObject | null, to: LabObject | null): void;
  /** The program asks for a collection. */
  collect(): void;
  /** Before the program goes on. */
  afterOperation(): void;
  fragmentation(): Fragmentation;
}

/** Collectors that do nothing at a store. */
export abstract class TracingCollector implements Collector {
  constructor(protected readonly world: World) {}

  abstract allocate(spec: ObjectSpec): boolean;
  abstract collect(): void;
  abstract fragmentation(): Fragmentation;
  nameChanged(_from: LabObject | null, _to: LabObject | null): void {}
  fieldChanged(_holder: LabObject, _from: LabObject | null, _to: LabObject | null): void {}
  afterOperation(): void {}
}

/** All cells of the heap as one space, for a collector that does not divide them. */
export function undividedHeap(world: World): Space {
  const heap = { name: 'heap', address: 0, size: world.scenario.cells };
  world.setSpaces([heap]);
  return heap;
}

/** The objects in the order in which they lie in the heap. */
export const byAddress = (objects: Iterable<LabObject>): LabObject[] => [...objects].sort((a, b) => a.address - b.address);

export const fragmentationOf = (free: FreeList): Fragmentation => ({ free: free.cells, largest: free.largest });

/** “a”, “a and b”, “a, b and c”, “a, b and 4 more”. */
export function nameList(objects: readonly LabObject[]): string {
  const names = objects.map(({ label }) => label);
  if (names.length > 4) return `${names.slice(0, 3).join(', ')} and ${names.length - 3} more`;
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}

/** “1 cell”, “3 cells”. */
export const plural = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;
