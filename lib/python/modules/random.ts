import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineModule } from '../object/define-module';
import { defineType } from '../object/define-type';
import { raise } from '../object/errors';
import { knobs } from '../object/knobs';
import { staticString } from '../object/names';
import type { NativeFn, NativeMethod } from '../object/native';
import { native, parsedSignature } from '../object/native';
import type { CallArguments } from '../object/py-type';
import { BinaryOp, TypeFeature, typeOf } from '../object/py-type';
import { payloadOf, setPayload } from '../object/table';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { decref, newRef } from '../heap/refcount';
import { attempt } from '../protocols/attempt';
import { callMethod } from '../protocols/call';
import { collectItems } from '../protocols/iterate';
import { bindNative } from '../protocols/native-call';
import { binaryOperation } from '../protocols/number';
import { mtFromInt, mtRandom } from '../text/mt19937';
import { objectType } from '../types/object';
import { allocateInstance, freeInstanceRow } from '../values/instance';
import { intAsNumber, isInt, newFloat, newInt, numberOf } from '../values/numbers';
import { intValueOf, newIntFrom } from '../values/number-values';
import { EMPTY_TUPLE, isTuple, stealList, stealTuple, tupleItems } from '../values/sequences';
import { None } from '../values/singletons';
import { newStr } from '../values/text';
import { tupleOf } from './builtin-reduce';
import * as distributions from './random-distributions';
import * as integers from './random-integers';
import { belowByDoubles, drawsDoubles } from './random-overrides';
import * as sequences from './random-sequences';
import type { RandomSource } from './random-source';
import { belowWithBits, newSource, randomOf, seedSource } from './random-source';

/** The module `random`. CPython: Lib/random.py, Modules/_randommodule.c. */

const VERSION = 3;
const OLD_VERSION = 2;
const S_GETSTATE = staticString('getstate');
const S_SETSTATE = staticString('setstate');
const WORDS = 624;

function seed(source: RandomSource, a: Ref, version: Ref): Ref {
  seedSource(source, a, version === NULL || !isInt(version) ? 2 : intAsNumber(version));
  return None;
}

function getstate({ twister, gaussNext }: RandomSource): Ref {
  const mark = holdMark();
  const words = Array.from(twister.words, (word) => hold(newInt(word)));
  words.push(hold(newInt(twister.index)));
  const inner = stealTuple(words);
  dropHolds(mark);
  hold(inner);
  const next = gaussNext === null ? None : hold(newFloat(gaussNext));
  const state = stealTuple([newInt(VERSION), inner, next]);
  dropHolds(mark);
  return state;
}

function wordOf(word: Ref): number {
  return isInt(word) ? intAsNumber(word) : raise('TypeError', 'an integer is required');
}

function setstate(source: RandomSource, state: Ref): Ref {
  if (typeOf(state).slots.getitem === null) raise('TypeError', `'${typeOf(state).name}' object is not subscriptable`);
  const [version, inner, next, more] = isTuple(state) ? tupleItems(state) : [];
  if (version === undefined || !isInt(version)) raise('TypeError', 'state must be a tuple');
  if (numberOf(version) !== VERSION && numberOf(version) !== OLD_VERSION) {
    raise('ValueError', `state with version ${numberOf(version)} passed to Random.setstate() of version ${VERSION}`);
  }
  if (next === undefined) raise('ValueError', `not enough values to unpack (expected 3, got ${tupleItems(state).length})`);
  if (more !== undefined) raise('ValueError', 'too many values to unpack (expected 3)');
  if (numberOf(version) === OLD_VERSION) {
    const mark = holdMark();
    const reduced = hold(modulo32(inner));
    setWords(source, reduced, next);
    dropHolds(mark);
    decref(reduced);
  } else setWords(source, inner, next);
  return None;
}

/** Words of a state of version 2, which may be negative, as a tuple. */
function modulo32(inner: Ref): Ref {
  const mark = holdMark();
  const items = attempt('ValueError', () => collectItems(inner), () => raise('TypeError', ''));
  items.forEach(hold);
  const range = hold(newIntFrom(2n ** 32n));
  const words = items.map((item) => hold(binaryOperation(item, range, BinaryOp.REMAINDER)));
  dropHolds(mark);
  items.forEach(decref);
  decref(range);
  return stealTuple(words);
}

/** CPython: _random_Random_setstate(). */
function setWords(source: RandomSource, inner: Ref, next: Ref): void {
  if (!isTuple(inner)) raise('TypeError', 'state vector must be a tuple');
  const words = tupleItems(inner);
  const twister = mtFromInt(0);
  if (words.length !== WORDS + 1) raise('ValueError', 'state vector is the wrong size');
  words.slice(0, WORDS).forEach((word, i) => {
    twister.words[i] = wordOf(word);
  });
  const index = wordOf(words[WORDS]);
  if (index < 0 || index > WORDS) raise('ValueError', 'invalid state');
  twister.index = index;
  source.twister = twister;
  source.gaussNext = next === None ? null : numberOf(next);
}

type Method = (source: RandomSource, ...args: Ref[]) => Ref;

