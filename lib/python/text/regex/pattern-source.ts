/**
 * The text of a pattern or of a replacement, read a character or an escape at a time. Positions count characters; a bytes pattern is
 * read as Latin-1. CPython: Lib/re/_parser.py, Tokenizer.
 */
import { isIdentifier } from '../str-classes';
import { strAscii, strRepr } from '../str-repr';
import type { RegexDialect } from './nodes';

/** Why a pattern cannot be compiled. Thrown inside this folder only. */
export class PatternFailure {
  constructor(
    /** `pattern` is `re.error`; the others are built-in exceptions. */
    readonly kind: 'pattern' | 'OverflowError' | 'IndexError' | 'RecursionError' | 'ValueError' | 'RuntimeError',
    readonly message: string,
    /** Where; null if the message says no position. */
    readonly position: number | null = null,
  ) {}
}

/** A warning about a pattern, which the module `re` passes on. */
export interface PatternWarning {
  category: 'FutureWarning' | 'DeprecationWarning';
  message: string;
}

export const DIGITS = '0123456789';
export const OCTAL_DIGITS = '01234567';
export const HEX_DIGITS = '0123456789abcdefABCDEF';

/** ASCII with escapes for the rest, without quotes. */
function escapeNonAscii(text: string): string {
  let result = '';
  for (const char of text) result += char.charCodeAt(0) < 128 ? char : strAscii(char).slice(1, -1);
  return result;
}

export class PatternSource {
  readonly chars: string[];
  /** The next character, or escape with its backslash; null at the end. */
  next: string | null = null;
  private index = 0;

  constructor(text: string, readonly isText: boolean, readonly dialect: RegexDialect) {
    this.chars = Array.from(text);
    this.advance();
  }

  private advance(): void {
    if (this.index >= this.chars.length) {
      this.next = null;
      return;
    }
    let token = this.chars[this.index++];
    if (token === '\\') {
      if (this.index >= this.chars.length) throw new PatternFailure('pattern', 'bad escape (end of pattern)', this.chars.length - 1);
      token += this.chars[this.index++];
    }
    this.next = token;
  }

  /** Passes over a character if it is next. */
  match(char: string): boolean {
    if (this.next !== char) return false;
    this.advance();
    return true;
  }

  get(): string | null {
    const token = this.next;
    this.advance();
    return token;
  }

  /** Whether a character of `set` is next. */
  nextIsIn(set: string): boolean {
    return this.next !== null && this.next.length === 1 && set.includes(this.next);
  }

  /** Up to `count` characters of `set`. */
  getWhile(count: number, set: string): string {
    let result = '';
    for (let i = 0; i < count && this.nextIsIn(set); i++) result += this.get() as string;
    return result;
  }

  /** What stands before `terminator`, which is passed over. */
  getUntil(terminator: string, what: string): string {
    let result = '';
    for (;;) {
      const token = this.get();
      if (token === null) {
        if (result === '') throw this.error(`missing ${what}`);
        throw this.error(`missing ${terminator}, unterminated name`, lengthOf(result));
      }
      if (token === terminator) break;
      result += token;
    }
    if (result === '') throw this.error(`missing ${what}`, 1);
    return result;
  }

  /** Position of what is next. */
  tell(): number {
    return this.index - (this.next === null ? 0 : lengthOf(this.next));
  }

  seek(position: number): void {
    this.index = position;
    this.advance();
  }

  /** A failure so many characters before what is next. */
  error(message: string, offset = 0): PatternFailure {
    const shown = this.isText || this.dialect.groupNames === 'any' ? message : escapeNonAscii(message);
    return new PatternFailure('pattern', shown, this.tell() - offset);
  }

  /** Throws if a group may not have this name. */
  checkGroupName(name: string, offset: number, warn: (message: string) => void): void {
    const ascii = this.isText || !/[^\0-\x7f]/.test(name);
    const { groupNames } = this.dialect;
    if (!ascii && groupNames === 'strict') throw this.error(`bad character in group name ${strAscii(name)}`, lengthOf(name) + offset);
    if (!isIdentifier(name)) throw this.error(`bad character in group name ${strRepr(name)}`, lengthOf(name) + offset);
    if (!ascii && groupNames === 'warned') {
      warn(`bad character in group name ${strAscii(name)} at position ${this.tell() - lengthOf(name) - offset}`);
    }
  }
}

/** Length in characters. */
export function lengthOf(text: string): number {
  let length = 0;
  for (const char of text) length += char.length > 0 ? 1 : 0;
  return length;
}

/** Whether a group's name is a plain number, or what `int()` reads as one where the dialect is lenient; null if it is no number. */
export function groupNumber(name: string, dialect: RegexDialect): { value: number; plain: boolean } | null {
  if (/^[0-9]+$/.test(name)) return { value: Number(name), plain: true };
  if (dialect.groupNames === 'strict' || isIdentifier(name)) return null;
  const loose = /^\s*\+?([0-9]+(?:_[0-9]+)*)\s*$/.exec(name);
  return loose === null ? null : { value: Number(loose[1].replace(/_/g, '')), plain: false };
}
