import { fragmentationOf, nameList, plural, undividedHeap } from './collector';
import type { Collector } from './collector';
import { FreeList } from './memory';
import type { ObjectSpec } from './scenario';
import type { LabObject, World } from './world';

/** Every object carries the number of references to it and is freed when the last is given up. (Collins 1960) */
export class ReferenceCounting implements Collector {
  protected readonly free: FreeList;

  constructor(protected readonly world: World) {
    this.free = new FreeList(undividedHeap(world));
  }

  allocate(spec: ObjectSpec): boolean {
    const { address, looked } = this.free.allocate(spec.size);
    this.world.costs.overhead += looked;
    if (address === null) return false;
    this.world.place(spec, address, { count: 0 });
    return true;
  }

  nameChanged(from: LabObject | null, to: LabObject | null): void {
    this.replace(from, to);
  }

  fieldChanged(_holder: LabObject, from: LabObject | null, to: LabObject | null): void {
    this.replace(from, to);
  }

  collect(): void {
    this.world.collectorStep('collect', 'There is no collection: what counting does not free is never freed.', 0);
  }

  afterOperation(): void {}

  fragmentation() {
    return fragmentationOf(this.free);
  }

  /** First the new reference is counted, then the old one: an object may be stored over itself. */
  private replace(from: LabObject | null, to: LabObject | null): void {
    if (to) this.world.change(to, { count: (to.count ?? 0) + 1 });
    if (from) this.world.change(from, { count: (from.count ?? 0) - 1 });
    this.world.costs.overhead += Number(to !== null) + Number(from !== null);
    if (from?.count === 0) this.release(from);
  }

  /** Frees the object, and what only it refers to. A list, not recursion: a chain may be long. */
  protected release(first: LabObject): void {
    const waiting = [first];
    for (let object = waiting.pop(); object; object = waiting.pop()) {
      const zero: LabObject[] = [];
      const held = this.world.targets(object);
      for (const target of held) {
        this.world.change(target, { count: (target.count ?? 0) - 1 });
        if (target.count === 0) zero.push(target);
      }
      this.drop(object);
      waiting.push(...zero);
      const next = zero.length > 0 ? ` That takes the last reference from ${nameList(zero)}.` : '';
      this.world.collectorStep(
        'free', `The count of ${object.label} is 0: its ${plural(object.size, 'cell')} are free.${next}`, 1 + held.length, object,
      );
    }
  }

  protected drop(object: LabObject): void {
    this.free.free(object);
    this.world.remove(object);
  }
}
