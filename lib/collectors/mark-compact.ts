import { byAddress, plural, TracingCollector, undividedHeap } from './collector';
import { markAll } from './marking';
import { BumpSpace } from './memory';
import type { Span } from './memory';
import type { ObjectSpec } from './scenario';
import type { LabObject, World } from './world';

/** Slides the given objects to the beginning of a space, keeping their order (Lisp 2). The first cell after them. */
export function slide(world: World, objects: readonly LabObject[], space: Span): number {
  const inOrder = byAddress(objects);
  let next = space.address;
  for (const object of inOrder) {
    world.change(object, { forward: next });
    world.collectorStep('compute', `${object.label} is to go to cell ${next}.`, 1, object);
    next += object.size;
  }
  for (const object of inOrder) {
    const { size } = object.fields;
    if (size > 0) world.collectorStep(
      'update', `The ${plural(size, 'reference')} of ${object.label} ${size === 1 ? 'is' : 'are'} mended to lead to the new places.`,
      size, object,
    );
  }
  for (const object of inOrder) {
    const { address, forward = address, size, label } = object;
    const moved = forward === address ? 0 : size;
    world.costs.movedCells += moved;
    world.change(object, { address: forward, forward: undefined, colour: 'white' });
    world.collectorStep('move', moved ? `${label} moves from cell ${address} to ${forward}.` : `${label} is there already.`, moved, object);
  }
  return next;
}

/** Marks what can be reached and slides it together: all free cells are one, and the next object goes where it begins. */
export class MarkCompact extends TracingCollector {
  private readonly heap: BumpSpace;

  constructor(world: World) {
    super(world);
    this.heap = new BumpSpace(undividedHeap(world));
  }

  allocate(spec: ObjectSpec): boolean {
    let address = this.heap.allocate(spec.size);
    if (address === null) {
      this.collect();
      address = this.heap.allocate(spec.size);
    }
    if (address === null) return false;
    this.world.place(spec, address, { colour: 'white' });
    return true;
  }

  collect(): void {
    const { world } = this;
    world.costs.collections++;
    markAll(world);
    const live = [...world.objects.values()].filter(({ colour }) => colour === 'black');
    dropWhite(world, 'compute');
    this.heap.next = slide(world, live, this.heap.space);
  }

  fragmentation() {
    return { free: this.heap.cells, largest: this.heap.cells };
  }
}

/** Gives up the white objects, in one step: nobody has to visit them, what is black goes over them. */
export function dropWhite(world: World, phase: string): void {
  const dead = [...world.objects.values()].filter(({ colour }) => colour === 'white');
  if (dead.length === 0) return;
  for (const object of dead) world.remove(object);
  world.collectorStep(phase, `${plural(dead.length, 'object')} stayed white and ${dead.length === 1 ? 'is' : 'are'} given up.`, 0);
}
