/**
 * What of a heap is drawn: boxes and named arrows, made from a snapshot. Pure data, the same for the drawing, the table
 * and the sentences. Looking changes nothing: all of it is computed from a copy.
 */
import type { HeapSnapshot, SnapshotEdge, SnapshotObject } from '@/lib/python/api';
import { namedIds, planFolds } from './folding';
import { findBehindScenes, findScaffolding, isScaffoldingLabel } from './scaffolding';

/** `freed`: not in the heap any more; drawn for comparison with an earlier moment. */
export type BoxState = 'live' | 'unreachable' | 'freed';

/** A value without references of its own, written inside the box that holds it. */
export interface InlineField {
  name: string;
  value: string;
}

/** A box: one object, many objects of one type, or a place outside the heap that holds references. */
export interface Box {
  /** `o12` for the object with id 12, `Node/live` for many, `r0` for the first root. */
  key: string;
  kind: 'root' | 'object' | 'fold';
  /** The objects it stands for; none for a root. */
  ids: number[];
  /** `Node`, `list`, `globals`. */
  title: string;
  /** What tells it from others of its type: `'abc'`, `[…] (3)`; empty when that says no more than the title. */
  text: string;
  state: BoxState;
  /** Null for roots, freed objects and many; -1 for immortal ones. */
  refcount: number | null;
  /** 0, 1, 2; null for roots, freed objects, many, and objects that the collector does not track. */
  generation: number | null;
  /** While it is being collected: CPython's `gc_refs`, the references not yet explained from within; null otherwise. */
  gcRefs: number | null;
  /** While it is being collected: not decided yet, or found unreachable so far; null otherwise. */
  verdict: 'undecided' | 'unreachable' | null;
  /** Bytes, of many together; null for roots. */
  size: number | null;
  fields: InlineField[];
  /** What stands at the bottom, in place of count and generation. */
  foot?: string;
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
  /** Types of which many are drawn as one box. */
  folded: string[];
  /** Objects that the engine left out of the snapshot, or this picture for want of space. */
  omitted: number;
}

export interface PictureOptions {
  /** An earlier moment: what is in it and is gone now is drawn as freed. */
  before?: HeapSnapshot;
  /** Draw classes, functions and modules too. */
  showScaffolding?: boolean;
  /** Draw numbers, texts and the like as boxes of their own instead of inside their holders. */
  showValues?: boolean;
  /** Types to draw one by one, however many there are. */
  unfolded?: ReadonlySet<string>;
  /** Types are folded when there are more objects than that; see `FEW`. */
  foldAbove?: number;
  /** Most boxes of objects to draw; the rest is counted in `omitted`. */
  maxBoxes?: number;
}

const MAX_BOXES = 150;
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
  private readonly showValues: boolean;

  constructor(readonly snapshot: HeapSnapshot, { showScaffolding = false, showValues = false }: PictureOptions) {
    this.showValues = showValues;
    this.byId = new Map(snapshot.objects.map((object) => [object.id, object]));
    this.scaffolding = showScaffolding ? new Set(findBehindScenes(snapshot)) : findScaffolding(snapshot);
  }

  isDrawn(id: number): boolean {
    const object = this.byId.get(id);
    return object !== undefined && (object.atom ? this.showValues : !this.scaffolding.has(id));
  }

  /** Edges worth showing, split into those to drawn boxes and those to values written inside. */
  split(edges: readonly SnapshotEdge[]): { arrows: SnapshotEdge[]; fields: InlineField[] } {
    const arrows: SnapshotEdge[] = [];
    const fields: InlineField[] = [];
    for (const edge of edges) {
      const target = this.byId.get(edge.to);
      if (!target || isScaffoldingLabel(edge.label)) continue;
      if (target.atom && !this.showValues) fields.push({ name: edge.label, value: shorten(target.text) });
      else if (!this.scaffolding.has(edge.to)) arrows.push(edge);
    }
    return { arrows, fields };
  }
}

/** What a text says beyond the type: `<function f>` of a function is `f`, `<class 'Node'>` is `Node`. */
function ownText({ type, text }: SnapshotObject): string {
  if (text === type || text === `<${type}>`) return '';
  const [, name] = /^<class '(.+)'>$/.exec(text) ?? /^<(?:bound method|\w+) (.+?)(?: at 0x[0-9a-f]+)?>$/.exec(text) ?? ['', text];
  return shorten(name);
}

function limitFields(fields: InlineField[]): InlineField[] {
  if (fields.length <= MAX_FIELDS) return fields;
  return [...fields.slice(0, MAX_FIELDS - 1), { name: '…', value: `${fields.length - MAX_FIELDS + 1} more` }];
}

