/**
 * What the complex functions give where a part of the argument is infinite or no number: ISO C99, Annex G.
 * CPython: Modules/cmathmodule.c, the tables of INIT_SPECIAL_VALUES.
 */

export interface ComplexNumber {
  readonly real: number;
  readonly imag: number;
}

/**
 * A row for the real part -∞, negative, -0, 0, positive, ∞ and NaN, and in it a cell of two letters for each such
 * imaginary part (of `rect`: length and angle). `i` is ∞, `z` 0, `o` 1, `p` π, `h` π/2, `q` π/4, `t` 3π/4, capitals are negative, `n` is NaN; `..` is worked
 * out, `Ed` is outside of the domain. A row that is infinite holds for an angle of 2.3 where it depends on the angle.
 */
const TABLES = {
  acos: [
    'ti pi pi pI pI tI ni',
    'hi .. .. .. .. hI nn',
    'hi .. .. .. .. hI hn',
    'hi .. .. .. .. hI hn',
    'hi .. .. .. .. hI nn',
    'qi zi zi zI zI qI ni',
    'ni nn nn nn nn nI nn',
  ],
  acosh: [
    'iT iP iP ip ip it in',
    'iH .. .. .. .. ih nn',
    'iH .. .. .. .. ih nn',
    'iH .. .. .. .. ih nn',
    'iH .. .. .. .. ih nn',
    'iQ iZ iZ iz iz iq in',
    'in nn nn nn nn in nn',
  ],
  asinh: [
    'IQ IZ IZ Iz Iz Iq In',
    'IH .. .. .. .. Ih nn',
    'IH .. .. .. .. Ih nn',
    'iH .. .. .. .. ih nn',
    'iH .. .. .. .. ih nn',
    'iQ iZ iZ iz iz iq in',
    'in nn nZ nz nn in nn',
  ],
  atanh: [
    'ZH ZH ZH Zh Zh Zh Zn',
    'ZH .. .. .. .. Zh nn',
    'ZH .. .. .. .. Zh Zn',
    'zH .. .. .. .. zh zn',
    'zH .. .. .. .. zh nn',
    'zH zH zH zh zh zh zn',
    'zH nn nn nn nn zh nn',
  ],
  cosh: [
    'Ed Ii iz iZ II Ed in',
    'Ed .. .. .. .. Ed nn',
    'Ed .. .. .. .. Ed nz',
    'Ed .. .. .. .. Ed nz',
    'Ed .. .. .. .. Ed nn',
    'Ed II iZ iz Ii Ed in',
    'nn nn nz nz nn nn nn',
  ],
  exp: [
    'zz ZZ zZ zz Zz zz zz',
    'Ed .. .. .. .. Ed nn',
    'Ed .. .. .. .. Ed nn',
    'Ed .. .. .. .. Ed nn',
    'Ed .. .. .. .. Ed nn',
    'Ed II iZ iz Ii Ed in',
    'nn nn nZ nz nn nn nn',
  ],
  log: [
    'iT iP iP ip ip it in',
    'iH .. .. .. .. ih nn',
    'iH .. .. .. .. ih nn',
    'iH .. .. .. .. ih nn',
    'iH .. .. .. .. ih nn',
    'iQ iZ iZ iz iz iq in',
    'in nn nn nn nn in nn',
  ],
  sinh: [
    'Ed iI IZ Iz ii Ed in',
    'Ed .. .. .. .. Ed nn',
    'Ed .. .. .. .. Ed zn',
    'Ed .. .. .. .. Ed zn',
    'Ed .. .. .. .. Ed nn',
    'Ed II iZ iz Ii Ed in',
    'nn nn nZ nz nn nn nn',
  ],
  sqrt: [
    'iI zI zI zi zi ii ni',
    'iI .. .. .. .. ii nn',
    'iI .. .. .. .. ii nn',
    'iI .. .. .. .. ii nn',
    'iI .. .. .. .. ii nn',
    'iI iZ iZ iz iz ii in',
    'iI nn nn nn nn ii nn',
  ],
  tanh: [
    'Oz Oz OZ Oz OZ Oz Oz',
    'Ed .. .. .. .. Ed nn',
    'Ed .. .. .. .. Ed nn',
    'Ed .. .. .. .. Ed nn',
    'Ed .. .. .. .. Ed nn',
    'oz oz oZ oz oZ oz oz',
    'nn nn nZ nz nn nn nn',
  ],
  rect: [
    'Ed ii Iz IZ iI Ed in',
    'Ed .. .. .. .. Ed nn',
    'zz .. .. .. .. zz zz',
    'zz .. .. .. .. zz zz',
    'Ed .. .. .. .. Ed nn',
    'Ed II iZ iz Ii Ed in',
    'nn nn nz nz nn nn nn',
  ],
} satisfies Record<string, string[]>;

export type SpecialTable = keyof typeof TABLES;

const MEANINGS: Record<string, number> = {
  i: Infinity, I: -Infinity, z: 0, Z: -0, o: 1, O: -1, p: Math.PI, P: -Math.PI, h: Math.PI / 2, H: -Math.PI / 2,
  q: Math.PI / 4, Q: -Math.PI / 4, t: 0.75 * Math.PI, T: -0.75 * Math.PI, n: NaN,
};

function kindOf(x: number): number {
  if (x !== x) return 6;
  if (x === 0) return Object.is(x, -0) ? 2 : 3;
  if (x < 0) return x === -Infinity ? 0 : 1;
  return x === Infinity ? 5 : 4;
}

/** The value for a pair that is not finite, or null where the function is not defined there. */
export function specialValue(table: SpecialTable, real: number, imag: number): ComplexNumber | null {
  const cell = TABLES[table][kindOf(real)].slice(3 * kindOf(imag), 3 * kindOf(imag) + 2);
  return cell === 'Ed' ? null : { real: MEANINGS[cell[0]], imag: MEANINGS[cell[1]] };
}
