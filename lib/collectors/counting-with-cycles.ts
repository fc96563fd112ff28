import { nameList, plural } from './collector';
import { ReferenceCounting } from './reference-counting';
import type { ObjectSpec } from './scenario';
import type { LabObject } from './world';

/** So many objects more than were freed, since the last collection, and the next one begins. */
const THRESHOLD = 10;

/**
 * Counting, and now and then a search for groups that only their own members refer to: copy the counts, subtract the
 * references from within, keep what has some left and what that leads to. CPython does it so (Python/gc.c,
 * deduce_unreachable()), with generations on top.
 */
export class CountingWithCycles extends ReferenceCounting {
  private sinceCollection = 0;

  override allocate(spec: ObjectSpec): boolean {
    if (this.sinceCollection >= THRESHOLD) this.collect();
    let isPlaced = super.allocate(spec);
    if (!isPlaced) {
      this.collect();
      isPlaced = super.allocate(spec);
    }
    if (isPlaced) this.sinceCollection++;
    return isPlaced;
  }

  protected override drop(object: LabObject): void {
    super.drop(object);
    this.sinceCollection = Math.max(0, this.sinceCollection - 1);
  }

  override collect(): void {
    const { world } = this;
    world.costs.collections++;
    this.sinceCollection = 0;
    const all = [...world.objects.values()];
    for (const object of all) world.change(object, { gcRefs: object.count });
    world.collectorStep('copy counts', `The counts of all ${plural(all.length, 'object')} are copied to gc_refs.`, all.length);
    for (const object of all) this.subtract(object);
    const unreachable = this.findUnreachable(all);
    for (const object of world.objects.values()) world.change(object, { gcRefs: undefined });
    this.clear(unreachable);
  }

  private subtract(object: LabObject): void {
    const targets = this.world.targets(object);
    if (targets.length === 0) return;
    for (const target of targets) this.world.change(target, { gcRefs: (target.gcRefs ?? 0) - 1 });
    this.world.collectorStep(
      'subtract', `${object.label} refers to ${nameList(targets)}: one less in gc_refs for each reference from inside.`,
      1 + targets.length, object,
    );
  }

  /** What has gc_refs left is referred to from outside; that, and what it leads to, is in use. */
  private findUnreachable(all: readonly LabObject[]): LabObject[] {
    const reached = new Set<LabObject>();
    const outside = all.filter(({ gcRefs = 0 }) => gcRefs > 0);
    this.world.collectorStep('move back', outside.length === 0
      ? 'No gc_refs is above 0: nothing is referred to from outside.'
      : `${nameList(outside)} ${outside.length === 1 ? 'has' : 'have'} references left: they come from outside, from names.`, all.length);
    const waiting = outside;
    for (const object of waiting) {
      if (reached.has(object)) continue;
      reached.add(object);
      const targets = this.world.targets(object).filter((target) => !reached.has(target));
      waiting.push(...targets);
      if (targets.length > 0) this.world.collectorStep(
        'move back', `${object.label} is in use, and so is what it refers to: ${nameList(targets)}.`, 1 + targets.length, object,
      );
    }
    return all.filter((object) => !reached.has(object));
  }

  private clear(unreachable: readonly LabObject[]): void {
    const { world } = this;
    if (unreachable.length === 0) return world.collectorStep('clear', 'Nothing is unreachable.', 0);
    for (const object of unreachable) {
      // Members of the group that are gone already have nothing to count any more.
      const left = [...object.fields.values()].flatMap((id) => world.objects.get(id) ?? []);
      for (const target of left) world.change(target, { count: (target.count ?? 0) - 1 });
      this.drop(object);
      world.collectorStep(
        'clear', `${object.label} is held by its own group alone: its references are given up, and it is freed.`, 1, object,
      );
    }
  }
}
