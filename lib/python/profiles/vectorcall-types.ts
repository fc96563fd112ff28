/** `knobs.vectorcallTypes` of each profile. */
const TYPES_310 = ['type', 'list', 'dict', 'tuple', 'set', 'frozenset', 'range', 'float', 'bool', 'reversed', 'map', 'filter', 'object'];
const TYPES_311 = [...TYPES_310, 'enumerate', 'super'];
const TYPES_313 = [...TYPES_311, 'int', 'str'];

export const vectorcallTypes38: ReadonlySet<string> = new Set();
export const vectorcallTypes310 = new Set(TYPES_310);
export const vectorcallTypes311 = new Set(TYPES_311);
export const vectorcallTypes313 = new Set(TYPES_313);
