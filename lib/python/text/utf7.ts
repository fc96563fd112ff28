import type { CodecFailure } from './utf8';

/** UTF-7. CPython: Objects/unicodeobject.c, _PyUnicode_EncodeUTF7(), PyUnicode_DecodeUTF7Stateful(). */

const BASE64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** Characters of ASCII that are never written as they are. */
const NEVER_DIRECT = '+\\~\x7f';

function isDirect(unit: number): boolean {
  if (unit >= 128 || NEVER_DIRECT.includes(String.fromCharCode(unit))) return false;
  return unit >= 32 || unit === 9 || unit === 10 || unit === 13;
}

/** Every text can be encoded; surrogates are code units like others. */
export function encodeUtf7(text: string): string {
  let out = '';
  let shifted = false;
  let bits = 0;
  let rest = 0;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    if (isDirect(unit)) {
      if (shifted) {
        if (bits > 0) out += BASE64[(rest << (6 - bits)) & 63];
        bits = rest = 0;
        shifted = false;
        if (BASE64.includes(text[i]) || text[i] === '-') out += '-';
      }
      out += text[i];
      continue;
    }
    if (!shifted && unit === 43) {
      out += '+-';
      continue;
    }
    if (!shifted) out += '+';
    shifted = true;
    rest = (rest << 16) | unit;
    for (bits += 16; bits >= 6; bits -= 6) out += BASE64[(rest >> (bits - 6)) & 63];
    rest &= (1 << bits) - 1;
  }
  if (bits > 0) out += BASE64[(rest << (6 - bits)) & 63];
  return shifted ? `${out}-` : out;
}

/** What a failure is answered with: the text to put, where to go on, perhaps other bytes. */
export type Utf7Repair = (data: Uint8Array, failure: CodecFailure) => { by: string; next: number; data?: Uint8Array };

interface Utf7State {
  data: Uint8Array;
  at: number;
  out: string;
  shifted: boolean;
  bits: number;
  rest: number;
  surrogate: string;
  /** Where the present shift sequence began, in the bytes and in the text. */
  began: number;
  outBegan: number;
}

const base64Value = (byte: number): number => (byte < 128 ? BASE64.indexOf(String.fromCharCode(byte)) : -1);

/** One more byte within base 64; what is wrong with it, if anything is. */
function shiftedByte(state: Utf7State): string | null {
  const byte = state.data[state.at];
  const value = base64Value(byte);
  if (value >= 0) {
    state.at++;
    state.rest = (state.rest << 6) | value;
    state.bits += 6;
    if (state.bits < 16) return null;
    const unit = String.fromCharCode((state.rest >> (state.bits - 16)) & 0xffff);
    state.bits -= 16;
    state.rest &= (1 << state.bits) - 1;
    const pending = state.surrogate;
    state.surrogate = '';
    if (pending !== '' && unit >= '\udc00' && unit <= '\udfff') state.out += pending + unit;
    else {
      state.out += pending;
      if (unit >= '\ud800' && unit <= '\udbff') state.surrogate = unit;
      else state.out += unit;
    }
    return null;
  }
  state.shifted = false;
  if (state.bits >= 6) {
    state.at++;
    return 'partial character in base64 sequence';
  }
  if (state.bits > 0 && state.rest !== 0) {
    state.at++;
    return 'non-zero padding bits in base64 sequence';
  }
  if (byte < 128 && byte !== 43) state.out += state.surrogate;
  state.surrogate = '';
  if (byte === 45) state.at++;
  return null;
}

/** One more byte outside base 64; what is wrong with it, if anything is. */
function plainByte(state: Utf7State): string | null {
  const { data } = state;
  const byte = data[state.at++];
  if (byte !== 43 && byte < 128) {
    state.out += String.fromCharCode(byte);
    return null;
  }
  state.began = state.at - 1;
  if (byte !== 43) return 'unexpected special character';
  if (data[state.at] === 45) {
    state.at++;
    state.out += '+';
    return null;
  }
  if (state.at < data.length && base64Value(data[state.at]) < 0) {
    state.at++;
    return 'ill-formed sequence';
  }
  Object.assign(state, { shifted: true, bits: 0, rest: 0, surrogate: '', outBegan: state.out.length });
  return null;
}

/** The text; unless `final`, a shift sequence that goes on is left over. */
export function decodeUtf7(bytes: Uint8Array, final: boolean, repair: Utf7Repair): { text: string; consumed: number } {
  const state: Utf7State = { data: bytes, at: 0, out: '', shifted: false, bits: 0, rest: 0, surrogate: '', began: 0, outBegan: 0 };
  const mend = (reason: string, end: number): void => {
    const { by, next, data } = repair(state.data, { encoding: 'utf7', start: state.began, end, reason });
    state.out += by;
    state.at = next;
    state.data = data ?? state.data;
  };
  for (;;) {
    while (state.at < state.data.length) {
      const wrong = state.shifted ? shiftedByte(state) : plainByte(state);
      if (wrong !== null) mend(wrong, state.at);
    }
    if (!state.shifted || !final) break;
    state.shifted = false;
    if (state.surrogate === '' && state.bits < 6 && (state.bits === 0 || state.rest === 0)) break;
    mend('unterminated shift sequence', state.data.length);
    if (state.at >= state.data.length) break;
  }
  if (!state.shifted) return { text: state.out, consumed: state.at };
  return { text: state.out.slice(0, state.outBegan), consumed: state.began };
}
