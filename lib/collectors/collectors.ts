/** The collectors of the lab: what they are called, what they do in a sentence, and who uses them. */
import type { Collector, CollectorId } from './collector';
import { Copying } from './copying';
import { CountingWithCycles } from './counting-with-cycles';
import { Generational } from './generational';
import { Incremental } from './incremental';
import { MarkCompact } from './mark-compact';
import { MarkSweep } from './mark-sweep';
import { ReferenceCounting } from './reference-counting';
import type { World } from './world';

export interface CollectorInfo {
  id: CollectorId;
  name: string;
  /** How it works, in one or two sentences. */
  summary: string;
  /** What one pays for it. */
  price: string;
  /** Who does it like this, with what they add. */
  usedBy: string;
  create(world: World): Collector;
}

export const COLLECTORS: readonly CollectorInfo[] = [
  {
    id: 'reference-counting', name: 'Reference counting',
    summary: 'Every object carries the number of references to it. Whoever gives up the last one frees it, at once.',
    price: 'Every store of a reference counts up and down, and cycles are never freed.',
    usedBy: 'Swift (counts are placed by the compiler), Rust’s Rc and C++’s shared_ptr where the program asks for it, Perl 5.',
    create: (world) => new ReferenceCounting(world),
  },
  {
    id: 'counting-with-cycles', name: 'Counting, with a search for cycles',
    summary: 'Reference counting, and from time to time a look for groups of objects that are held by each other alone.',
    price: 'Every store counts, and the search visits every object that could be part of a cycle, dead or alive.',
    usedBy: 'CPython (with generations), PHP (from 5.3 on), Nim’s ORC.',
    create: (world) => new CountingWithCycles(world),
  },
  {
    id: 'mark-sweep', name: 'Mark and sweep',
    summary: 'When the heap is full, mark what can be reached from the names, then walk the heap and free the rest.',
    price: 'The program waits for the whole of it, and what is free lies in pieces.',
    usedBy: 'MicroPython in this plain form; Ruby and Go began with it and have added to it.',
    create: (world) => new MarkSweep(world),
  },
  {
    id: 'mark-compact', name: 'Mark and compact',
    summary: 'Mark what can be reached, then slide it together. All that is free is one piece, and allocating is adding to a pointer.',
    price: 'Several walks over everything in use, and every object may move.',
    usedBy: 'Java’s serial collector for its old generation; the full collections of V8 and .NET, which compact when it pays.',
    create: (world) => new MarkCompact(world),
  },
  {
    id: 'copying', name: 'Copying',
    summary: 'Copy what can be reached into an empty half and give up the full one as a whole. The dead cost nothing.',
    price: 'Half of the heap is empty at any time, and what lives long is copied again and again.',
    usedBy: 'Erlang and OCaml’s minor collections, V8’s scavenger: for young objects, most of which are dead.',
    create: (world) => new Copying(world),
  },
  {
    id: 'generational', name: 'Generational',
    summary: 'Objects are made in a small nursery that is emptied often; what survives moves to an old space that is collected seldom.',
    price: 'Every store is watched, and what dies after it has moved stays until the old space is collected.',
    usedBy: 'The JVM, .NET, V8, OCaml, PyPy, Ruby (without moving objects).',
    create: (world) => new Generational(world),
  },
  {
    id: 'incremental', name: 'Three colours, incremental',
    summary: 'Mark and sweep in small slices, with the program running in between. Grey objects are the work that is left.',
    price: 'Every store is watched, and what dies while it is being marked floats until the next collection.',
    usedBy: 'Go and Java’s ZGC (at the same time as the program, in other threads), Lua, Ruby, OCaml’s old generation.',
    create: (world) => new Incremental(world),
  },
];

/** Throws for an id that is not in the list. */
export function collectorInfo(id: CollectorId): CollectorInfo {
  const info = COLLECTORS.find((collector) => collector.id === id);
  if (!info) throw new Error(`There is no collector ${id}.`);
  return info;
}
