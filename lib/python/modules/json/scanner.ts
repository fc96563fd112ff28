import type { Ref } from '../../object/ref';
import { stealAndRaise } from '../../object/errors';
import { countSteps } from '../../object/steps';
import { typeTable } from '../../object/py-type';
import { TypeId } from '../../object/type-ids';
import { dropHolds, hold, holdMark } from '../../heap/holds';
import { decref } from '../../heap/refcount';
import { call } from '../../protocols/call';
import { stealDictSet } from '../../protocols/mapping';
import { enterCall, leaveCall } from '../../protocols/recursion';
import { newDict } from '../../values/dicts';
import { newFloat, newInt } from '../../values/numbers';
import { newList, stealAppend, stealTuple } from '../../values/sequences';
import { False, None, True } from '../../values/singletons';
import { newStr } from '../../values/text';

/** Reads JSON text. CPython: Modules/_json.c, scan_once_unicode() and what it calls. */

/** What a decoder was made with; borrowed. */
export interface ScanOptions {
  /** `None`, or what to call with each object. */
  objectHook: Ref;
  pairsHook: Ref;
  parseFloat: Ref;
  parseInt: Ref;
  parseConstant: Ref;
  strict: boolean;
  /** Called with message, text and position; gives the exception. */
  error: Ref;
  /** A trailing comma is named as what it is (from 3.13). */
  namesTrailingComma: boolean;
}

