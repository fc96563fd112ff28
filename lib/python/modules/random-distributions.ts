import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { raise } from '../object/errors';
import { knobs } from '../object/knobs';
import { staticString } from '../object/names';
import { asDouble } from '../protocols/number';
import { exp, log, log2 } from '../text/exponentials';
import { acos, cos, sin } from '../text/trigonometry';
import { floatDivMod } from '../text/float-division';
import { powFloats } from '../types/float-arithmetic';
import { newFloat, newInt } from '../values/numbers';
import { lgamma } from './math-special';
import { doubleFrom, overrides } from './random-overrides';
import type { RandomSource } from './random-source';
import { randomOf } from './random-source';

/** Distributions of `random.Random`. Each draws its numbers in CPython's order, so that a seed gives the same. CPython: Lib/random.py. */

const S_NORMALVARIATE = staticString('normalvariate');
const S_GAMMAVARIATE = staticString('gammavariate');
const TWO_PI = 2 * Math.PI;
const MAGIC = (4 * exp(-0.5)) / Math.sqrt(2);
const LOG4 = log(4);
const GAMMA_MAGIC = 1 + log(4.5);

function or(o: Ref, fallback: number): number {
  return o === NULL ? fallback : asDouble(o);
}

function divided(a: number, b: number): number {
  return b === 0 ? raise('ZeroDivisionError', knobs.values.floatDivision) : a / b;
}

export function gauss(source: RandomSource, mu: Ref, sigma: Ref): Ref {
  let z = source.gaussNext;
  source.gaussNext = null;
  if (z === null) {
    const angle = randomOf(source) * TWO_PI;
    const radius = Math.sqrt(-2 * log(1 - randomOf(source)));
    z = cos(angle) * radius;
    source.gaussNext = sin(angle) * radius;
  }
  return newFloat(or(mu, 0) + z * or(sigma, 1));
}

/** Kinderman and Monahan's method. */
function normal(source: RandomSource, mu: number, sigma: number): number {
  for (;;) {
    const u1 = randomOf(source);
    const u2 = 1 - randomOf(source);
    const z = (MAGIC * (u1 - 0.5)) / u2;
    if ((z * z) / 4 <= -log(u2)) return mu + z * sigma;
  }
}

export function normalvariate(source: RandomSource, mu: Ref, sigma: Ref): Ref {
  return newFloat(normal(source, or(mu, 0), or(sigma, 1)));
}

export function lognormvariate(source: RandomSource, mu: Ref, sigma: Ref): Ref {
  const own = source.self !== NULL && overrides(source.self, S_NORMALVARIATE);
  return newFloat(exp(own ? doubleFrom(source.self, S_NORMALVARIATE, asDouble(mu), asDouble(sigma)) : normal(source, asDouble(mu), asDouble(sigma))));
}

export function expovariate(source: RandomSource, lambda: Ref): Ref {
  return newFloat(divided(-log(1 - randomOf(source)), or(lambda, 1)));
}

/** Cheng's method above 1, Ahrens and Dieter's below. */
function gamma(source: RandomSource, alpha: number, beta: number): number {
  if (alpha <= 0 || beta <= 0) raise('ValueError', 'gammavariate: alpha and beta must be > 0.0');
  if (alpha === 1) return -log(1 - randomOf(source)) * beta;
  return (alpha > 1 ? gammaAboveOne(source, alpha) : gammaBelowOne(source, alpha)) * beta;
}

function gammaAboveOne(source: RandomSource, alpha: number): number {
  const inverse = Math.sqrt(2 * alpha - 1);
  const b = alpha - LOG4;
  const c = alpha + inverse;
  for (;;) {
    const u1 = randomOf(source);
    if (!(u1 > 1e-7 && u1 < 0.9999999)) continue;
    const u2 = 1 - randomOf(source);
    const v = log(u1 / (1 - u1)) / inverse;
    const x = alpha * exp(v);
    const z = u1 * u1 * u2;
    const r = b + c * v - x;
    if (r + GAMMA_MAGIC - 4.5 * z >= 0 || r >= log(z)) return x;
  }
}

function gammaBelowOne(source: RandomSource, alpha: number): number {
  for (;;) {
    const b = (Math.E + alpha) / Math.E;
    const p = b * randomOf(source);
    const x = p <= 1 ? powFloats(p, 1 / alpha) : -log((b - p) / alpha);
    const u = randomOf(source);
    if (p > 1 ? u <= powFloats(x, alpha - 1) : u <= exp(-x)) return x;
  }
}

export function gammavariate(source: RandomSource, alpha: Ref, beta: Ref): Ref {
  return newFloat(gamma(source, asDouble(alpha), asDouble(beta)));
}

