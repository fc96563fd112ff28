import type { EventColumns, EventKindNumber, EventPlace } from './events';

/** The columns of a recording while they grow. */
export class EventLog {
  count = 0;
  private capacity = 4096;
  private kinds = new Uint8Array(this.capacity);
  private lines = new Int32Array(this.capacity);
  private placeIndexes = new Uint16Array(this.capacity);
  private depths = new Uint16Array(this.capacity);
  private objects = new Uint32Array(this.capacity);
  private typeIndexes = new Uint16Array(this.capacity);
  private values = new Uint32Array(this.capacity);
  readonly places: EventPlace[] = [];
  readonly types: string[] = [''];
  private readonly typeNumbers = new Map<string, number>([['', 0]]);

  add(kind: EventKindNumber, line: number, place: number, depth: number, object: number, type: number, value: number): void {
    if (this.count === this.capacity) this.grow();
    const at = this.count++;
    this.kinds[at] = kind;
    this.lines[at] = line;
    this.placeIndexes[at] = place;
    this.depths[at] = depth;
    this.objects[at] = object;
    this.typeIndexes[at] = type;
    this.values[at] = value;
  }

  /** The number under which a type's name is noted; the first one stands for all once there are too many. */
  typeNumber(name: string): number {
    const known = this.typeNumbers.get(name);
    if (known !== undefined) return known;
    if (this.types.length > 0xffff) return 0;
    this.typeNumbers.set(name, this.types.length);
    return this.types.push(name) - 1;
  }

  placeNumber(place: EventPlace): number {
    return this.places.length > 0xffff ? 0 : this.places.push(place) - 1;
  }

  /** The columns, cut to their length. */
  columns(): EventColumns {
    const { count } = this;
    return {
      count,
      kinds: this.kinds.slice(0, count),
      lines: this.lines.slice(0, count),
      places: this.placeIndexes.slice(0, count),
      depths: this.depths.slice(0, count),
      objects: this.objects.slice(0, count),
      types: this.typeIndexes.slice(0, count),
      values: this.values.slice(0, count),
    };
  }

  private grow(): void {
    this.capacity *= 2;
    this.kinds = enlarged(this.kinds, new Uint8Array(this.capacity));
    this.lines = enlarged(this.lines, new Int32Array(this.capacity));
    this.placeIndexes = enlarged(this.placeIndexes, new Uint16Array(this.capacity));
    this.depths = enlarged(this.depths, new Uint16Array(this.capacity));
    this.objects = enlarged(this.objects, new Uint32Array(this.capacity));
    this.typeIndexes = enlarged(this.typeIndexes, new Uint16Array(this.capacity));
    this.values = enlarged(this.values, new Uint32Array(this.capacity));
  }
}

function enlarged<T extends Uint8Array | Uint16Array | Int32Array | Uint32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
