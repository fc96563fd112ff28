/** What a step does, in words: what happens, and what it did to the counts of the objects that are drawn. */
import { EventKind } from '@/lib/python/api';
import type { HeapSnapshot, SnapshotEdge, SnapshotObject } from '@/lib/python/api';
import { findAllocationSite } from '@/lib/heap/allocation-sites';
import type { Site } from '@/lib/heap/allocation-sites';
import { joinWords } from './heap-sentences';
import type { HeapRecording, LifeEvent } from './recorded-run';
import { PASSING } from '@/lib/heap/passing-types';

/** Names for objects: `Node#3` is the third Node that the program made. They stay the same over the whole run. */
export class ObjectNames {
  /** Ids of all objects that were made, ascending, and what goes with each: in columns, for there may be a million. */
  private readonly ids: Uint32Array;
  private readonly typeNumbers: Uint16Array;
  private readonly numbers: Uint32Array;
  private readonly types: readonly string[];

  constructor({ events, types }: HeapRecording) {
    const made: number[] = [];
    for (let i = 0; i < events.count; i++) if (events.kinds[i] === EventKind.ALLOCATE) made.push(i);
    made.sort((one, other) => events.objects[one] - events.objects[other]);
    const counts = new Uint32Array(types.length);
    this.types = types;
    this.ids = Uint32Array.from(made, (event) => events.objects[event]);
    this.typeNumbers = Uint16Array.from(made, (event) => events.types[event]);
    this.numbers = Uint32Array.from(this.typeNumbers, (type) => ++counts[type]);
  }

  of(id: number, type = 'object'): string {
    let [low, high] = [0, this.ids.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.ids[middle] < id) low = middle + 1;
      else high = middle;
    }
    return this.ids[low] === id ? `${this.types[this.typeNumbers[low]]}#${this.numbers[low]}` : type;
  }
}

interface Scene {
  recording: HeapRecording;
  names: ObjectNames;
  /** Lines of the main program. */
  lines: readonly string[];
}

const plural = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

const sourceOf = (lines: readonly string[], line: number): string => (lines[line - 1] ?? '').trim();

/** The event at `index` in a sentence. */
export function describeEvent({ recording: { events, types, places }, names, lines }: Scene, index: number): string {
  const [line, value, id] = [events.lines[index], events.values[index], events.objects[index]];
  const name = id === 0 ? '' : names.of(id, types[events.types[index]]);
  const where = places[events.places[index]];
  const isModule = where.function === '<module>';
  switch (events.kinds[index]) {
    case EventKind.LINE:
      return sourceOf(lines, line) === '' ? `Line ${line} runs next.` : `Line ${line} runs next: \`${sourceOf(lines, line)}\`.`;
    case EventKind.CALL: return isModule ? 'The program begins.' : `\`${where.function}\` ${value === 1 ? 'goes on' : 'is called'}.`;
    case EventKind.RETURN:
      return isModule ? 'The program’s last line is done.' : `\`${where.function}\` is left; its local variables let go.`;
    case EventKind.ALLOCATE: return `Line ${line} makes ${name}, ${value} bytes.`;
    case EventKind.RESIZE: return `The storage of ${name} is now ${value} bytes.`;
    case EventKind.DEATH:
      return value === 0
        ? `The count of ${name} reaches 0: it dies here and now.`
        : `${names.of(value)} lets go of ${name}, whose count reaches 0: it dies too.`;
    case EventKind.RESURRECTION: return `The finalizer of ${name} stored a reference to it: it lives on.`;
    case EventKind.OUTPUT: return 'The program writes.';
    case EventKind.COUNT: return `The count of ${name} is now ${value}.`;
    case EventKind.COLLECTION: return `A collection of generation ${value} begins${value < 2 ? '' : ': it looks at every tracked object'}.`;
    case EventKind.UPDATE_REFS: return 'The collector copies every count to gc_refs.';
    case EventKind.SUBTRACT: return `It takes off the references that ${name} holds.`;
    case EventKind.SUBTRACT_REFS: return 'References between the objects are taken off: what is left in gc_refs comes from outside.';
    case EventKind.SUSPECT: return `${name} has no reference from outside: unreachable, for now.`;
    case EventKind.REACHED: return `Something reachable refers to ${name}: it is reachable after all.`;
    case EventKind.MOVE_UNREACHABLE:
      return value === 0 ? 'Everything can be reached.' : `${plural(value, 'object')} cannot be reached from outside.`;
    case EventKind.WEAKREFS: return 'Weak references to the unreachable objects are cleared; their callbacks have run.';
    case EventKind.FINALIZERS: return 'Their finalizers have run.';
    case EventKind.RESURRECTED:
      return value === 0 ? 'Nothing is left to delete.' : `${plural(value, 'object')} ${value === 1 ? 'is' : 'are'} still unreachable.`;
    case EventKind.DELETE: return 'The collector breaks the cycles: each object lets go of what it holds, and counting does the rest.';
    case EventKind.COLLECTED: return `The collection ends. It found ${plural(value, 'unreachable object')}.`;
    case EventKind.EXIT: return 'The program has ended; the interpreter clears up.';
    default: return '';
  }
}

/** Most objects of which a sentence is made. */
const MOST_SENTENCES = 4;

/** Who holds an object: `a (globals)`, `Node#2.next`. */
function holdersOf(snapshot: HeapSnapshot, id: number, names: ObjectNames): string[] {
  const leadsHere = (edge: SnapshotEdge): boolean => edge.to === id && !edge.weak;
  const roots = snapshot.roots.flatMap((root) => root.edges.filter(leadsHere).map((edge) => `${edge.label} (${root.name})`));
  const objects = snapshot.objects.flatMap((holder) => holder.edges.filter(leadsHere)
    .map((edge) => `${names.of(holder.id, holder.type)}${/^[.[]/.test(edge.label) ? edge.label : ` ${edge.label}`}`));
  return [...roots, ...objects];
}

