import type { Ref } from '../../object/ref';
import { NULL } from '../../object/ref';
import { defineType } from '../../object/define-type';
import { raise } from '../../object/errors';
import { knobs } from '../../object/knobs';
import { getset, native, parseSignature } from '../../object/native';
import type { CallArguments, PyType } from '../../object/py-type';
import { TypeFeature, isInstance, typeOf } from '../../object/py-type';
import { payloadOf, setPayload } from '../../object/table';
import { dropHolds, hold, holdMark } from '../../heap/holds';
import { decref, newRef, xdecref } from '../../heap/refcount';
import { genericSetAttr } from '../../protocols/attribute';
import { bindNative } from '../../protocols/native-call';
import { pyTypeOf } from '../../types/object';
import { deallocContainer } from '../../types/container-dealloc';
import { allocateInstance, freeInstanceRow } from '../../values/instance';
import { intAsNumber, isInt, newInt, newIntFromBig } from '../../values/numbers';
import { newTuple, stealTuple } from '../../values/sequences';
import { None } from '../../values/singletons';
import { isStr, newStr, textOf } from '../../values/text';
import type { Calc } from './number';
import { Condition, MAX_EMAX, MAX_PREC, Rounding } from './number';
import { newSignalDict, signalBits } from './signal-dict';
import { raiseConditions, signalList, signalNames } from './signals';
import { decimalState } from './state';

/** decimal.Context. CPython: Modules/_decimal/_decimal.c, PyDecContextObject. */
export interface ContextState extends Calc {
  capitals: number;
  /** Bits of conditions that raise; those that arose are in `status`. */
  traps: number;
  /** The two dicts that show the bits: owned. */
  flagsDict: Ref;
  trapsDict: Ref;
}

export const ROUNDING_NAMES = [
  'ROUND_UP', 'ROUND_DOWN', 'ROUND_CEILING', 'ROUND_FLOOR', 'ROUND_HALF_UP', 'ROUND_HALF_DOWN', 'ROUND_HALF_EVEN', 'ROUND_05UP',
];
const ROUNDING_WORDS = 'valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, ROUND_DOWN,\n'
  + '   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n   ROUND_05UP]';

export const contextOf = (self: Ref): ContextState => payloadOf<ContextState>(self);
export const isContext = (o: Ref): boolean => isInstance(o, contextType);

/** The rules of a context for one operation, with nothing arisen yet. */
export function calcOf(context: Ref): Calc {
  const { prec, emin, emax, rounding, clamp } = contextOf(context);
  return { prec, emin, emax, rounding, clamp, status: 0 };
}

/** Enters what arose; raises what the context traps. CPython: dec_addstatus(). */
export function addStatus(context: Ref, status: number): void {
  const state = contextOf(context);
  state.status |= status;
  if ((status & state.traps) !== 0) raiseConditions(status & state.traps);
}

export function roundingOf(value: Ref): number {
  const index = isStr(value) ? ROUNDING_NAMES.indexOf(textOf(value)) : -1;
  return index < 0 ? raise('TypeError', ROUNDING_WORDS) : index;
}

/** A limit as an int: the largest ones are beyond what a JS number holds. */
function newLimit(value: number): Ref {
  if (Number.isSafeInteger(value)) return newInt(value + 0);
  const exact = BigInt(value);
  const most = BigInt('999999999999999999');
  return newIntFromBig(exact > most ? most : exact < -most && exact > -1_100_000_000_000_000_000n ? -most : exact);
}

const limitText = (value: number): string => (Math.abs(value) >= MAX_EMAX ? `${value < 0 ? '-' : ''}999999999999999999` : String(value));

function limitArgument(value: Ref, low: number, high: number, words: string): number {
  if (!isInt(value)) raise('TypeError', 'an integer is required');
  const number = intAsNumber(value);
  return number < low || number > high ? raise('ValueError', words) : number;
}

type Setter = (state: ContextState, value: Ref) => void;

const setters: Record<string, Setter> = {
  prec: (state, value) => { state.prec = limitArgument(value, 1, MAX_PREC, 'valid range for prec is [1, MAX_PREC]'); },
  rounding: (state, value) => { state.rounding = roundingOf(value); },
  Emin: (state, value) => { state.emin = limitArgument(value, -MAX_EMAX, 0, 'valid range for Emin is [MIN_EMIN, 0]'); },
  Emax: (state, value) => { state.emax = limitArgument(value, 0, MAX_EMAX, 'valid range for Emax is [0, MAX_EMAX]'); },
  capitals: (state, value) => { state.capitals = limitArgument(value, 0, 1, 'valid values for capitals are 0 or 1'); },
  clamp: (state, value) => { state.clamp = limitArgument(value, 0, 1, 'valid values for clamp are 0 or 1'); },
  flags: (state, value) => { state.status = signalBits(value); },
  traps: (state, value) => { state.traps = signalBits(value); },
};

