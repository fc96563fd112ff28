import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { opcodeInfo } from '../bytecode/opcodes';
import { BINARY_SYMBOLS, COMPARE_SYMBOLS } from '../bytecode/operators';
import { defineModule } from '../object/define-module';
import { raise } from '../object/errors';
import { native } from '../object/native';
import { typeOf } from '../object/py-type';
import { newRef } from '../heap/refcount';
import { asLong } from '../protocols/number';
import type { CodeObject } from '../types/code';
import { codeOf, codeType } from '../types/code';
import { shownCode, shownOpcodes } from '../types/shown-code';
import { newInt } from '../values/numbers';
import { stealList, stealTuple } from '../values/sequences';
import { None, True } from '../values/singletons';
import { newStr } from '../values/text';

/** The engine's instructions, for the modules `opcode` and `dis`. CPython: Modules/_opcode.c. */

/** What an operand stands for: an object, a text, a byte offset, or nothing but its number. */
function meaning(code: CodeObject, op: number, operand: number): { kind: string; value: Ref } {
  const { name, operand: kind } = opcodeInfo[op];
  if (kind === 'const' || kind === 'name') return { kind, value: newRef(code.constants[operand]) };
  if (kind === 'local') return { kind, value: newRef(code.localNames[operand]) };
  if (kind === 'jump') return { kind, value: newInt(2 * shownCode(code.unit).indexOf[operand]) };
  if (name === 'BINARY_OP') return { kind: 'symbol', value: newStr(BINARY_SYMBOLS[operand]) };
  if (name === 'INPLACE_OP') return { kind: 'symbol', value: newStr(`${BINARY_SYMBOLS[operand]}=`) };
  if (name === 'COMPARE_OP') return { kind: 'symbol', value: newStr(COMPARE_SYMBOLS[operand]) };
  return { kind, value: None };
}

/** Tuples of offset, opcode, operand (or None), kind of operand and what it stands for. */
function instructions(code: Ref): Ref {
  if (typeOf(code) !== codeType) raise('TypeError', `instructions() argument must be a code object, not ${typeOf(code).name}`);
  const object = codeOf(code);
  const { words } = shownCode(object.unit);
  const found: Ref[] = [];
  for (let at = 0; at < words.length;) {
    const [op, operand] = [words[at] & 255, words[at] >>> 8];
    const { kind, value } = op === shownOpcodes.resume ? { kind: 'number', value: None } : meaning(object, op, operand);
    found.push(stealTuple([newInt(2 * at), newInt(op), kind === 'none' ? None : newInt(operand), newStr(kind), value]));
    at += 1 + (opcodeInfo[op]?.cacheWords ?? 0);
  }
  return stealList(found);
}

function stackEffect(opcode: Ref, oparg: Ref, jump: Ref): Ref {
  const info = opcodeInfo[asLong(opcode)];
  if (info === undefined) raise('ValueError', 'invalid opcode or oparg');
  const takesOperand = info.operand !== 'none';
  const given = oparg !== NULL && oparg !== None;
  if (takesOperand && !given) raise('ValueError', 'stack_effect: opcode requires oparg but oparg was not specified');
  if (!takesOperand && given) raise('ValueError', 'stack_effect: opcode does not permit oparg but oparg was specified');
  const operand = given ? asLong(oparg) : 0;
  const straight = info.effect(operand);
  const jumped = info.jumpEffect === undefined ? straight : info.jumpEffect(operand);
  if (jump === True) return newInt(jumped);
  return newInt(jump === NULL || jump === None ? Math.max(straight, jumped) : straight);
}

defineModule({
  name: '_opcode',
  functions: [
    native('instructions', '(code, /)', instructions),
    native('stack_effect', '(opcode, oparg=None, /, *, jump=None)', stackEffect),
  ],
  values: () => ({
    names: stealList([...opcodeInfo.map((info) => newStr(info.name)), newStr('RESUME')]),
    kinds: stealList([...opcodeInfo.map((info) => newStr(info.operand)), newStr('number')]),
  }),
});
