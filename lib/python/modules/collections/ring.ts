import type { Ref } from '../../object/ref';

/** A double-ended queue of references in a circular buffer whose length is a power of two. Counts nothing: that is its owner's. */
export class Ring {
  buffer: Ref[] = new Array<Ref>(8).fill(0 as Ref);
  head = 0;
  length = 0;

  at(i: number): Ref {
    return this.buffer[(this.head + i) & (this.buffer.length - 1)];
  }

  /** Puts a reference in a place and returns what was there. */
  exchange(i: number, ref: Ref): Ref {
    const at = (this.head + i) & (this.buffer.length - 1);
    const old = this.buffer[at];
    this.buffer[at] = ref;
    return old;
  }

  push(ref: Ref): void {
    if (this.length === this.buffer.length) this.grow();
    this.buffer[(this.head + this.length++) & (this.buffer.length - 1)] = ref;
  }

  unshift(ref: Ref): void {
    if (this.length === this.buffer.length) this.grow();
    this.head = (this.head - 1) & (this.buffer.length - 1);
    this.buffer[this.head] = ref;
    this.length++;
  }

  /** The last reference; the ring must not be empty. */
  pop(): Ref {
    return this.buffer[(this.head + --this.length) & (this.buffer.length - 1)];
  }

  shift(): Ref {
    const ref = this.buffer[this.head];
    this.head = (this.head + 1) & (this.buffer.length - 1);
    this.length--;
    return ref;
  }

  toArray(): Ref[] {
    const refs: Ref[] = [];
    for (let i = 0; i < this.length; i++) refs.push(this.at(i));
    return refs;
  }

  /** Replaces everything. */
  assign(refs: readonly Ref[]): void {
    let size = 8;
    while (size < refs.length) size *= 2;
    this.buffer = new Array<Ref>(size).fill(0 as Ref);
    for (let i = 0; i < refs.length; i++) this.buffer[i] = refs[i];
    this.head = 0;
    this.length = refs.length;
  }

  private grow(): void {
    const refs = this.toArray();
    const bigger = new Array<Ref>(this.buffer.length * 2).fill(0 as Ref);
    for (let i = 0; i < refs.length; i++) bigger[i] = refs[i];
    this.buffer = bigger;
    this.head = 0;
  }
}
