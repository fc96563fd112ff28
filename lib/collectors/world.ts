/**
 * The objects of a run as program and collector see them, and the record of what happens to them: step by step, with what
 * each step costs, so that a view can go to any of them.
 */
import type { ObjectSpec, Scenario } from './scenario';
import type { Space } from './memory';

/** White: not visited in this collection. Grey: known to be reachable, its references not yet looked at. Black: both. */
export type Colour = 'white' | 'grey' | 'black';

/** Of one object at one step. Never changed: a later step has another one. */
export interface ObjectState extends ObjectSpec {
  /** Its first cell. */
  address: number;
  /** Its references: name of the field and id of the object, in the order of storing. */
  fields: readonly (readonly [string, number])[];
  /** The truth: no chain of references leads from a name to it. No collector knows this beforehand. */
  isGarbage: boolean;
  colour?: Colour;
  /** Reference count. */
  count?: number;
  /** While cycles are looked for: what is left of the count. */
  gcRefs?: number;
  generation?: 'young' | 'old';
  /** Where it is going to be. */
  forward?: number;
}

/** An object while the run goes on. */
export interface LabObject extends Omit<ObjectState, 'fields'> {
  fields: Map<string, number>;
}

export interface LabStep {
  /** The operation that it belongs to: an index into `Scenario.operations`. */
  operation: number;
  /** What is at work: the program, or a phase of the collector. */
  phase: string;
  /** A sentence. */
  text: string;
  /** Units of work that the collector did: an object visited, a reference followed or mended, a cell moved are one each. */
  work: number;
  /** The pause that it is part of, from 0; null for the program's own steps. */
  pause: number | null;
  /** The object that it is about. */
  focus: number | null;
  /** States that differ from the step before, and objects that are gone. */
  changed: ObjectState[];
  freed: number[];
  /** Names and what they refer to, when they changed. */
  names?: readonly (readonly [string, number])[];
  spaces?: readonly Space[];
}

export interface LabState {
  objects: ReadonlyMap<number, ObjectState>;
  names: readonly (readonly [string, number])[];
  spaces: readonly Space[];
}

const KEYFRAME_EVERY = 64;
const NOTHING: LabState = { objects: new Map(), names: [], spaces: [] };

/** Steps of one run, and the state after each of them. */
export class LabRecording {
  readonly steps: LabStep[] = [];
  private readonly keyframes: LabState[] = [];
  private last = NOTHING;

  add(step: LabStep): void {
    this.last = after(this.last, step);
    if (this.steps.length % KEYFRAME_EVERY === 0) this.keyframes.push(this.last);
    this.steps.push(step);
  }

  /** The state after a step. */
  at(index: number): LabState {
    const keyframe = Math.floor(index / KEYFRAME_EVERY);
    let state = this.keyframes[keyframe];
    for (let i = keyframe * KEYFRAME_EVERY + 1; i <= index; i++) state = after(state, this.steps[i]);
    return state;
  }

  /** The states after all the steps, one after the other. */
  *states(): Generator<LabState> {
    let state = NOTHING;
    for (const step of this.steps) yield state = after(state, step);
  }
}

function after(state: LabState, { changed, freed, names, spaces }: LabStep): LabState {
  const objects = new Map(state.objects);
  for (const object of changed) objects.set(object.id, object);
  for (const id of freed) objects.delete(id);
  return { objects, names: names ?? state.names, spaces: spaces ?? state.spaces };
}

/** What the collector's work is charged to. */
export interface Costs {
  /** Units in each pause: work of the collector that nothing of the program comes between. */
  pauses: number[];
  /** Units that the program pays as it goes: counting references, watching writes, looking for free cells. */
  overhead: number;
  movedCells: number;
  collections: number;
}

export class World {
  readonly objects = new Map<number, LabObject>();
  readonly names = new Map<string, number>();
  readonly recording = new LabRecording();
  readonly costs: Costs = { pauses: [], overhead: 0, movedCells: 0, collections: 0 };
  /** The operation that the program is at. */
  operation = 0;
  private readonly dirty = new Set<LabObject>();
  private readonly gone: number[] = [];
  private namesChanged = true;
  private newSpaces: readonly Space[] | undefined;
  private isInPause = false;

  constructor(readonly scenario: Scenario) {}

  /** Takes an object into the heap. */
  place(spec: ObjectSpec, address: number, more: Partial<LabObject>): LabObject {
    const object: LabObject = { ...spec, address, fields: new Map(), isGarbage: false, ...more };
    this.objects.set(object.id, object);
    this.dirty.add(object);
    return object;
  }

  remove(object: LabObject): void {
    this.objects.delete(object.id);
    this.dirty.delete(object);
    this.gone.push(object.id);
  }

  /** Changes what is known of an object; what became of it is in the next step. */
  change(object: LabObject, more: Partial<LabObject>): void {
    Object.assign(object, more);
    this.dirty.add(object);
  }

  get(id: number): LabObject {
    const object = this.objects.get(id);
    if (!object) throw new Error(`The collector freed object ${id}, which is in use.`);
    return object;
  }

  /** The objects that an object refers to. */
  targets(object: LabObject): LabObject[] {
    return [...object.fields.values()].map((id) => this.get(id));
  }

  /** The objects that names refer to, each once. */
  roots(): LabObject[] {
    return [...new Set(this.names.values())].map((id) => this.get(id));
  }

  setName(name: string, target: number | null): void {
    if (target === null) this.names.delete(name);
    else this.names.set(name, target);
    this.namesChanged = true;
  }

  setField(object: LabObject, field: string, target: number | null): void {
    if (target === null) object.fields.delete(field);
    else object.fields.set(field, target);
    this.dirty.add(object);
  }

  setSpaces(spaces: readonly Space[]): void {
    this.newSpaces = spaces;
  }

  /** A step of the program: whatever the collector did before it, did not hold it up any longer. */
  programStep(text: string, focus: number | null = null): void {
    this.isInPause = false;
    this.findGarbage();
    this.record({ phase: 'program', text, work: 0, pause: null, focus });
  }

  /** A step of the collector, while the program waits. */
  collectorStep(phase: string, text: string, work: number, focus: LabObject | null = null): void {
    const { pauses } = this.costs;
    if (!this.isInPause) pauses.push(0);
    this.isInPause = true;
    pauses[pauses.length - 1] += work;
    this.record({ phase, text, work, pause: pauses.length - 1, focus: focus?.id ?? null });
  }

  /** Cells of objects that nothing leads to, and that nobody has freed yet. */
  get garbageCells(): number {
    return [...this.objects.values()].reduce((sum, { isGarbage, size }) => sum + (isGarbage ? size : 0), 0);
  }

  get usedCells(): number {
    return [...this.objects.values()].reduce((sum, { size }) => sum + size, 0);
  }

  private record(step: Omit<LabStep, 'operation' | 'changed' | 'freed'>): void {
    const changed = [...this.dirty].map((object): ObjectState => ({ ...object, fields: [...object.fields] }));
    this.recording.add({
      ...step, operation: this.operation, changed, freed: [...this.gone],
      ...(this.namesChanged && { names: [...this.names] }),
      ...(this.newSpaces && { spaces: this.newSpaces }),
    });
    this.dirty.clear();
    this.gone.length = 0;
    this.namesChanged = false;
    this.newSpaces = undefined;
  }

  private findGarbage(): void {
    const reached = new Set(this.names.values());
    for (const id of reached) for (const target of this.get(id).fields.values()) reached.add(target);
    for (const object of this.objects.values()) {
      if (object.isGarbage === reached.has(object.id)) this.change(object, { isGarbage: !object.isGarbage });
    }
  }
}
