import { nameList, plural, TracingCollector } from './collector';
import { dropWhite, slide } from './mark-compact';
import { markAll } from './marking';
import { BumpSpace } from './memory';
import type { ObjectSpec } from './scenario';
import type { LabObject, World } from './world';

/**
 * Most objects die young: they are made in a small nursery, which is emptied often, and what is still in use then moves to
 * the old space, which is marked and compacted when it is full. (Lieberman and Hewitt 1983, Ungar 1984)
 */
export class Generational extends TracingCollector {
  private readonly nursery: BumpSpace;
  private readonly old: BumpSpace;
  /** Old objects in which a reference to a young one has been stored. */
  private readonly remembered = new Set<LabObject>();

  constructor(world: World) {
    super(world);
    const { cells } = world.scenario;
    const size = Math.max(4, Math.floor(cells / 4));
    this.nursery = new BumpSpace({ address: 0, size });
    this.old = new BumpSpace({ address: size, size: cells - size });
    world.setSpaces([{ name: 'nursery', ...this.nursery.space }, { name: 'old space', ...this.old.space }]);
  }

  allocate(spec: ObjectSpec): boolean {
    if (spec.size > this.nursery.space.size) return this.allocateOld(spec);
    let address = this.nursery.allocate(spec.size);
    if (address === null && this.collectYoung()) address = this.nursery.allocate(spec.size);
    if (address === null) return false;
    this.world.place(spec, address, { generation: 'young', colour: 'white' });
    return true;
  }

  /** The write barrier: a minor collection does not look at old objects, so it has to be told. */
  override fieldChanged(holder: LabObject, _from: LabObject | null, to: LabObject | null): void {
    this.world.costs.overhead++;
    if (holder.generation === 'old' && to?.generation === 'young') this.remembered.add(holder);
  }

  collect(): void {
    this.collectAll();
    this.collectYoung();
  }

  fragmentation() {
    return { free: this.nursery.cells + this.old.cells, largest: Math.max(this.nursery.cells, this.old.cells) };
  }

  /** An object that the nursery is too small for. */
  private allocateOld(spec: ObjectSpec): boolean {
    let address = this.old.allocate(spec.size);
    if (address === null) {
      this.collectAll();
      address = this.old.allocate(spec.size);
    }
    if (address === null) return false;
    this.world.place(spec, address, { generation: 'old', colour: 'white' });
    return true;
  }

  /** Empties the nursery. False when the old space has no room for what is in use. */
  private collectYoung(): boolean {
    const { world } = this;
    if (this.old.cells < this.nursery.used) this.collectAll();
    const young = this.youngObjects();
    if (this.old.cells < young.reduce((sum, { size }) => sum + size, 0)) return false;
    world.costs.collections++;
    const kept: LabObject[] = [];
    for (const root of world.roots()) this.promote(root, kept, 'a name refers to it');
    for (const holder of this.remembered) this.scan(holder, kept, 'is remembered: a young object has been stored in it. ');
    for (const object of kept) this.scan(object, kept, 'has moved, and is looked at. ');
    this.remembered.clear();
    const dead = this.youngObjects();
    for (const object of dead) world.remove(object);
    this.nursery.reset();
    world.collectorStep(
      'empty the nursery',
      dead.length === 0 ? 'Nothing in the nursery had died.' : `The nursery is empty. Nobody has visited the ${plural(dead.length, 'object')} that died in it.`,
      1,
    );
    return true;
  }

  private youngObjects(): LabObject[] {
    return [...this.world.objects.values()].filter(({ generation }) => generation === 'young');
  }

  private scan(holder: LabObject, kept: LabObject[], why: string): void {
    const { world } = this;
    const young = world.targets(holder).filter(({ generation }) => generation === 'young');
    const found = young.length === 0 ? 'It refers to nothing young.' : `It refers to ${nameList(young)}.`;
    world.collectorStep('minor', `${holder.label} ${why}${found}`, 1 + holder.fields.size, holder);
    for (const target of young) this.promote(target, kept, `${holder.label} refers to it`);
  }

  private promote(object: LabObject, kept: LabObject[], reason: string): void {
    if (object.generation !== 'young') return;
    // There is room: collectYoung() has asked for it.
    const address = this.old.allocate(object.size) as number;
    kept.push(object);
    this.world.costs.movedCells += object.size;
    this.world.change(object, { address, generation: 'old' });
    this.world.collectorStep('minor', `${object.label} moves to the old space, since ${reason}.`, 1 + object.size, object);
  }

  /** Marks everything, slides the old objects together, gives up the dead of both generations. */
  private collectAll(): void {
    const { world } = this;
    world.costs.collections++;
    world.collectorStep('major', 'The old space is collected.', 0);
    markAll(world);
    dropWhite(world, 'major');
    for (const holder of this.remembered) if (!world.objects.has(holder.id)) this.remembered.delete(holder);
    for (const object of this.youngObjects()) world.change(object, { colour: 'white' });
    this.old.next = slide(world, [...world.objects.values()].filter(({ generation }) => generation === 'old'), this.old.space);
  }
}
