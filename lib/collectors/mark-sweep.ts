import { byAddress, fragmentationOf, plural, TracingCollector, undividedHeap } from './collector';
import { markAll } from './marking';
import { FreeList } from './memory';
import type { ObjectSpec } from './scenario';
import type { World } from './world';

/** Marks what can be reached, then walks the heap and frees the rest where it lies. Nothing moves. (McCarthy 1960) */
export class MarkSweep extends TracingCollector {
  private readonly free: FreeList;

  constructor(world: World) {
    super(world);
    this.free = new FreeList(undividedHeap(world));
  }

  allocate(spec: ObjectSpec): boolean {
    let place = this.free.allocate(spec.size);
    if (place.address === null) {
      this.collect();
      place = this.free.allocate(spec.size);
    }
    this.world.costs.overhead += place.looked;
    if (place.address === null) return false;
    this.world.place(spec, place.address, { colour: 'white' });
    return true;
  }

  collect(): void {
    this.world.costs.collections++;
    markAll(this.world);
    this.sweep();
  }

  fragmentation() {
    return fragmentationOf(this.free);
  }

  private sweep(): void {
    for (const object of byAddress(this.world.objects.values())) {
      if (object.colour === 'black') {
        this.world.change(object, { colour: 'white' });
        this.world.collectorStep('sweep', `${object.label} is black: it stays, and is white for the next collection.`, 1, object);
        continue;
      }
      this.free.free(object);
      this.world.remove(object);
      this.world.collectorStep(
        'sweep', `${object.label} is white: nobody can reach it, and its ${plural(object.size, 'cell')} are free.`, 1, object,
      );
    }
  }
}
