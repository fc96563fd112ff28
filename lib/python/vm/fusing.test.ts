import { describe, expect, test } from 'vitest';
import type { CodeUnit } from '../bytecode/code-unit';
import { opcodeInfo } from '../bytecode/opcodes';
import { compileText, unitNamed } from '../compiler/testing/compile-text';
import '../index';
import { Fused, fuseWords } from './fusing';
import { handlers } from './handlers';
import { code } from './state';

const fusedNames = new Map<number, string>(Object.entries(Fused).map(([name, op]) => [op, name]));

/** What the loop dispatches from the beginning of a function to its end, if nothing jumps. */
function dispatched(text: string, name?: string): string[] {
  const unit = compileText(text);
  const { words }: CodeUnit = name === undefined ? unit : unitNamed(unit, name);
  const base = code.length - words.length;
  code.set(words, base);
  const begins: number[] = [];
  fuseWords(base, code.length, (at) => begins.push(at));
  const names = begins.map((at) => fusedNames.get(code[at] & 255) ?? opcodeInfo[code[at] & 255].name);
  code.fill(0, base);
  return names;
}

describe('superinstructions', () => {
  test('have handlers, and numbers that no opcode has', () => {
    expect(opcodeInfo.length).toBeLessThan(Math.min(...fusedNames.keys()));
    for (const op of fusedNames.keys()) expect(() => handlers[op].length, fusedNames.get(op)).not.toThrow();
    expect(new Set([...fusedNames.keys()].map((op) => handlers[op])).size).toBe(fusedNames.size);
  });

  // More dispatches than here would make the bench's loops and calls slower: what grows has to be worth it.
  test('are what a loop over integers consists of', () => {
    expect(dispatched('def f(n):\n    t = 0\n    for i in range(n):\n        t = (t * 3 + i) % 1003\n    return t\n', 'f')).toMatchInlineSnapshot(`
      [
        "LOAD_CONST",
        "STORE_FAST",
        "LOAD_GLOBAL_PUSH_NULL",
        "LOAD_FAST",
        "CALL",
        "GET_ITER",
        "FOR_ITER_STORE",
        "LOAD_FAST_LOAD_CONST_BINARY",
        "LOAD_FAST_BINARY",
        "LOAD_CONST_BINARY",
        "JUMP_BACKWARD",
        "LOAD_FAST_RETURN",
      ]
    `);
  });

  test('are what a recursive call consists of', () => {
    expect(dispatched('def fib(n):\n    return n if n < 2 else fib(n - 1) + fib(n - 2)\n', 'fib')).toMatchInlineSnapshot(`
      [
        "LOAD_FAST_LOAD_CONST_COMPARE_JUMP",
        "LOAD_FAST",
        "JUMP",
        "LOAD_GLOBAL_PUSH_NULL",
        "LOAD_FAST_LOAD_CONST_BINARY",
        "CALL",
        "LOAD_GLOBAL_PUSH_NULL",
        "LOAD_FAST_LOAD_CONST_BINARY",
        "CALL",
        "BINARY_OP",
        "RETURN_VALUE",
      ]
    `);
  });

  test('are what methods consist of', () => {
    expect(dispatched('def move(self, dt):\n    self.x += self.v * dt\n    return self.pull(dt)\n', 'move')).toMatchInlineSnapshot(`
      [
        "LOAD_FAST",
        "COPY",
        "LOAD_ATTR",
        "LOAD_FAST_LOAD_ATTR",
        "LOAD_FAST_BINARY",
        "INPLACE_OP",
        "SWAP",
        "STORE_ATTR",
        "LOAD_FAST_LOAD_METHOD",
        "LOAD_FAST",
        "CALL",
        "RETURN_VALUE",
      ]
    `);
  });

  test('are what loops of a module consist of', () => {
    const text = 'total = 0\nitems = []\nfor i in range(9):\n    total = (total * 3 + i) % 7\n    if total < 5:\n        items.append(total)\n';
    expect(dispatched(text)).toMatchInlineSnapshot(`
      [
        "LOAD_CONST",
        "STORE_NAME",
        "BUILD_LIST",
        "STORE_NAME",
        "LOAD_NAME_PUSH_NULL",
        "LOAD_CONST",
        "CALL",
        "GET_ITER",
        "FOR_ITER_STORE",
        "LOAD_NAME_LOAD_CONST_BINARY",
        "LOAD_NAME_BINARY",
        "LOAD_CONST_BINARY",
        "LOAD_NAME_LOAD_CONST_COMPARE_JUMP",
        "LOAD_NAME_LOAD_METHOD",
        "LOAD_NAME",
        "CALL",
        "POP_TOP",
        "JUMP_BACKWARD",
        "LOAD_CONST_RETURN",
        "JUMP_BACKWARD",
      ]
    `);
  });
});