export function betavariate(source: RandomSource, alpha: Ref, beta: Ref): Ref {
  const own = source.self !== NULL && overrides(source.self, S_GAMMAVARIATE);
  const draw = (shape: Ref): number => (own ? doubleFrom(source.self, S_GAMMAVARIATE, asDouble(shape), 1) : gamma(source, asDouble(shape), 1));
  const y = draw(alpha);
  return newFloat(y === 0 ? 0 : y / (y + draw(beta)));
}

export function paretovariate(source: RandomSource, alpha: Ref): Ref {
  const u = 1 - randomOf(source);
  return newFloat(powFloats(u, divided(-1, asDouble(alpha))));
}

export function weibullvariate(source: RandomSource, alpha: Ref, beta: Ref): Ref {
  const u = 1 - randomOf(source);
  return newFloat(asDouble(alpha) * powFloats(-log(u), divided(1, asDouble(beta))));
}

export function triangular(source: RandomSource, lowRef: Ref, highRef: Ref, modeRef: Ref): Ref {
  let low = or(lowRef, 0);
  let high = or(highRef, 1);
  let u = randomOf(source);
  if (modeRef !== NULL && high === low) return newFloat(low);
  let c = modeRef === NULL ? 0.5 : (asDouble(modeRef) - low) / (high - low);
  if (u > c) {
    u = 1 - u;
    c = 1 - c;
    [low, high] = [high, low];
  }
  return newFloat(low + (high - low) * Math.sqrt(u * c));
}

export function vonmisesvariate(source: RandomSource, muRef: Ref, kappaRef: Ref): Ref {
  const mu = asDouble(muRef);
  const kappa = asDouble(kappaRef);
  if (kappa <= 1e-6) return newFloat(TWO_PI * randomOf(source));
  const s = 0.5 / kappa;
  const r = s + Math.sqrt(1 + s * s);
  let z: number;
  for (;;) {
    z = cos(Math.PI * randomOf(source));
    const d = z / (r + z);
    const u = randomOf(source);
    if (u < 1 - d * d || u <= (1 - d) * exp(d)) break;
  }
  const q = 1 / r;
  const angle = acos((q + z) / (1 + q * z));
  return newFloat(floatDivMod(randomOf(source) > 0.5 ? mu + angle : mu - angle, TWO_PI).remainder);
}

export function binomialvariate(source: RandomSource, nRef: Ref, pRef: Ref): Ref {
  const n = or(nRef, 1);
  const p = or(pRef, 0.5);
  if (n < 0) raise('ValueError', 'n must be non-negative');
  if (!(p >= 0 && p <= 1)) raise('ValueError', 'p must be in the range 0.0 <= p <= 1.0');
  return newInt(binomial(source, n, p));
}

function binomial(source: RandomSource, n: number, p: number): number {
  if (p === 0 || p === 1) return p === 0 ? 0 : n;
  if (n === 1) return randomOf(source) < p ? 1 : 0;
  if (p > 0.5) return n - binomial(source, n, 1 - p);
  return n * p < 10 ? binomialByGaps(source, n, p) : binomialByRejection(source, n, p);
}

/** Devroye's: adds up the gaps between successes. */
function binomialByGaps(source: RandomSource, n: number, p: number): number {
  const c = log2(1 - p);
  let x = 0;
  let y = 0;
  if (c === 0) return x;
  for (;;) {
    const u = randomOf(source);
    if (u === 0) continue;
    y += Math.floor(log2(u) / c) + 1;
    if (y > n) return x;
    x += 1;
  }
}

/** Hörmann's BTRS. */
function binomialByRejection(source: RandomSource, n: number, p: number): number {
  const deviation = Math.sqrt(n * p * (1 - p));
  const b = 1.15 + 2.53 * deviation;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  const c = n * p + 0.5;
  const surely = 0.92 - 4.2 / b;
  const alpha = (2.83 + 5.1 / b) * deviation;
  const odds = log(p / (1 - p));
  const mode = Math.floor((n + 1) * p);
  const height = lgamma(mode + 1) + lgamma(n - mode + 1);
  for (;;) {
    const u = randomOf(source) - 0.5;
    const distance = 0.5 - Math.abs(u);
    if (distance === 0) continue;
    const k = Math.floor(((2 * a) / distance + b) * u + c);
    if (k < 0 || k > n) continue;
    let v = randomOf(source);
    if (distance >= 0.07 && v <= surely) return k;
    v *= alpha / (a / (distance * distance) + b);
    if (log(v) <= height - lgamma(k + 1) - lgamma(n - k + 1) + (k - mode) * odds) return k;
  }
}
