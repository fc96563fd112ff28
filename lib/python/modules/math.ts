import type { Ref } from '../object/ref';
import { defineModule } from '../object/define-module';
import { newFloat } from '../values/numbers';
import { mathFloatFunctions } from './math-floats';
import { mathIntegerFunctions } from './math-integers';
import { mathLogarithms } from './math-logarithms';
import { mathSpecialFunctions } from './math-special';
import { mathSumprod } from './math-sumprod';
import { mathVectorFunctions } from './math-vectors';

/** The module `math`. CPython: Modules/mathmodule.c. */
defineModule({
  name: 'math',
  functions: [
    ...mathFloatFunctions, ...mathLogarithms, ...mathIntegerFunctions, ...mathVectorFunctions, ...mathSpecialFunctions, mathSumprod,
  ],
  values: (): Record<string, Ref> => ({
    pi: newFloat(Math.PI),
    e: newFloat(Math.E),
    tau: newFloat(2 * Math.PI),
    inf: newFloat(Infinity),
    nan: newFloat(NaN),
  }),
});
