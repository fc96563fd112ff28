import { describe, expect, test } from 'vitest';
import '../index';
import { handlers, missingHandlers } from './handlers';

describe('the table of handlers', () => {
  test('has one for every opcode', () => {
    expect(missingHandlers()).toEqual([]);
  });

  // V8 never optimises a function whose bytecode exceeds 61,440 bytes; a handler has to stay far below for its calls to be inlined.
  test('has small handlers', () => {
    const longest = Math.max(...handlers.map((handler) => handler.toString().length));
    expect(longest).toBeLessThan(4_000);
  });
});
