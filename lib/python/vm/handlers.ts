import type { OpcodeName } from '../bytecode/opcodes';
import { Op, opcodeInfo } from '../bytecode/opcodes';
import { internalError } from '../object/outcomes';

/** Executes one instruction; true leaves the loop. */
export type Handler = (operand: number) => boolean | void;

function unknownOpcode(): never {
  return internalError('The machine met an opcode that it does not know.');
}

/** One function per opcode, by number. */
export const handlers: Handler[] = new Array<Handler>(256).fill(unknownOpcode);

/** Enters the handlers of one family of opcodes (`ops/`). */
export function defineHandlers(family: Partial<Record<OpcodeName, Handler>>): void {
  for (const [name, handler] of Object.entries(family)) handlers[Op[name as OpcodeName]] = handler;
}

/** Opcodes that have no handler yet; a test keeps this empty. */
export function missingHandlers(): string[] {
  return opcodeInfo.filter((_, number) => handlers[number] === unknownOpcode).map((info) => info.name);
}