const SPACE = /[ \t\n\r]*/y;
const NUMBER = /-?(?:0|[1-9][0-9]*)(\.[0-9]+)?([eE][-+]?[0-9]+)?/y;
const PLAIN = /[^"\\\x00-\x1f]*/y;
const PLAIN_LOOSE = /[^"\\]*/y;
const ESCAPES: Record<string, string> = { '"': '"', '\\': '\\', '/': '/', b: '\b', f: '\f', n: '\n', r: '\r', t: '\t' };
const CONSTANTS: [string, Ref][] = [['null', None], ['true', True], ['false', False]];
const NUMBERS: [string, number][] = [['NaN', NaN], ['Infinity', Infinity], ['-Infinity', -Infinity]];

/** One pass over one text. Positions are those of JS strings; Python's are worked out when one is told. */
export class Scanner {
  at: number;

  constructor(private readonly source: Ref, private readonly text: string, start: number, private readonly options: ScanOptions) {
    this.at = start;
  }

  /** Position in characters. */
  position(at: number): number {
    let astral = 0;
    for (let i = 0; i < at; i++) if ((this.text.charCodeAt(i) & 0xfc00) === 0xd800 && (this.text.charCodeAt(i + 1) & 0xfc00) === 0xdc00) astral++;
    return at - astral;
  }

  fail(message: string, at: number): never {
    const mark = holdMark();
    const words = hold(newStr(message));
    const place = hold(newInt(this.position(at)));
    const exception = call(this.options.error, words, this.source, place);
    dropHolds(mark);
    decref(words);
    decref(place);
    return stealAndRaise(exception);
  }

  private skipSpace(): void {
    SPACE.lastIndex = this.at;
    SPACE.exec(this.text);
    this.at = SPACE.lastIndex;
  }

  /** The value that begins here; a new reference. */
  value(): Ref {
    countSteps(1);
    const { text } = this;
    const start = this.at;
    const c = text[start];
    if (c === '"') {
      this.at++;
      return newStr(this.string());
    }
    if (c === '{' || c === '[') {
      enterCall(` while decoding a JSON ${c === '{' ? 'object' : 'array'} from a unicode string`);
      this.at++;
      const result = c === '{' ? this.object() : this.array();
      leaveCall();
      return result;
    }
    for (const [word, value] of CONSTANTS) {
      if (text.startsWith(word, start)) {
        this.at += word.length;
        return value;
      }
    }
    for (const [word, value] of NUMBERS) {
      if (text.startsWith(word, start)) {
        this.at += word.length;
        return this.options.parseConstant === None ? newFloat(value) : this.parsed(this.options.parseConstant, word);
      }
    }
    return this.number();
  }

  private parsed(parse: Ref, words: string): Ref {
    const mark = holdMark();
    const argument = hold(newStr(words));
    const result = call(parse, argument);
    dropHolds(mark);
    decref(argument);
    return result;
  }

  private number(): Ref {
    NUMBER.lastIndex = this.at;
    const match = NUMBER.exec(this.text);
    if (match === null) this.fail('Expecting value', this.at);
    this.at += match[0].length;
    const isFloat = match[1] !== undefined || match[2] !== undefined;
    const parse = isFloat ? this.options.parseFloat : this.options.parseInt;
    if (isFloat) return parse === typeTable[TypeId.FLOAT].ref ? newFloat(Number(match[0])) : this.parsed(parse, match[0]);
    const value = Number(match[0]);
    if (parse === typeTable[TypeId.INT].ref && Number.isSafeInteger(value)) return newInt(value === 0 ? 0 : value);
    return this.parsed(parse, match[0]);
  }

  /** The text up to the closing quote; the opening one has been read. CPython: scanstring_unicode(). */
  string(): string {
    const { text } = this;
    const begin = this.at - 1;
    let result = '';
    const plain = this.options.strict ? PLAIN : PLAIN_LOOSE;
    for (;;) {
      plain.lastIndex = this.at;
      result += plain.exec(text)![0];
      this.at = plain.lastIndex;
      const c = text[this.at];
      if (c === undefined) this.fail('Unterminated string starting at', begin);
      if (c === '"') break;
      if (c !== '\\') this.fail('Invalid control character at', this.at);
      this.at++;
      result += this.escape(begin);
    }
    this.at++;
    countSteps(result.length >> 4);
    return result;
  }

  private escape(begin: number): string {
    const c = this.text[this.at];
    if (c === undefined) this.fail('Unterminated string starting at', begin);
    if (c !== 'u') {
      const plain = ESCAPES[c];
      if (plain === undefined) this.fail('Invalid \\escape', this.at - 1);
      this.at++;
      return plain;
    }
    const digits = this.text.slice(this.at + 1, this.at + 5);
    if (!/^[0-9a-fA-F]{4}$/.test(digits)) this.fail('Invalid \\uXXXX escape', this.at);
    this.at += 5;
    return String.fromCharCode(Number.parseInt(digits, 16));
  }

  /** CPython: _parse_array_unicode(). */
  private array(): Ref {
    const mark = holdMark();
    const list = hold(newList());
    this.skipSpace();
    if (this.text[this.at] === ']') this.at++;
    else {
      for (;;) {
        stealAppend(list, this.value());
        this.skipSpace();
        if (this.text[this.at] === ']') break;
        const comma = this.at;
        if (this.text[this.at] !== ',') this.fail("Expecting ',' delimiter", this.at);
        this.at++;
        this.skipSpace();
        if (this.options.namesTrailingComma && this.text[this.at] === ']') this.fail('Illegal trailing comma before end of array', comma);
      }
      this.at++;
    }
    dropHolds(mark);
    return list;
  }

  private key(): Ref {
    if (this.text[this.at] !== '"') this.fail('Expecting property name enclosed in double quotes', this.at);
    this.at++;
    return newStr(this.string());
  }

  /** CPython: _parse_object_unicode(). */
  private object(): Ref {
    const { pairsHook, objectHook } = this.options;
    const wantsPairs = pairsHook !== None;
    const mark = holdMark();
    const made = hold(wantsPairs ? newList() : newDict());
    this.skipSpace();
    if (this.text[this.at] === '}') this.at++;
    else {
      for (;;) {
        const inner = holdMark();
        const key = hold(this.key());
        this.skipSpace();
        if (this.text[this.at] !== ':') this.fail("Expecting ':' delimiter", this.at);
        this.at++;
        this.skipSpace();
        const value = this.value();
        dropHolds(inner);
        if (wantsPairs) stealAppend(made, stealTuple([key, value]));
        else stealDictSet(made, key, value);
        this.skipSpace();
        if (this.text[this.at] === '}') break;
        const comma = this.at;
        if (this.text[this.at] !== ',') this.fail("Expecting ',' delimiter", this.at);
        this.at++;
        this.skipSpace();
        if (this.options.namesTrailingComma && this.text[this.at] === '}') this.fail('Illegal trailing comma before end of object', comma);
      }
      this.at++;
    }
    dropHolds(mark);
    const hook = wantsPairs ? pairsHook : objectHook;
    if (hook === None) return made;
    hold(made);
    const result = call(hook, made);
    dropHolds(mark);
    decref(made);
    return result;
  }
}