/** A context with these rules, whose flags are empty. */
function allocateContext(type: PyType, rules: Omit<ContextState, 'flagsDict' | 'trapsDict'>): Ref {
  const state: ContextState = { ...rules, flagsDict: NULL, trapsDict: NULL };
  const mark = holdMark();
  state.flagsDict = hold(newSignalDict(pyTypeOf(decimalState.signalDict), state, 'status'));
  state.trapsDict = hold(newSignalDict(pyTypeOf(decimalState.signalDict), state, 'traps'));
  const self = allocateInstance(type);
  setPayload(self, state);
  dropHolds(mark);
  return self;
}

const STANDARD = {
  prec: 28, emin: -999_999, emax: 999_999, rounding: Rounding.HALF_EVEN as number, clamp: 0, capitals: 1, status: 0,
  traps: 0x3ba | Condition.DIVISION_BY_ZERO | Condition.OVERFLOW,
};

/** The three contexts that are part of the module. */
export function makeTemplates(): void {
  decimalState.defaultContext = allocateContext(contextType, STANDARD);
  decimalState.basicContext = allocateContext(contextType, {
    ...STANDARD, prec: 9, rounding: Rounding.HALF_UP, traps: STANDARD.traps | Condition.CLAMPED | Condition.UNDERFLOW,
  });
  decimalState.extendedContext = allocateContext(contextType, { ...STANDARD, prec: 9, traps: 0 });
}

export function copyContext(self: Ref, type: PyType = contextType): Ref {
  return allocateContext(type, contextOf(self));
}

/** The context of the running program, borrowed. CPython: PyDec_GetCurrentContext(). */
export function currentContext(): Ref {
  if (decimalState.current === NULL) {
    const made = copyContext(decimalState.defaultContext);
    contextOf(made).status = 0;
    decimalState.current = made;
  }
  return decimalState.current;
}

export function setCurrentContext(context: Ref): void {
  if (!isContext(context)) raise('TypeError', 'argument must be a context');
  const { defaultContext, basicContext, extendedContext } = decimalState;
  let next: Ref;
  if (context === defaultContext || context === basicContext || context === extendedContext) {
    next = copyContext(context);
    contextOf(next).status = 0;
  } else next = newRef(context);
  const before = decimalState.current;
  decimalState.current = next;
  xdecref(before);
}

/** An optional argument: the context given, or the current one; borrowed. */
export function contextArgument(given: Ref): Ref {
  if (given === NULL || given === None) return currentContext();
  return isContext(given) ? given : raise('TypeError', 'optional argument must be a context');
}

const ARGUMENTS = parseSignature('(prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None)');
const NAMES = ARGUMENTS.parameters.map(({ name }) => name);

function init(self: Ref, args: CallArguments): void {
  const name = knobs.values.decimalNamesFunctions ? 'Context' : '';
  const values = bindNative(ARGUMENTS, args, name, name) as Ref[];
  applySettings(self, NAMES.map((name, i) => [name, values[i]]));
}

/** Sets what is given, in order. */
export function applySettings(self: Ref, settings: Iterable<readonly [name: string, value: Ref]>): void {
  for (const [name, value] of settings) {
    if (value === NULL || value === None) continue;
    if (!Object.hasOwn(setters, name)) {
      raise('TypeError', knobs.containers.unexpectedKeyword(knobs.values.decimalNamesFunctions ? 'localcontext()' : 'this function', name));
    }
    setters[name](contextOf(self), value);
  }
}

function repr(self: Ref): Ref {
  const { prec, rounding, emin, emax, capitals, clamp, status, traps } = contextOf(self);
  return newStr(
    `Context(prec=${limitText(prec)}, rounding=${ROUNDING_NAMES[rounding]}, Emin=${limitText(emin)}, Emax=${limitText(emax)}, `
    + `capitals=${capitals}, clamp=${clamp}, flags=${signalNames(status)}, traps=${signalNames(traps)})`,
  );
}

