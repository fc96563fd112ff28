/**
 * What of a heap is drawn: boxes and named arrows, made from a snapshot. Pure data, the same for the drawing, the table
 * and the sentences. Looking changes nothing: all of it is computed from a copy.
 */
import type { HeapSnapshot, SnapshotEdge, SnapshotObject } from '@/lib/python/api';
import { findBehindScenes, findScaffolding, isScaffoldingLabel } from './scaffolding';

/** `freed`: not in the heap any more; drawn for comparison with an earlier moment. */
export type BoxState = 'live' | 'unreachable' | 'freed';

/** A value without references of its own, written inside the box that holds it. */
export interface InlineField {
  name: string;
  value: string;
}

/** A box: one object, or a place outside the heap that holds references. */
export interface Box {
  /** `o12` for the object with id 12, `r0` for the first root. */
  key: string;
  kind: 'root' | 'object';
  /** `Node`, `list`, `globals`. */
  title: string;
  /** What tells it from others of its type: `'abc'`, `[…] (3)`; empty when that says no more than the title. */
  text: string;
  state: BoxState;
  /** Null for roots and freed objects; -1 for immortal ones. */
  refcount: number | null;
  /** 0, 1, 2; null for roots, freed objects and objects that the collector does not track. */
  generation: number | null;
  /** Bytes; null for roots. */
  size: number | null;
  fields: InlineField[];
}

/** An arrow from holder to held. Several references between the same two boxes are one arrow with several names. */
export interface Arrow {
  key: string;
  from: string;
  to: string;
  /** Names in the order of the holder: `.next`, `['key']`, `cache`. */
  labels: string[];
  weak: boolean;
  /** Of the box that it starts at. */
  state: BoxState;
}

export interface HeapPicture {
  boxes: Box[];
  arrows: Arrow[];
  /** Classes, functions and modules that are not drawn because nothing of interest hangs on them. */
  hidden: number;
  /** Objects that the engine left out of the snapshot, or this picture for want of space. */
  omitted: number;
}

export interface PictureOptions {
  /** An earlier moment: what is in it and is gone now is drawn as freed. */
  before?: HeapSnapshot;
  /** Draw classes, functions and modules too. */
  showScaffolding?: boolean;
  /** Most boxes of objects to draw; the rest is counted in `omitted`. */
  maxBoxes?: number;
}

const MAX_BOXES = 60;
const MAX_FIELDS = 6;
const MAX_TEXT = 28;
/** What the engine calls the main program's names. */
const GLOBALS = 'globals';

/** Cuts a text to what fits into a box. */
export const shorten = (text: string, length = MAX_TEXT): string => (text.length <= length ? text : `${text.slice(0, length - 1)}…`);

/** A view of one snapshot, with what is needed to draw its objects. */
class Scene {
  readonly byId: Map<number, SnapshotObject>;
  readonly scaffolding: Set<number>;

  constructor(readonly snapshot: HeapSnapshot, showScaffolding: boolean) {
    this.byId = new Map(snapshot.objects.map((object) => [object.id, object]));
    this.scaffolding = showScaffolding ? new Set(findBehindScenes(snapshot)) : findScaffolding(snapshot);
  }

  isDrawn(id: number): boolean {
    const object = this.byId.get(id);
    return object !== undefined && !object.atom && !this.scaffolding.has(id);
  }

  /** Edges worth showing, split into those to drawn boxes and those to values written inside. */
  split(edges: readonly SnapshotEdge[]): { arrows: SnapshotEdge[]; fields: InlineField[] } {
    const arrows: SnapshotEdge[] = [];
    const fields: InlineField[] = [];
    for (const edge of edges) {
      const target = this.byId.get(edge.to);
      if (!target || isScaffoldingLabel(edge.label)) continue;
      if (target.atom) fields.push({ name: edge.label, value: shorten(target.text) });
      else if (!this.scaffolding.has(edge.to)) arrows.push(edge);
    }
    return { arrows, fields };
  }
}

/** What a text says beyond the type: `<function f>` of a function is `f`, `<class 'Node'>` is `Node`. */
function ownText({ type, text }: SnapshotObject): string {
  if (text === type || text === `<${type}>`) return '';
  const name = /^<class '(.+)'>$/.exec(text)?.[1] ?? (text.startsWith(`<${type} `) ? text.slice(type.length + 2, -1) : text);
  return shorten(name.replace(/ at 0x[0-9a-f]+$/, ''));
}

