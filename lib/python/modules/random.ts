import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineModule } from '../object/define-module';
import { defineType } from '../object/define-type';
import { raise } from '../object/errors';
import { knobs } from '../object/knobs';
import type { NativeFn, NativeMethod } from '../object/native';
import { native, parsedSignature } from '../object/native';
import type { CallArguments } from '../object/py-type';
import { TypeFeature, typeOf } from '../object/py-type';
import { payloadOf, setPayload } from '../object/table';
import { dropHolds, hold, holdMark } from '../heap/holds';
import { bindNative } from '../protocols/native-call';
import { mtFromInt } from '../text/mt19937';
import { objectType } from '../types/object';
import { allocateInstance, freeInstanceRow } from '../values/instance';
import { intAsNumber, isInt, newFloat, newInt, numberOf } from '../values/numbers';
import { intValueOf, newIntFrom } from '../values/number-values';
import { isTuple, stealList, stealTuple, tupleItems } from '../values/sequences';
import { None } from '../values/singletons';
import { newStr } from '../values/text';
import * as distributions from './random-distributions';
import * as integers from './random-integers';
import * as sequences from './random-sequences';
import type { RandomSource } from './random-source';
import { newSource, randomBelow, randomOf, seedSource } from './random-source';

/** The module `random`. CPython: Lib/random.py, Modules/_randommodule.c. */

const VERSION = 3;
const WORDS = 624;

function seed(source: RandomSource, a: Ref): Ref {
  seedSource(source, a);
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

function setstate(source: RandomSource, state: Ref): Ref {
  const [version, inner, next] = isTuple(state) ? tupleItems(state) : [];
  if (version === undefined || !isInt(version)) raise('TypeError', 'state must be a tuple');
  if (numberOf(version) !== VERSION) {
    raise('ValueError', `state with version ${numberOf(version)} passed to Random.setstate() of version ${VERSION}`);
  }
  if (!isTuple(inner)) raise('TypeError', 'state vector must be a tuple');
  const words = tupleItems(inner);
  if (words.length !== WORDS + 1) raise('ValueError', 'state vector is the wrong size');
  const index = intAsNumber(words[WORDS]);
  if (index < 0 || index > WORDS) raise('ValueError', 'invalid state');
  const twister = mtFromInt(0);
  words.slice(0, WORDS).forEach((word, i) => {
    twister.words[i] = intAsNumber(word);
  });
  twister.index = index;
  source.twister = twister;
  source.gaussNext = next === None ? null : numberOf(next);
  return None;
}

type Method = (source: RandomSource, ...args: Ref[]) => Ref;

const methods: [name: string, signature: string, method: Method][] = [
  ['seed', '(a=None, version=2)', seed],
  ['getstate', '()', getstate],
  ['setstate', '(state)', setstate],
  ['random', '()', (source) => newFloat(randomOf(source))],
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
      setPayload(self, newSource());
      return self;
    },
    init,
  },
  methods: methods.map(asMethod),
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
    return newIntFrom(randomBelow(payloadOf<RandomSource>(self), intValueOf(n)));
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