function reduce(self: Ref): Ref {
  const { prec, rounding, emin, emax, capitals, clamp, status, traps } = contextOf(self);
  const mark = holdMark();
  const parts = [
    newLimit(prec), newStr(ROUNDING_NAMES[rounding]), newLimit(emin), newLimit(emax), newInt(capitals), newInt(clamp), signalList(status),
    signalList(traps),
  ].map(hold);
  dropHolds(mark);
  const inner = hold(stealTuple(parts));
  dropHolds(mark);
  const result = newTuple(typeOf(self).ref, inner);
  decref(inner);
  return result;
}

/** The attributes that have a setter here cannot be deleted. CPython: context_setattr(). */
function setattro(self: Ref, name: Ref, value: Ref): void {
  if (value === NULL && isStr(name) && Object.hasOwn(setters, textOf(name))) raise('AttributeError', 'context attributes cannot be deleted');
  genericSetAttr(self, name, value);
}

const attribute = (name: string, get: (state: ContextState) => Ref): ReturnType<typeof getset> => {
  return getset(name, (self) => get(contextOf(self)), (self, value) => setters[name](contextOf(self), value));
};

function release(self: Ref): void {
  const { flagsDict, trapsDict } = contextOf(self);
  decref(flagsDict);
  decref(trapsDict);
  freeInstanceRow(self);
}

export const contextType: PyType = defineType({
  name: 'Context',
  module: 'decimal',
  features: TypeFeature.BASETYPE | TypeFeature.GC,
  basicSize: 96,
  slots: {
    create(type) {
      const { status: _status, ...rules } = contextOf(decimalState.defaultContext);
      return allocateContext(type, { ...rules, status: 0 });
    },
    init,
    dealloc: (self) => deallocContainer(self, release),
    traverse(self, visit) {
      visit(contextOf(self).trapsDict);
      visit(contextOf(self).flagsDict);
    },
    repr,
    setattro,
  },
  getset: [
    attribute('prec', ({ prec }) => newLimit(prec)),
    attribute('Emax', ({ emax }) => newLimit(emax)),
    attribute('Emin', ({ emin }) => newLimit(emin)),
    attribute('rounding', ({ rounding }) => newStr(ROUNDING_NAMES[rounding])),
    attribute('capitals', ({ capitals }) => newInt(capitals)),
    attribute('clamp', ({ clamp }) => newInt(clamp)),
    attribute('flags', ({ flagsDict }) => newRef(flagsDict)),
    attribute('traps', ({ trapsDict }) => newRef(trapsDict)),
  ],
  methods: [
    native('Etiny', '()', (self: Ref) => newLimit(contextOf(self).emin - contextOf(self).prec + 1)),
    native('Etop', '()', (self: Ref) => newLimit(contextOf(self).emax - contextOf(self).prec + 1)),
    native('clear_flags', '()', (self: Ref) => {
      contextOf(self).status = 0;
      return None;
    }),
    native('clear_traps', '()', (self: Ref) => {
      contextOf(self).traps = 0;
      return None;
    }),
    native('copy', '()', (self: Ref) => copyContext(self)),
    native('__copy__', '()', (self: Ref) => copyContext(self)),
    native('__reduce__', '()', reduce),
  ],
});

/** What `with localcontext()` enters and leaves. CPython: PyDecContextManagerObject. */
interface Manager {
  local: Ref;
  before: Ref;
}

export const managerType: PyType = defineType({
  name: 'ContextManager',
  module: 'decimal',
  features: TypeFeature.GC | TypeFeature.DISALLOW_INSTANTIATION,
  basicSize: 32,
  slots: {
    dealloc: (self) => deallocContainer(self, (manager) => {
      const { local, before } = payloadOf<Manager>(manager);
      decref(local);
      decref(before);
      freeInstanceRow(manager);
    }),
    traverse(self, visit) {
      visit(payloadOf<Manager>(self).local);
      visit(payloadOf<Manager>(self).before);
    },
  },
  methods: [
    native('__enter__', '()', (self: Ref) => {
      setCurrentContext(payloadOf<Manager>(self).local);
      return newRef(payloadOf<Manager>(self).local);
    }),
    native('__exit__', '(*args)', (self: Ref) => {
      setCurrentContext(payloadOf<Manager>(self).before);
      return None;
    }),
  ],
});

/** CPython: ctxmanager_new(). */
export function newManager(given: Ref, settings: Map<string, Ref>): Ref {
  const before = currentContext();
  if (given !== NULL && given !== None && !isContext(given)) raise('TypeError', 'optional argument must be a context');
  const mark = holdMark();
  const local = hold(copyContext(given === NULL || given === None ? before : given));
  applySettings(local, settings);
  const self = allocateInstance(managerType);
  setPayload(self, { local, before: newRef(before) } satisfies Manager);
  dropHolds(mark);
  return self;
}
