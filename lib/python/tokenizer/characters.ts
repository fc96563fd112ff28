/** Classes of characters: bits of {@link characterClass}. */
export const NAME_START = 1;
export const NAME_PART = 2;
export const DIGIT = 4;
export const HEX_DIGIT = 8;
/** Letters of string prefixes. */
export const PREFIX = 16;

const CLASSES = makeClasses();

/** Class bits of a UTF-16 code unit; everything outside ASCII may be part of a name until it is looked at closely. */
export function characterClass(code: number): number {
  return code < 128 ? CLASSES[code] : code >= 128 ? NAME_START | NAME_PART : 0;
}

const NAME_START_PATTERN = /^\p{XID_Start}$/u;
const NAME_PART_PATTERN = /^\p{XID_Continue}$/u;
const NOT_PRINTABLE_PATTERN = /^[\p{C}\p{Z}]$/u;

/**
 * Offset of the first character between `start` and `end` that no identifier may have there, or -1.
 *
 * CPython: Parser/lexer/lexer.c, verify_identifier()
 */
export function invalidNameCharacter(text: string, start: number, end: number): number {
  for (let at = start; at < end; ) {
    const character = String.fromCodePoint(text.codePointAt(at) as number);
    const pattern = at === start ? NAME_START_PATTERN : NAME_PART_PATTERN;
    if (!pattern.test(character) && !(at === start && character === '_')) return at;
    at += character.length;
  }
  return -1;
}

/** `invalid character '“' (U+201C)` or `invalid non-printable character U+00A0`. */
export function invalidCharacterMessage(text: string, at: number): string {
  const code = text.codePointAt(at) as number;
  const number = `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  const character = String.fromCodePoint(code);
  if (NOT_PRINTABLE_PATTERN.test(character)) return `invalid non-printable character ${number}`;
  return `invalid character '${character}' (${number})`;
}

function makeClasses(): Uint8Array {
  const classes = new Uint8Array(128);
  const mark = (characters: string, bits: number) => {
    for (const character of characters) classes[character.charCodeAt(0)] |= bits;
  };
  mark('abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ_', NAME_START | NAME_PART);
  mark('0123456789', DIGIT | NAME_PART | HEX_DIGIT);
  mark('abcdefABCDEF', HEX_DIGIT);
  mark('bBrRuUfFtT', PREFIX);
  return classes;
}
