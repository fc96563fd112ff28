/** Where the program of `leaklab run` comes from: a file, `-c`, or standard input, as with python. */
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { ProfileId } from '@/lib/python/api';
import { UsageError } from './options';
import { readStandardInput } from './standard-input';

export interface ProgramSource {
  source: string;
  /** In tracebacks. CPython names a script by its absolute path. */
  filename: string;
  /** `sys.argv[0]`: as it was written. */
  argv0: string;
  /** Folder from which the program may import; null when there is none. */
  folder: string | null;
  /** The program was read from standard input, so that nothing is left there for `input()`. */
  stdinUsed: boolean;
}

/** A program that could not be read: what python prints about it, and its exit status. */
export class UnreadableProgram extends Error {
  constructor(
    message: string,
    readonly exitStatus: number,
  ) {
    super(message);
  }
}

/** `code` is the value of `-c`; `file` the first argument. Throws UnreadableProgram, or UsageError when nothing is named. */
export function readProgram(code: string | undefined, file: string | undefined, profile: ProfileId): ProgramSource {
  if (code !== undefined) return { source: code, filename: '<string>', argv0: '-c', folder: process.cwd(), stdinUsed: false };
  if (file === undefined && process.stdin.isTTY) {
    throw new UsageError('no program: name a file, give the text with -c, or send it to standard input');
  }
  if (file === undefined || file === '-') {
    const source = decodeSource(readStandardInput(), '<stdin>', profile);
    return { source, filename: '<stdin>', argv0: file ?? '', folder: process.cwd(), stdinUsed: true };
  }
  const filename = path.resolve(file);
  const source = decodeSource(readScript(filename), filename, profile);
  return { source, filename, argv0: file, folder: path.dirname(filename), stdinUsed: false };
}

/** CPython: Modules/main.c, pymain_run_file_obj() */
function readScript(filename: string): Buffer {
  try {
    if (statSync(filename).isDirectory()) throw new UnreadableProgram(`leaklab: can't find '__main__' module in '${filename}'`, 1);
    return readFileSync(filename);
  } catch (error) {
    if (error instanceof UnreadableProgram) throw error;
    const { errno, code } = error as NodeJS.ErrnoException;
    const reason = code === 'ENOENT' ? 'No such file or directory' : code === 'EACCES' ? 'Permission denied' : String(code);
    throw new UnreadableProgram(`leaklab: can't open file '${filename}': [Errno ${Math.abs(errno ?? 0)}] ${reason}`, 2);
  }
}

const CODING_COOKIE = /^[ \t\f]*#.*?coding[:=][ \t]*([-\w.]+)/;

/**
 * Source bytes to text: UTF-8, a byte-order mark dropped, or Latin-1 when a coding comment in the first two lines says so.
 * CPython: Parser/tokenizer/helpers.c, _PyTokenizer_ensure_utf8(), whose error this gives.
 */
function decodeSource(bytes: Buffer, filename: string, profile: ProfileId): string {
  const head = bytes.subarray(0, 400).toString('latin1').split('\n', 2);
  const cookie = head.map((line) => CODING_COOKIE.exec(line)?.[1].toLowerCase()).find((name) => name !== undefined);
  if (cookie !== undefined && /^(latin-?1|iso-?8859-?1)$/.test(cookie)) return bytes.toString('latin1');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const at = firstInvalidByte(bytes);
    const line = bytes.subarray(0, at).toString('latin1').split('\n').length;
    const site = profile === '3.10' || profile === '3.11' ? 'https://python.org/dev/peps/pep-0263/' : 'https://peps.python.org/pep-0263/';
    const code = `\\x${bytes[at].toString(16).padStart(2, '0')}`;
    const where = `'${code}' in file ${filename} on line ${line}`;
    throw new UnreadableProgram(`SyntaxError: Non-UTF-8 code starting with ${where}, but no encoding declared; see ${site} for details`, 1);
  }
}

/** Where the first sequence that is no UTF-8 begins. */
function firstInvalidByte(bytes: Buffer): number {
  let valid = 0;
  let invalid = bytes.length;
  while (invalid - valid > 1) {
    const middle = (valid + invalid) >> 1;
    if (decodes(bytes.subarray(0, middle), true)) valid = middle;
    else invalid = middle;
  }
  // The sequence may have begun up to three bytes before the one that shows it to be wrong.
  while (valid > 0 && !decodes(bytes.subarray(0, valid), false)) valid--;
  return valid;
}

function decodes(bytes: Buffer, mayEndWithinCharacter: boolean): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: mayEndWithinCharacter });
    return true;
  } catch {
    return false;
  }
}
