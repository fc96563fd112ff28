import { byAddress, fragmentationOf, nameList, plural, TracingCollector, undividedHeap } from './collector';
import { FreeList } from './memory';
import { scan, shade } from './marking';
import type { ObjectSpec } from './scenario';
import type { LabObject, World } from './world';

/** Units of work between two operations of the program. */
const SLICE = 6;
/** A collection begins when so much is occupied of what was free after the last one. */
const BEGIN_AT = 0.5;

/**
 * Mark-sweep in small slices, with the program running in between. A black object must never lead to a white one that
 * nobody else tells of, so a store into a black object turns what is stored grey. (Dijkstra, Lamport and others 1978)
 */
export class Incremental extends TracingCollector {
  private readonly free: FreeList;
  private phase: 'idle' | 'mark' | 'sweep' = 'idle';
  private grey: LabObject[] = [];
  private toSweep: LabObject[] = [];
  private isAsked = false;
  private usedAtLast = 0;

  constructor(world: World) {
    super(world);
    this.free = new FreeList(undividedHeap(world));
  }

  allocate(spec: ObjectSpec): boolean {
    let place = this.free.allocate(spec.size);
    if (place.address === null && this.phase !== 'idle') {
      this.finish(`There is no room for ${spec.label}: the program waits until the collection is done.`);
      place = this.free.allocate(spec.size);
    }
    if (place.address === null) {
      this.begin();
      this.finish(`There is no room for ${spec.label}: the program waits for a whole collection.`);
      place = this.free.allocate(spec.size);
    }
    this.world.costs.overhead += place.looked;
    if (place.address === null) return false;
    // Made during a collection: it is kept until the next.
    this.world.place(spec, place.address, { colour: this.phase === 'idle' ? 'white' : 'black' });
    return true;
  }

  /** The write barrier. Names need none: they are looked at once more when marking ends. */
  override fieldChanged(holder: LabObject, _from: LabObject | null, to: LabObject | null): void {
    this.world.costs.overhead++;
    if (this.phase !== 'mark' || holder.colour !== 'black' || to?.colour !== 'white') return;
    this.grey.push(...shade(this.world, [to]));
    this.world.collectorStep(
      'barrier', `${holder.label} is black and now refers to ${to.label}, which was white: it turns grey, or it would be lost.`, 1, to,
    );
  }

  collect(): void {
    this.isAsked = true;
  }

  override afterOperation(): void {
    const { world } = this;
    if (this.phase === 'idle') {
      const begins = this.usedAtLast + (world.scenario.cells - this.usedAtLast) * BEGIN_AT;
      if (!this.isAsked && world.usedCells < begins) return;
      this.begin();
    }
    this.work(SLICE);
  }

  fragmentation() {
    return fragmentationOf(this.free);
  }

  private begin(): void {
    const { world } = this;
    this.isAsked = false;
    this.phase = 'mark';
    world.costs.collections++;
    for (const object of world.objects.values()) world.change(object, { colour: 'white' });
    this.grey = shade(world, world.roots());
    world.collectorStep('roots', this.grey.length === 0 ? 'A collection begins; no name refers to anything.'
      : `A collection begins at the names: ${nameList(this.grey)} ${this.grey.length === 1 ? 'turns' : 'turn'} grey.`, world.names.size);
  }

  private finish(why: string): void {
    this.world.collectorStep('wait', why, 0);
    this.work(Infinity);
  }

  /** Goes on with the collection until the units are used up or it is done. */
  private work(units: number): void {
    for (let left = units; left > 0 && this.phase !== 'idle';) left -= this.phase === 'mark' ? this.markOne() : this.sweepOne();
  }

  private markOne(): number {
    const { world } = this;
    const object = this.grey.pop();
    if (object) {
      this.grey.push(...scan(world, object));
      return 1 + object.fields.size;
    }
    const late = shade(world, world.roots());
    if (late.length > 0) {
      this.grey = late;
      world.collectorStep(
        'roots',
        `The names are looked at once more: ${nameList(late)} had been missed and ${late.length === 1 ? 'turns' : 'turn'} grey.`,
        world.names.size,
      );
      return world.names.size;
    }
    this.toSweep = byAddress(world.objects.values()).reverse();
    this.phase = 'sweep';
    world.collectorStep(
      'roots',
      'The names lead to nothing white: marking is done. What is white now is garbage; what died meanwhile is black, and floats.',
      world.names.size,
    );
    return Math.max(1, world.names.size);
  }

  private sweepOne(): number {
    const { world } = this;
    const object = this.toSweep.pop();
    if (!object) {
      this.phase = 'idle';
      this.usedAtLast = world.usedCells;
      for (const left of world.objects.values()) world.change(left, { colour: 'white' });
      world.collectorStep('sweep', 'The sweep is done.', 0);
      return 1;
    }
    if (object.colour === 'white') {
      this.free.free(object);
      world.remove(object);
      world.collectorStep('sweep', `${object.label} is white: its ${plural(object.size, 'cell')} are free.`, 1, object);
    } else {
      const floats = `${object.label} is dead but black: it died after it was marked, and stays until the next collection.`;
      world.collectorStep('sweep', object.isGarbage ? floats : `${object.label} is black: it stays.`, 1, object);
    }
    return 1;
  }
}
