/** The heap's cells: what is occupied, and where the next object goes. Addresses count cells from 0. */

export interface Span { address: number; size: number }

/** A part of the heap with a purpose of its own: `from-space`, `nursery`. */
export interface Space extends Span { name: string }

/** Free cells as a list of spans by address; neighbours are one span. */
export class FreeList {
  private spans: Span[];

  constructor(space: Span) {
    this.spans = [{ ...space }];
  }

  /** First fit. `looked`: the spans that were looked at. */
  allocate(size: number): { address: number | null; looked: number } {
    const index = this.spans.findIndex((span) => span.size >= size);
    if (index < 0) return { address: null, looked: this.spans.length };
    const span = this.spans[index];
    const { address } = span;
    span.address += size;
    span.size -= size;
    if (span.size === 0) this.spans.splice(index, 1);
    return { address, looked: index + 1 };
  }

  free({ address, size }: Span): void {
    const next = this.spans.findIndex((span) => span.address > address);
    const at = next < 0 ? this.spans.length : next;
    this.spans.splice(at, 0, { address, size });
    this.joinWithNext(at);
    if (at > 0) this.joinWithNext(at - 1);
  }

  get cells(): number {
    return this.spans.reduce((sum, { size }) => sum + size, 0);
  }

  get largest(): number {
    return Math.max(0, ...this.spans.map(({ size }) => size));
  }

  private joinWithNext(index: number): void {
    const [span, next] = [this.spans[index], this.spans[index + 1]];
    if (!next || span.address + span.size !== next.address) return;
    span.size += next.size;
    this.spans.splice(index + 1, 1);
  }
}

/** Free cells as one pointer: the next object goes where the last one ended. */
export class BumpSpace {
  next: number;

  constructor(readonly space: Span) {
    this.next = space.address;
  }

  allocate(size: number): number | null {
    if (size > this.cells) return null;
    this.next += size;
    return this.next - size;
  }

  get cells(): number {
    return this.space.address + this.space.size - this.next;
  }

  get used(): number {
    return this.next - this.space.address;
  }

  reset(): void {
    this.next = this.space.address;
  }
}