function boxOf({ object, scene, state }: Candidate): Box {
  const isGone = state === 'freed';
  return {
    key: `o${object.id}`,
    kind: 'object',
    ids: [object.id],
    title: object.type,
    text: ownText(object),
    state,
    refcount: isGone ? null : object.refcount,
    generation: isGone || object.generation < 0 ? null : object.generation,
    gcRefs: isGone ? null : object.gcRefs ?? null,
    verdict: isGone ? null : object.verdict ?? null,
    size: object.size,
    fields: limitFields(scene.split(object.edges).fields),
  };
}

function foldOf(key: string, members: readonly Candidate[]): Box {
  const [{ object, state }] = members;
  return {
    key, kind: 'fold', ids: members.map((member) => member.object.id), title: object.type, text: `× ${members.length}`, state,
    refcount: null, generation: null, gcRefs: null, verdict: null, fields: [],
    size: members.reduce((sum, member) => sum + member.object.size, 0),
  };
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

/** The objects of each box, by its key; no more boxes than `maxBoxes`. */
function groupIntoBoxes(all: readonly Candidate[], keyOf: (id: number) => string, maxBoxes: number): Map<string, Candidate[]> {
  const groups = new Map<string, Candidate[]>();
  for (const candidate of all) {
    const key = keyOf(candidate.object.id);
    const group = groups.get(key);
    if (group) group.push(candidate);
    else groups.set(key, [candidate]);
  }
  if (groups.size <= maxBoxes) return groups;
  const kept = new Set([...groups].sort(([, one], [, other]) => importance[one[0].state] - importance[other[0].state])
    .slice(0, maxBoxes).map(([key]) => key));
  return new Map([...groups].filter(([key]) => kept.has(key)));
}

/** Arrows from boxes to boxes, gathered reference by reference. */
class Arrows {
  readonly #byKey = new Map<string, Arrow>();

  constructor(private readonly keyOf: (id: number) => string, private readonly drawn: { has(key: string): boolean }) {}

  add(from: string, edges: readonly SnapshotEdge[], state: BoxState): number {
    let added = 0;
    for (const edge of edges) {
      const to = this.keyOf(edge.to);
      if (!this.drawn.has(to)) continue;
      added++;
      const key = `${from}-${to}${edge.weak ? '-weak' : ''}`;
      const arrow = this.#byKey.get(key);
      if (arrow) arrow.labels.push(edge.label);
      else this.#byKey.set(key, { key, from, to, labels: [edge.label], weak: edge.weak, state });
    }
    return added;
  }

  list(): Arrow[] {
    return [...this.#byKey.values()];
  }
}

/** The boxes of the places outside the heap; their arrows are added to `arrows`. */
function drawRoots(scene: Scene, arrows: Arrows, hasObjects: boolean): Box[] {
  return scene.snapshot.roots.flatMap((root, index): Box[] => {
    const key = `r${index}`;
    const parts = scene.split(root.edges);
    const isEmpty = arrows.add(key, parts.arrows, 'live') === 0 && parts.fields.length === 0;
    // The globals stay when nothing hangs on them any more: that no way leads on from there is what there is to see.
    if (isEmpty && !(root.name === GLOBALS && hasObjects)) return [];
    const fields = limitFields(parts.fields);
    const unknown = { refcount: null, generation: null, gcRefs: null, verdict: null, size: null };
    return [{ key, kind: 'root', ids: [], title: root.name, text: '', state: 'live', ...unknown, fields }];
  });
}

/** The boxes and arrows to draw for a snapshot. */
export function drawHeap(snapshot: HeapSnapshot, options: PictureOptions = {}): HeapPicture {
  const now = new Scene(snapshot, options);
  const before = options.before && new Scene(options.before, options);
  const all = candidates(now, before);
  const foldable = all.map(({ object: { id, type }, state }) => ({ id, type, state }));
  const folds = planFolds(foldable, namedIds(snapshot), options.unfolded ?? new Set(), options.foldAbove);
  const keyOf = (id: number): string => folds.get(id) ?? `o${id}`;
  const groups = groupIntoBoxes(all, keyOf, options.maxBoxes ?? MAX_BOXES);
  const arrows = new Arrows(keyOf, groups);
  const boxes = drawRoots(now, arrows, groups.size > 0);
  let drawn = 0;
  for (const [key, members] of groups) {
    boxes.push(key === `o${members[0].object.id}` ? boxOf(members[0]) : foldOf(key, members));
    for (const { object, scene, state } of members) arrows.add(key, scene.split(object.edges).arrows, state);
    drawn += members.length;
  }
  const folded = [...new Set(boxes.filter((box) => box.kind === 'fold').map((box) => box.title))];
  return { boxes, arrows: arrows.list(), folded, hidden: now.scaffolding.size, omitted: snapshot.omitted + all.length - drawn };
}