function limitFields(fields: InlineField[]): InlineField[] {
  if (fields.length <= MAX_FIELDS) return fields;
  return [...fields.slice(0, MAX_FIELDS - 1), { name: '…', value: `${fields.length - MAX_FIELDS + 1} more` }];
}

function boxOf(object: SnapshotObject, scene: Scene, state: BoxState): Box {
  const isGone = state === 'freed';
  return {
    key: `o${object.id}`,
    kind: 'object',
    title: object.type,
    text: ownText(object),
    state,
    refcount: isGone ? null : object.refcount,
    generation: isGone || object.generation < 0 ? null : object.generation,
    size: object.size,
    fields: limitFields(scene.split(object.edges).fields),
  };
}

/** References of one box, grouped by where they lead and whether they are weak. */
function arrowsFrom(key: string, edges: readonly SnapshotEdge[], state: BoxState, drawn: ReadonlySet<string>): Arrow[] {
  const grouped = new Map<string, Arrow>();
  for (const edge of edges) {
    const to = `o${edge.to}`;
    if (!drawn.has(to)) continue;
    const arrowKey = `${key}-${to}${edge.weak ? '-weak' : ''}`;
    const arrow = grouped.get(arrowKey);
    if (arrow) arrow.labels.push(edge.label);
    else grouped.set(arrowKey, { key: arrowKey, from: key, to, labels: [edge.label], weak: edge.weak, state });
  }
  return [...grouped.values()];
}

interface Candidate { object: SnapshotObject; scene: Scene; state: BoxState }

function candidates(now: Scene, before: Scene | undefined): Candidate[] {
  const present: Candidate[] = now.snapshot.objects.filter((object) => now.isDrawn(object.id))
    .map((object) => ({ object, scene: now, state: object.reachable ? 'live' : 'unreachable' }));
  const gone: Candidate[] = (before?.snapshot.objects ?? []).filter((object) => before?.isDrawn(object.id) && !now.byId.has(object.id))
    .map((object) => ({ object, scene: before as Scene, state: 'freed' }));
  return [...present, ...gone];
}

/** What is looked for comes first when there is not room for all: garbage, then what was freed, then the living. */
const importance: Record<BoxState, number> = { unreachable: 0, freed: 1, live: 2 };

function choose(all: Candidate[], maxBoxes: number): Candidate[] {
  if (all.length <= maxBoxes) return all;
  const kept = new Set([...all].sort((one, other) => importance[one.state] - importance[other.state]).slice(0, maxBoxes));
  return all.filter((candidate) => kept.has(candidate));
}

/** The boxes and arrows to draw for a snapshot. */
export function drawHeap(snapshot: HeapSnapshot, options: PictureOptions = {}): HeapPicture {
  const now = new Scene(snapshot, options.showScaffolding ?? false);
  const before = options.before && new Scene(options.before, options.showScaffolding ?? false);
  const all = candidates(now, before);
  const chosen = choose(all, options.maxBoxes ?? MAX_BOXES);
  const drawn = new Set(chosen.map(({ object }) => `o${object.id}`));
  const boxes: Box[] = [];
  const arrows: Arrow[] = [];
  snapshot.roots.forEach((root, index) => {
    const parts = now.split(root.edges);
    const key = `r${index}`;
    const rootArrows = arrowsFrom(key, parts.arrows, 'live', drawn);
    // The globals stay when nothing hangs on them any more: that no way leads on from there is what there is to see.
    const isWorthIt = rootArrows.length > 0 || parts.fields.length > 0 || (root.name === GLOBALS && chosen.length > 0);
    if (!isWorthIt) return;
    boxes.push({
      key, kind: 'root', title: root.name, text: '', state: 'live', refcount: null, generation: null, size: null,
      fields: limitFields(parts.fields),
    });
    arrows.push(...rootArrows);
  });
  for (const { object, scene, state } of chosen) {
    boxes.push(boxOf(object, scene, state));
    arrows.push(...arrowsFrom(`o${object.id}`, scene.split(object.edges).arrows, state, drawn));
  }
  return { boxes, arrows, hidden: now.scaffolding.size, omitted: snapshot.omitted + all.length - chosen.length };
}
