import type { EventColumns, EventKindNumber, EventPlace } from './events';

/** Events of one block of a log; the columns are put together of blocks when the recording ends, so that none is copied while it grows. */
const BLOCK = 1 << 16;

function newBlock(size: number) {
  return {
    kinds: new Uint8Array(size), lines: new Int32Array(size), places: new Uint16Array(size), depths: new Uint16Array(size),
    objects: new Uint32Array(size), types: new Uint16Array(size), values: new Uint32Array(size),
  };
}

type Block = ReturnType<typeof newBlock>;

/** The columns of a recording while they grow. */
export class EventLog {
  count = 0;
  private full: Block[] = [];
  private block: Block;
  /** Events in `block`. */
  private used = 0;
  readonly places: EventPlace[] = [];
  readonly types: string[] = [''];
  private readonly typeNumbers = new Map<string, number>([['', 0]]);

  /** With `isKept` false the events are counted, and no more. */
  constructor(private readonly isKept = true) {
    this.block = newBlock(isKept ? BLOCK : 0);
  }

  add(kind: EventKindNumber, line: number, place: number, depth: number, object: number, type: number, value: number): void {
    this.count++;
    if (!this.isKept) return;
    if (this.used === BLOCK) this.beginBlock();
    const { block } = this;
    const at = this.used++;
    block.kinds[at] = kind;
    block.lines[at] = line;
    block.places[at] = place;
    block.depths[at] = depth;
    block.objects[at] = object;
    block.types[at] = type;
    block.values[at] = value;
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

  /** All events, of which the log keeps none. */
  columns(): EventColumns {
    const count = this.isKept ? this.count : 0;
    const columns: Block = newBlock(count);
    this.full.push(this.block);
    for (let index = 0, at = 0; at < count; index++, at += BLOCK) {
      const block = this.full[index];
      const length = Math.min(BLOCK, count - at);
      for (const name of Object.keys(columns) as (keyof Block)[]) {
        columns[name].set(length === BLOCK ? block[name] : block[name].subarray(0, length), at);
      }
    }
    this.full = [];
    this.block = newBlock(0);
    return { count, ...columns };
  }

  private beginBlock(): void {
    this.full.push(this.block);
    this.block = newBlock(BLOCK);
    this.used = 0;
  }
}
