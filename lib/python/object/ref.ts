/**
 * A Python value: the number of its row in the heap table (`table.ts`). Branded, so that TypeScript does not let a plain
 * number pass for one. Row 0 is no object: `NULL` stands for "absent" wherever CPython has a NULL `PyObject *`.
 */
declare const refBrand: unique symbol;

export type Ref = number & { readonly [refBrand]: true };

export const NULL = 0 as Ref;
