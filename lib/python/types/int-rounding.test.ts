import { describe, expect, it } from 'vitest';
import { heap } from '../object/table';
import { steps } from '../object/steps';
import { bitLengthOf, divideToDouble, reserveBits } from './int-rounding';

describe('big ints and doubles', () => {
  it('counts bits', () => {
    expect([0n, 1n, -1n, 255n, 256n, -(2n ** 100n)].map(bitLengthOf)).toEqual([0, 1, 1, 8, 9, 101]);
  });

  it('divides with one rounding, half to even', () => {
    expect(divideToDouble(1n, 3n)).toBe(1 / 3);
    expect(divideToDouble(2n ** 53n + 1n, 1n)).toBe(2 ** 53);
    expect(divideToDouble(2n ** 54n + 3n, 2n)).toBe(2 ** 53 + 2);
    expect(divideToDouble(10n ** 400n, 10n ** 399n)).toBe(10);
    expect(divideToDouble(-(10n ** 25n + 1n), 3n)).toBe(-3.3333333333333335e24);
  });

  it('rounds results below the normal numbers once', () => {
    expect(divideToDouble(1n, 2n ** 1074n)).toBe(5e-324);
    expect(divideToDouble(1n, 2n ** 1075n)).toBe(0);
    expect(divideToDouble(2n ** 60n + 1n, 2n ** 1135n)).toBe(5e-324);
    expect(divideToDouble(3n, 2n ** 1075n)).toBe(1e-323);
    expect(Object.is(divideToDouble(-1n, 10n ** 400n), -0)).toBe(true);
  });

  it('asks for memory and time before making something large', () => {
    heap.maxBytes = 1024 * 1024;
    steps.left = steps.limit = 1_000_000;
    expect(() => reserveBits(10 ** 9)).toThrow(expect.objectContaining({ kind: 'run-stopped', reason: 'heap' }));
    heap.bytes = 0;
    heap.maxBytes = 2 ** 40;
    expect(() => reserveBits(10 ** 11)).toThrow(expect.objectContaining({ kind: 'run-stopped', reason: 'steps' }));
    heap.bytes = heap.peakBytes = heap.alarmBytes = 0;
  });
});
