/** Quoted-printable text. CPython: Modules/binascii.c, binascii_a2b_qp_impl() and binascii_b2a_qp_impl(). */

const LINE = 76;
const HEX = '0123456789ABCDEF';
const codeOf = (char: string): number => char.charCodeAt(0);
const isHex = (byte: number | undefined): boolean => byte !== undefined && /[0-9A-Fa-f]/.test(String.fromCharCode(byte));

export function decodeQuoted(data: Uint8Array, header: boolean): Uint8Array {
  const out: number[] = [];
  for (let i = 0; i < data.length;) {
    const byte = data[i];
    if (byte === codeOf('=')) {
      i++;
      if (i >= data.length) break;
      if (data[i] === 10 || data[i] === 13) {
        while (i < data.length && data[i] !== 10) i++;
        i++;
      } else if (data[i] === byte) {
        out.push(byte);
        i++;
      } else if (isHex(data[i]) && isHex(data[i + 1])) {
        out.push(parseInt(String.fromCharCode(data[i], data[i + 1]), 16));
        i += 2;
      } else out.push(byte);
    } else {
      out.push(header && byte === codeOf('_') ? 32 : byte);
      i++;
    }
  }
  return Uint8Array.from(out);
}

export function encodeQuoted(data: Uint8Array, quoteTabs: boolean, isText: boolean, header: boolean): Uint8Array {
  const out: number[] = [];
  const firstBreak = data.indexOf(10);
  const crlf = firstBreak > 0 && data[firstBreak - 1] === 13;
  let column = 0;
  const room = (size: number): void => {
    if (column + size < LINE) return;
    out.push(codeOf('='), ...(crlf ? [13] : []), 10);
    column = 0;
  };
  const quote = (byte: number): void => {
    room(3);
    out.push(codeOf('='), codeOf(HEX[byte >> 4]), codeOf(HEX[byte & 15]));
    column += 3;
  };
  for (let i = 0; i < data.length; i++) {
    const byte = data[i];
    if (mustQuote(data, i, column, { quoteTabs, isText, header })) quote(byte);
    else if (isText && (byte === 10 || (byte === 13 && data[i + 1] === 10))) {
      const last = out[out.length - 1];
      if (out.length > 0 && (last === 32 || last === 9)) {
        out.pop();
        out.push(codeOf('='), codeOf(HEX[last >> 4]), codeOf(HEX[last & 15]));
      }
      out.push(...(crlf ? [13] : []), 10);
      if (byte === 13) i++;
      column = 0;
    } else {
      if (i + 1 !== data.length && data[i + 1] !== 10 && column + 1 >= LINE) room(1);
      out.push(header && byte === 32 ? codeOf('_') : byte);
      column++;
    }
  }
  return Uint8Array.from(out);
}

interface Rules {
  quoteTabs: boolean;
  isText: boolean;
  header: boolean;
}

function mustQuote(data: Uint8Array, i: number, column: number, { quoteTabs, isText, header }: Rules): boolean {
  const byte = data[i];
  const next = data[i + 1];
  const isLast = i + 1 === data.length;
  if (byte > 126 || byte === codeOf('=') || (header && byte === codeOf('_'))) return true;
  if (byte === codeOf('.') && column === 0 && (isLast || next === 10 || next === 13 || next === 0)) return true;
  if (!isText && (byte === 13 || byte === 10)) return true;
  if ((byte === 9 || byte === 32) && isLast) return true;
  return byte < 33 && byte !== 13 && byte !== 10 && (quoteTabs || (byte !== 9 && byte !== 32));
}
