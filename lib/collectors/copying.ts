import { plural, TracingCollector } from './collector';
import { BumpSpace } from './memory';
import type { Space } from './memory';
import type { ObjectSpec } from './scenario';
import type { LabObject, World } from './world';

/** Two halves: what can be reached is copied to the empty one, and the full one is given up as a whole. (Cheney 1970) */
export class Copying extends TracingCollector {
  private from: BumpSpace;
  private to: BumpSpace;

  constructor(world: World) {
    super(world);
    const half = Math.floor(world.scenario.cells / 2);
    this.from = new BumpSpace({ address: 0, size: half });
    this.to = new BumpSpace({ address: half, size: half });
    world.setSpaces(this.spaces());
  }

  allocate(spec: ObjectSpec): boolean {
    let address = this.from.allocate(spec.size);
    if (address === null) {
      this.collect();
      address = this.from.allocate(spec.size);
    }
    if (address === null) return false;
    this.world.place(spec, address, {});
    return true;
  }

  collect(): void {
    const { world } = this;
    world.costs.collections++;
    const copied: LabObject[] = [];
    for (const root of world.roots()) this.copy(root, copied, 'a name refers to it');
    // The copies that have not been scanned yet are the list of what is left to do.
    for (const object of copied) {
      for (const target of world.targets(object)) this.copy(target, copied, `${object.label} refers to it`);
      world.collectorStep('scan', `The references of ${object.label} lead to the copies now.`, object.fields.size, object);
    }
    this.flip(new Set(copied));
  }

  fragmentation() {
    return { free: this.from.cells, largest: this.from.cells };
  }

  private copy(object: LabObject, copied: LabObject[], reason: string): void {
    if (copied.includes(object)) return;
    // What is in use fits: the halves are of the same size.
    const address = this.to.allocate(object.size) as number;
    copied.push(object);
    this.world.costs.movedCells += object.size;
    this.world.change(object, { address });
    this.world.collectorStep('copy', `${object.label} is copied to cell ${address}, since ${reason}.`, 1 + object.size, object);
  }

  private flip(kept: ReadonlySet<LabObject>): void {
    const dead = [...this.world.objects.values()].filter((object) => !kept.has(object));
    for (const object of dead) this.world.remove(object);
    [this.from, this.to] = [this.to, this.from];
    this.to.reset();
    this.world.setSpaces(this.spaces());
    const left = dead.length === 0 ? 'Nothing is left in it' : `Nobody has visited the ${plural(dead.length, 'object')} left in it`;
    this.world.collectorStep('flip', `The halves change places, and the old one is empty. ${left}.`, 1);
  }

  private spaces(): Space[] {
    return [{ name: 'in use', ...this.from.space }, { name: 'empty half', ...this.to.space }].sort((a, b) => a.address - b.address);
  }
}
