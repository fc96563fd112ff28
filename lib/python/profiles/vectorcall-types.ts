/** `knobs.vectorcallTypes` of each profile. */
const TYPES_310 = ['list', 'dict', 'tuple', 'set', 'frozenset', 'range', 'float', 'bool', 'reversed', 'map', 'filter', 'object'];
const TYPES_311 = [...TYPES_310, 'enumerate', 'super'];
const TYPES_312 = [...TYPES_311, 'int', 'str'];

export const vectorcallTypes310 = new Set(TYPES_310);
export const vectorcallTypes311 = new Set(TYPES_311);
export const vectorcallTypes312 = new Set(TYPES_312);
