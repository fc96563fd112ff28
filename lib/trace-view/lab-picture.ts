/** A state of the collector lab as boxes and arrows, laid out like any other heap, and in words. */
import { plural } from '@/lib/collectors/collector';
import type { LabState, LabStep, ObjectState } from '@/lib/collectors/world';
import type { Arrow, Box, HeapPicture } from './heap-picture';

/** Beyond so many objects a run is laid out anew for every step: a place for each would be mostly empty paper. */
const MOST_IN_ONE_LAYOUT = 40;

/** What a collector knows of an object, in a few words: `black`, `count 2`, `gc_refs 1`. */
export function knownOf({ colour, count, gcRefs, generation, forward }: ObjectState, phase: string): string {
  const facts = [
    generation, phase !== 'program' || generation === undefined ? colour : undefined,
    count === undefined ? undefined : `count ${count}`, gcRefs === undefined ? undefined : `gc_refs ${gcRefs}`,
    forward === undefined ? undefined : `to ${forward}`,
  ];
  return facts.filter(Boolean).join(' · ');
}

const PLAIN = { text: '', refcount: null, generation: null, gcRefs: null, verdict: null };

function boxOf(object: ObjectState, phase: string): Box {
  const { id, label, size, isGarbage } = object;
  return {
    ...PLAIN, key: `o${id}`, kind: 'object', ids: [id], title: label, state: isGarbage ? 'unreachable' : 'live',
    size, fields: [{ name: 'cells', value: String(size) }], foot: knownOf(object, phase),
  };
}

/** Names are boxes too: where everything that is in use begins. */
export function pictureOfLab({ objects, names }: LabState, phase = 'program'): HeapPicture {
  const boxes: Box[] = [...objects.values()].map((object) => boxOf(object, phase));
  const arrows: Arrow[] = [];
  const held = new Map<number, string[]>();
  for (const [name, id] of names) if (objects.has(id)) held.set(id, [...(held.get(id) ?? []), name]);
  if (held.size > 0) {
    boxes.unshift({ ...PLAIN, key: 'names', kind: 'root', ids: [], title: 'names', state: 'live', size: null, fields: [] });
  }
  for (const [id, labels] of held) arrows.push({ key: `n${id}`, from: 'names', to: `o${id}`, labels, weak: false, state: 'live' });
  for (const { id, fields, isGarbage } of objects.values()) {
    const byTarget = new Map<number, string[]>();
    for (const [field, to] of fields) if (objects.has(to)) byTarget.set(to, [...(byTarget.get(to) ?? []), `.${field}`]);
    for (const [to, labels] of byTarget) {
      arrows.push({ key: `o${id}-${to}`, from: `o${id}`, to: `o${to}`, labels, weak: false, state: isGarbage ? 'unreachable' : 'live' });
    }
  }
  return { boxes, arrows, hidden: 0, folded: [], omitted: 0 };
}

/** The pictures of a whole run, to be laid out together, so that an object keeps its place; null when they are too many. */
export function picturesOfRun({ steps, states }: { steps: readonly LabStep[]; states: Iterable<LabState> }): HeapPicture[] | null {
  const seen = new Set(steps.flatMap(({ changed }) => changed.map(({ id }) => id)));
  if (seen.size > MOST_IN_ONE_LAYOUT) return null;
  return Array.from(states, (state, index) => pictureOfLab(state, steps[index].phase));
}

/** One or two sentences: how many objects are in use, how many are dead, how the cells are spread. */
export function describeLab({ objects, spaces }: LabState): string {
  const all = [...objects.values()];
  const cells = (some: readonly ObjectState[]): number => some.reduce((sum, { size }) => sum + size, 0);
  const dead = all.filter(({ isGarbage }) => isGarbage);
  const total = spaces.reduce((sum, { size }) => sum + size, 0);
  const use = `${plural(all.length - dead.length, 'object')} in use on ${cells(all) - cells(dead)} of ${total} cells`;
  const names = dead.map(({ label }) => label).join(', ');
  const rest = dead.length === 0 ? 'Nothing is dead.' : `${dead.length} dead on ${cells(dead)} cells: ${names}.`;
  return `${use}. ${rest}`;
}
