import { describe, expect, test } from 'vitest';
import { scheduleReview } from './schedule';
import type { ReviewHistory } from './schedule';

const DAY = 24 * 60 * 60 * 1000;
const START = Date.parse('2026-11-20T18:00:00Z');
const day = (days: number): Date => new Date(START + days * DAY);

/** `[days since the start, right]`. */
const history = (events: [number, boolean][], more: Partial<ReviewHistory> = {}): ReviewHistory => (
  { isProgram: false, events: events.map(([at, right]) => ({ at: day(at), right })), help: [], ...more }
);
const dueAfter = (made: ReviewHistory): number | null => {
  const state = scheduleReview(made);
  return state && Math.round((state.due.getTime() - START) / DAY * 100) / 100;
};

describe('a question', () => {
  test('that was never missed does not come back', () => {
    expect(scheduleReview(history([]))).toBeNull();
    expect(scheduleReview(history([[0, true], [3, true]]))).toBeNull();
  });

  test('that was missed comes back the next day, some hours early', () => {
    expect(dueAfter(history([[0, false]]))).toBe(0.75);
  });

  test('is not moved by answering again at once, which is no remembering', () => {
    expect(dueAfter(history([[0, false], [0.01, true], [0.02, true]]))).toBe(0.75);
  });

  test('that is missed twice in one sitting was missed once, and comes back a day after the second time', () => {
    const state = scheduleReview(history([[0, false], [0.5, false]]));
    expect(state?.misses).toBe(1);
    expect(dueAfter(history([[0, false], [0.5, false]]))).toBe(1.25);
  });

  test('comes back after longer and longer times while it is right, and no more in the end', () => {
    const events: [number, boolean][] = [[0, false]];
    const intervals: number[] = [];
    let now = 0;
    for (;;) {
      const state = scheduleReview(history(events));
      intervals.push(state?.interval ?? 0);
      if (state === null || state.isKept || intervals.length > 20) break;
      now += state.interval;
      events.push([now, true]);
    }
    expect(intervals).toEqual([1, 3, 8, 22, 54, 124]);
  });

  test('that is missed on its day, or long before it, starts again', () => {
    const known: [number, boolean][] = [[0, false], [1, true], [4, true]];
    expect(scheduleReview(history(known))?.interval).toBe(8);
    for (const at of [8, 12, 40]) {
      const state = scheduleReview(history([...known, [at, false]]));
      expect(state?.misses).toBe(2);
      expect(state?.interval).toBeLessThan(4);
    }
  });

  test('that was right with a hint since the last time comes back sooner than without', () => {
    const events: [number, boolean][] = [[0, false], [1, true], [4, true]];
    const hinted = scheduleReview(history(events, { help: [{ at: day(3.9), isHint: true }] }));
    expect(hinted?.interval).toBeLessThan(8);
    expect(hinted?.interval).toBeGreaterThanOrEqual(3);
  });
});

describe('a program', () => {
  const program = (events: [number, boolean][], more: Partial<ReviewHistory> = {}) => history(events, { isProgram: true, ...more });

  test('that was solved alone in the end was not missed, however many tries it took', () => {
    expect(scheduleReview(program([[0, false], [0.01, false], [0.1, true]]))).toBeNull();
  });

  test('that is left unsolved comes back the day after the last try', () => {
    expect(dueAfter(program([[0, false], [0.5, false]]))).toBe(1.25);
  });

  test('that was solved with help comes back, to be done alone', () => {
    const hint = [{ at: day(0.05), isHint: true }];
    expect(dueAfter(program([[0, false], [0.1, true]], { help: hint }))).toBe(0.85);
    expect(dueAfter(program([[0.1, true]], { help: hint }))).toBe(0.85);
    expect(scheduleReview(program([[0, false], [0.1, true], [1, true]], { help: hint }))?.interval).toBe(3);
  });

  test('that is right on its day only because the solution was looked at was missed', () => {
    const help = [{ at: day(0.05), isHint: false }, { at: day(0.99), isHint: false }];
    expect(scheduleReview(program([[0, false], [0.1, true], [1, true]], { help }))).toMatchObject({ misses: 2 });
  });
});