/** Of an object that is found reachable in the midst of a collection: the references that save it; empty when none is seen. */
export function describeSavers({ events }: HeapRecording, index: number, heap: HeapSnapshot, names: ObjectNames): string {
  if (events.kinds[index] !== EventKind.REACHED) return '';
  const id = events.objects[index];
  const objects = heap.objects.filter(({ verdict, reachable }) => verdict !== 'unreachable' && reachable);
  const savers = holdersOf({ ...heap, objects }, id, names);
  return savers.length === 0 ? '' : `${names.of(id)} is saved by ${joinWords(limited(savers))}.`;
}

/** What changed between two moments: objects made and gone, counts that rose and fell, and who still holds what fell. */
export function describeCounts(before: HeapSnapshot, after: HeapSnapshot, names: ObjectNames): string[] {
  const known = new Map(before.objects.map((object) => [object.id, object]));
  const sentences: { weight: number; text: string }[] = [];
  const worthTelling = (object: SnapshotObject): boolean => !object.atom && object.refcount >= 0 && !PASSING.has(object.type);
  const holders = (id: number): string => heldBy(holdersOf(after, id, names));
  const present = new Set<number>();
  for (const object of after.objects) {
    present.add(object.id);
    const earlier = known.get(object.id);
    if (!worthTelling(object)) continue;
    const name = names.of(object.id, object.type);
    if (earlier === undefined) continue;
    if (!object.reachable && earlier.reachable) {
      sentences.push({ weight: 0, text: `${name} can no longer be reached, and lives on: ${holders(object.id)}.` });
    } else if (object.refcount < earlier.refcount) {
      sentences.push({ weight: 1, text: `${name} drops from ${earlier.refcount} to ${object.refcount}: ${holders(object.id)}.` });
    } else if (object.refcount > earlier.refcount) {
      sentences.push({ weight: 2, text: `${name} rises from ${earlier.refcount} to ${object.refcount}.` });
    }
  }
  const gone = before.objects.filter((object) => worthTelling(object) && !present.has(object.id)).map(({ id, type }) => names.of(id, type));
  if (gone.length > 0) sentences.push({ weight: 0, text: `${joinWords(limited(gone))} ${gone.length === 1 ? 'is' : 'are'} gone.` });
  sentences.sort((a, b) => a.weight - b.weight);
  const shown = sentences.slice(0, MOST_SENTENCES).map(({ text }) => text);
  if (sentences.length > shown.length) shown.push(`${sentences.length - shown.length} more counts change.`);
  return shown;
}

/** Who holds the object now, as a sentence; empty when it is not there. */
export function describeHolders(heap: HeapSnapshot, id: number, names: ObjectNames): string {
  const object = heap.objects.find((candidate) => candidate.id === id);
  if (object === undefined) return '';
  const count = object.refcount < 0 ? '' : ` Its count is ${object.refcount}.`;
  const holders = holdersOf(heap, id, names);
  const held = holders.length === 0 ? 'Only the interpreter holds it for the moment.' : `Held by ${joinWords(limited(holders))}.`;
  return `${held}${count}${object.reachable ? '' : ' Nobody can reach it any more.'}`;
}

/** What else is to be known of an object: its size, generation and address; empty when it is not there. */
export function describeFacts(heap: HeapSnapshot, id: number): string {
  const object = heap.objects.find((candidate) => candidate.id === id);
  if (object === undefined) return '';
  const { size, generation, address, block, gcRefs, verdict, finalized } = object;
  const tracked = generation < 0 ? 'the collector does not track it' : `generation ${generation}`;
  const place = block === undefined ? '' : `, in a block of ${plural(block.size, 'byte')}`;
  const collecting = gcRefs === undefined ? '' : ` Its gc_refs is ${gcRefs}${verdict === 'unreachable' ? ': unreachable so far' : ''}.`;
  const ending = finalized ? ' Its finalizer has run.' : '';
  return `${plural(size, 'byte')} at 0x${address.toString(16)}${place}; ${tracked}.${collecting}${ending}`;
}

/** Where an object was made, with all calls that led there; empty when that was not noted. */
export function describeMaking(recording: HeapRecording, id: number): string {
  const made = findAllocationSite(recording, id);
  if (made === null) return '';
  const at = (site: Site): string => `line ${site.line}${site.function === '<module>' ? '' : ` in ${site.function}`}`;
  return `Made at ${[made, ...made.callers].map(at).join(', called from ')}.`;
}

const limited = (names: string[]): string[] => (names.length <= 5 ? names : [...names.slice(0, 4), `${names.length - 4} more`]);

function heldBy(holders: string[]): string {
  return holders.length === 0 ? 'held by the interpreter for the moment' : `still held by ${joinWords(limited(holders))}`;
}

/** An event of an object's life, in words: what made it, what ended it. */
export function describeLife({ kind, line, killer, collected }: LifeEvent, names: ObjectNames): string {
  if (kind === 'made') return `made by line ${line}`;
  if (kind === 'resurrected') return `came back to life in line ${line}: its finalizer stored a reference`;
  if (collected) return `freed by a collection in line ${line}${killer === 0 ? '' : `, when ${names.of(killer)} let go of it`}`;
  return killer === 0 ? `died in line ${line}: the last reference went` : `died in line ${line} with ${names.of(killer)}, which held it`;
}