const methods: [name: string, signature: string, method: Method][] = [
  ['seed', '(a=None, version=2)', seed],
  ['getstate', '()', getstate],
  ['setstate', '(state)', setstate],
  ['random', '()', ({ twister }) => newFloat(mtRandom(twister))],
  ['getrandbits', '(k, /)', integers.getrandbits],
  ['randbytes', '(n)', integers.randbytes],
  ['randrange', '(start, stop=None, step=1)', integers.randrange],
  ['randint', '(a, b)', integers.randint],
  ['choice', '(seq)', sequences.choice],
  ['choices', '(population, weights=None, *, cum_weights=None, k=1)', sequences.choices],
  ['shuffle', '(x)', sequences.shuffle],
  ['sample', '(population, k, *, counts=None)', sequences.sample],
  ['uniform', '(a, b)', sequences.uniform],
  ['gauss', '(mu=0.0, sigma=1.0)', distributions.gauss],
  ['normalvariate', '(mu=0.0, sigma=1.0)', distributions.normalvariate],
  ['lognormvariate', '(mu, sigma)', distributions.lognormvariate],
  ['expovariate', '(lambd=1.0)', distributions.expovariate],
  ['gammavariate', '(alpha, beta)', distributions.gammavariate],
  ['betavariate', '(alpha, beta)', distributions.betavariate],
  ['paretovariate', '(alpha)', distributions.paretovariate],
  ['weibullvariate', '(alpha, beta)', distributions.weibullvariate],
  ['triangular', '(low=0.0, high=1.0, mode=None)', distributions.triangular],
  ['vonmisesvariate', '(mu, kappa)', distributions.vonmisesvariate],
  ['binomialvariate', '(n=1, p=0.5)', distributions.binomialvariate],
];

/** The generator behind the module's functions; made anew when the module is imported. */
const shared = { source: newSource() };

function asMethod([name, signature, method]: (typeof methods)[number]): NativeMethod {
  return native(name, signature, ((self: Ref, ...args: Ref[]) => method(payloadOf<RandomSource>(self), ...args)) as NativeFn);
}

function asFunction([name, signature, method]: (typeof methods)[number]): NativeMethod {
  return native(name, signature, ((...args: Ref[]) => method(shared.source, ...args)) as NativeFn);
}

const constructor = native('Random', '(x=None)', () => NULL);

function init(self: Ref, args: CallArguments): void {
  const [x] = bindNative(parsedSignature(constructor), args, '__init__', typeOf(self).name) as Ref[];
  seedSource(payloadOf<RandomSource>(self), x);
}

export const randomType = defineType({
  name: 'Random',
  module: 'random',
  base: objectType,
  features: TypeFeature.BASETYPE,
  basicSize: 2536,
  slots: {
    dealloc: freeInstanceRow,
    create: (type) => {
      const self = allocateInstance(type);
      setPayload(self, newSource(type.has(TypeFeature.HEAP) ? self : NULL));
      return self;
    },
    init,
  },
  methods: [
    ...methods.map(asMethod),
    native('_randbelow_with_getrandbits', '(n)', (self: Ref, n: Ref) => newIntFrom(belowWithBits(payloadOf<RandomSource>(self), intValueOf(n)))),
    native('_randbelow_without_getrandbits', '(n, maxsize=None)', (self: Ref, n: Ref, range: Ref) => {
      const most = range === NULL ? undefined : intAsNumber(range);
      return newIntFrom(belowByDoubles(intValueOf(n), () => randomOf(payloadOf<RandomSource>(self)), most));
    }),
    native('__getstate__', '()', (self: Ref) => callMethod(self, S_GETSTATE)),
    native('__setstate__', '(state)', (self: Ref, state: Ref) => callMethod(self, S_SETSTATE, state)),
    native('__reduce__', '()', (self: Ref) => tupleOf(() => newRef(typeOf(self).ref), () => EMPTY_TUPLE, () => callMethod(self, S_GETSTATE))),
  ],
});

/** The system's own source of chance, which in a run is as predictable as everything: it cannot be seeded and has no state to show. */
export const systemRandomType = defineType({
  name: 'SystemRandom',
  module: 'random',
  base: randomType,
  slots: {
    init: (self) => seedSource(payloadOf<RandomSource>(self), NULL),
  },
  methods: [
    native('seed', '(*args, **kwds)', () => None),
    native('getstate', '(*args, **kwds)', () => raise('NotImplementedError', 'System entropy source does not have state.')),
    native('setstate', '(*args, **kwds)', () => raise('NotImplementedError', 'System entropy source does not have state.')),
  ],
});
for (const type of [randomType, systemRandomType]) {
  type.methods.set('_randbelow', native('_randbelow', '(n)', (self: Ref, n: Ref) => {
    const source = payloadOf<RandomSource>(self);
    return newIntFrom(drawsDoubles(self) ? belowByDoubles(intValueOf(n), () => randomOf(source)) : belowWithBits(source, intValueOf(n)));
  }));
}

const ALL = [
  'Random', 'SystemRandom', 'betavariate', 'binomialvariate', 'choice', 'choices', 'expovariate', 'gammavariate', 'gauss', 'getrandbits', 'getstate',
  'lognormvariate', 'normalvariate', 'paretovariate', 'randbytes', 'randint', 'random', 'randrange', 'sample', 'seed', 'setstate', 'shuffle',
  'triangular', 'uniform', 'vonmisesvariate', 'weibullvariate',
];

/** Numbers that the distributions use, as attributes of the module. */
const MAGIC: Readonly<Record<string, number>> = {
  NV_MAGICCONST: (4 * Math.exp(-0.5)) / Math.sqrt(2), LOG4: Math.log(4), SG_MAGICCONST: 1 + Math.log(4.5), TWOPI: 2 * Math.PI, RECIP_BPF: 2 ** -53,
};

defineModule({
  name: 'random',
  functions: methods.map(asFunction),
  types: [randomType, systemRandomType],
  values: () => {
    shared.source = newSource();
    seedSource(shared.source, NULL);
    const mark = holdMark();
    const names = ALL.filter((name) => !knobs.values.absent.has(`random.${name}`)).map((name) => hold(newStr(name)));
    dropHolds(mark);
    const values: Record<string, Ref> = { __all__: stealList(names), BPF: newInt(53) };
    for (const [name, value] of Object.entries(MAGIC)) values[name] = newFloat(value);
    return values;
  },
});
