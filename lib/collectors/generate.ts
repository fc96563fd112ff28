/** Scenarios to begin with: by hand, generated from a seed, or made from a heap. All of them are text that one can change. */
import type { HeapSnapshot } from '@/lib/python/api';
import { limits } from './scenario';

export interface LabExample { id: string; title: string; text: string }

/** Lines as they stand below, one after the other where a semicolon is. */
const lines = (text: string): string => `${text.trim().split(/\s*[;\n]\s*/).join('\n')}\n`;

export const EXAMPLES: readonly LabExample[] = [
  {
    id: 'cycle', title: 'Two nodes that hold each other',
    text: lines(`heap 24
      a = new 3; b = new 3; a.next = b; b.next = a; keep = new 2
      del a; del b; collect
      c = new 6; keep.item = c; del c`),
  },
  {
    id: 'chain', title: 'A chain, dropped at its head',
    text: lines(`heap 32
      head = new 2; n = new 2; head.next = n
      ${'last = n; n = new 2; last.next = n\n'.repeat(4)}
      del n; del last; del head
      fresh = new 4; collect`),
  },
  {
    id: 'holes', title: 'Holes: every other object dies',
    text: lines(`heap 20
      p1 = new 2; p2 = new 2; p3 = new 2; p4 = new 2; p5 = new 2; p6 = new 2; p7 = new 2
      del p1; del p3; del p5; del p7; collect
      q = new 4; r = new 9; collect`),
  },
  {
    id: 'young', title: 'Many young, few old',
    text: lines(`heap 64
      cache = new 4
      ${[1, 2, 3, 4, 5, 6].map((i) => `t = new 3; u = new 2; t.part = u${i % 3 === 0 ? `; cache.k${i} = t` : ''}`).join('\n')}
      del t; del u; collect; v = new 5`),
  },
  {
    id: 'floating', title: 'Dies while it is being marked',
    text: lines(`heap 40
      root = new 2; a = new 4; b = new 4; c = new 4
      root.a = a; root.b = b; b.c = c
      del a; del b; del c; collect
      x = new 2; root.b = none; y = new 2; del x; del y; collect
      z = new 2; w = new 2`),
  },
  {
    id: 'old-holds-young', title: 'An old object holds a dead group',
    text: lines(`heap 48
      old = new 3; collect
      young = new 3; old.item = young; del young; old.back = old; del old
      t = new 3; t = new 3; t = new 3; t = new 3; collect; del t`),
  },
];

/** Numbers from 0 to 1 (Mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

export interface GeneratorOptions {
  /** The same seed gives the same scenario. */
  seed: number;
  /** Objects that are made, 4 to 120. */
  objects: number;
  /** How many of them stay in use for long, 0 to 1. */
  survival: number;
}

/** A program that makes objects, links them at random, cycles included, and drops most of them. */
export function generateScenario({ seed, objects, survival }: GeneratorOptions): string {
  const random = randomFrom(seed);
  const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)];
  const names: string[] = ['store'];
  const text = [`heap ${Math.max(32, Math.round(objects * (1.2 + 2.2 * survival)))}`, 'store = new 2'];
  for (let i = 1; i < objects; i++) {
    const name = `o${i}`;
    text.push(`${name} = new ${1 + Math.floor(random() * 4)}`);
    if (random() < 0.6) text.push(`${name}.to = ${pick(names)}`);
    const holder = pick(names);
    if (random() < 0.4 && holder !== 'store') text.push(`${holder}.${pick(['left', 'right'])} = ${name}`);
    if (random() < survival) text.push(`store.k${Math.floor(random() * 6)} = ${name}`);
    names.push(name);
    if (names.length > 4) text.push(`del ${names.splice(1 + Math.floor(random() * (names.length - 1)), 1)[0]}`);
  }
  for (const name of names.slice(1)) text.push(`del ${name}`);
  return `${text.join('\n')}\n`;
}

/** Bytes of a Python object that become one cell. */
const BYTES_PER_CELL = 32;
/** What is taken from a heap at most. */
const MOST_OBJECTS = 80;

const isName = (text: string): boolean => /^[A-Za-z_][A-Za-z_0-9]*$/.test(text);

/**
 * The program's own objects of a Python heap as a scenario: they are made, linked as they were, and the names of garbage are
 * given up, so that each collector begins with the same graph. `left`: objects that found no place in it.
 */
export function scenarioOfHeap(snapshot: HeapSnapshot): { text: string; objects: number; left: number } {
  const scenery = new Set(['type', 'function', 'module', 'builtin_function_or_method', 'code']);
  const drawn = snapshot.objects.filter(({ atom, type }) => !atom && !scenery.has(type));
  const taken = drawn.slice(0, MOST_OBJECTS);
  const names = new Map<number, string>();
  const counts = new Map<string, number>();
  for (const { id, type } of taken) {
    const stem = type.replace(/[^A-Za-z_0-9]/g, '_').toLowerCase();
    const word = isName(stem) && stem !== 'none' && stem !== 'new' ? stem : `o_${stem}`;
    const number = (counts.get(word) ?? 0) + 1;
    counts.set(word, number);
    names.set(id, `${word}_${number}`);
  }
  const cellsOf = (size: number): number => Math.min(limits.size, Math.max(1, Math.round(size / BYTES_PER_CELL)));
  const made = taken.map(({ id, size }) => `${names.get(id)} = new ${cellsOf(size)}`);
  const links = taken.flatMap(({ id, edges }) => {
    const strong = edges.filter(({ to, weak }) => !weak && names.has(to));
    return strong.map(({ to }, index) => `${names.get(id)}.r${index + 1} = ${names.get(to)}`);
  });
  const held = new Set(snapshot.roots.flatMap(({ edges }) => edges.map(({ to }) => to)));
  const dropped = taken.filter(({ id }) => !held.has(id)).map(({ id }) => `del ${names.get(id)}`);
  const cells = taken.reduce((sum, { size }) => sum + cellsOf(size), 0);
  const heap = Math.min(limits.maxCells, Math.max(limits.minCells, cells * 2 + 8));
  const text = [
    `heap ${heap}`, '# the objects', ...made, '# what they refer to', ...links, '# what no name of the program refers to', ...dropped, 'collect',
  ];
  return { text: `${text.join('\n')}\n`, objects: taken.length, left: drawn.length - taken.length };
}
