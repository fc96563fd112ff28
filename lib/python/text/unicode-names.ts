import {
  ALIAS_TARGETS, CODE_CHARACTERS, DOUBLE_CODES, MOST_WORDS, NAMED_RANGES, NAMES, NAME_WORDS, RULED_RANGES, SINGLE_CODES,
} from './unicode-name-table';
import { isAfter, isKnownIn } from './unicode-values';

/** Names of characters. CPython: Modules/unicodedata.c, _getucname(), _getcode(). */

interface NameTables {
  names: Map<number, string>;
  codes: Map<string, number>;
  /** Aliases and sequences. */
  others: Map<string, string>;
}

const read: { tables: NameTables | null } = { tables: null };

/** Every number of a list of ranges. */
export function* rangeItems(text: string): Generator<number> {
  let end = 0;
  for (const range of text.split(' ')) {
    const [distance, length] = range.split('.');
    end += Number.parseInt(distance, 36);
    for (let left = Number.parseInt(length ?? '1', 36); left > 0; left--) yield end++;
  }
}

/** The table is read when a name is first asked for. */
function tables(): NameTables {
  return (read.tables ??= readTables());
}

function readTables(): NameTables {
  const width = CODE_CHARACTERS.length;
  const places = new Map(Array.from(CODE_CHARACTERS, (char, place) => [char, place] as const));
  const words = NAME_WORDS.split(' ');
  const stream = NAMES.join('');
  let at = 0;
  const next = (): number => places.get(stream[at++]) as number;
  const word = (): string => {
    const first = next();
    if (first < SINGLE_CODES) return words[first];
    if (first < SINGLE_CODES + DOUBLE_CODES) return words[SINGLE_CODES + (first - SINGLE_CODES) * width + next()];
    if (first > SINGLE_CODES + DOUBLE_CODES) {
      const high = first - SINGLE_CODES - DOUBLE_CODES - 1;
      return words[SINGLE_CODES + DOUBLE_CODES * width + (high * width + next()) * width + next()];
    }
    const end = stream.indexOf(' ', at);
    const spelled = stream.slice(at, end);
    at = end + 1;
    return spelled;
  };
  let before: string[] = [];
  const name = (): string => {
    const head = next();
    before = before.slice(0, Math.floor(head / MOST_WORDS));
    for (let left = (head % MOST_WORDS) + 1; left > 0; left--) before.push(word());
    return before.join(' ');
  };
  const result: NameTables = { names: new Map(), codes: new Map(), others: new Map() };
  for (const code of rangeItems(NAMED_RANGES)) {
    const text = name();
    result.names.set(code, text);
    result.codes.set(text, code);
  }
  for (const target of ALIAS_TARGETS.split(' ')) {
    result.others.set(name(), String.fromCodePoint(...target.split('.').map((code) => Number.parseInt(code, 36))));
  }
  return result;
}

const LEADS = ['G', 'GG', 'N', 'D', 'DD', 'R', 'M', 'B', 'BB', 'S', 'SS', '', 'J', 'JJ', 'C', 'K', 'T', 'P', 'H'];
const VOWELS = ['A', 'AE', 'YA', 'YAE', 'EO', 'E', 'YEO', 'YE', 'O', 'WA', 'WAE', 'OE', 'YO', 'U', 'WEO', 'WE', 'WI', 'YU', 'EU', 'YI', 'I'];
const TAILS = ['', 'G', 'GG', 'GS', 'N', 'NJ', 'NH', 'D', 'L', 'LG', 'LM', 'LB', 'LS', 'LT', 'LP', 'LH', 'M', 'B', 'BS', 'S', 'SS', 'NG', 'J', 'C', 'K',
  'T', 'P', 'H'];
const HANGUL = 0xac00;
const HANGUL_END = HANGUL + LEADS.length * VOWELS.length * TAILS.length;
const HANGUL_PREFIX = 'HANGUL SYLLABLE ';

function hangulName(code: number): string {
  const place = code - HANGUL;
  const perLead = VOWELS.length * TAILS.length;
  const lead = LEADS[Math.floor(place / perLead)];
  return HANGUL_PREFIX + lead + VOWELS[Math.floor((place % perLead) / TAILS.length)] + TAILS[place % TAILS.length];
}

function hangulCode(name: string): number {
  for (let code = HANGUL; code < HANGUL_END; code++) if (hangulName(code) === name) return code;
  return -1;
}

const ruled = { ranges: null as { prefix: string; start: number; end: number }[] | null };

/** Ranges of characters whose names are a prefix and their numbers. */
function ruledRanges(): { prefix: string; start: number; end: number }[] {
  if (ruled.ranges !== null) return ruled.ranges;
  const ranges: { prefix: string; start: number; end: number }[] = [];
  for (const entry of RULED_RANGES.split(';')) {
    const [prefix, text] = entry.split(':');
    let end = 0;
    for (const range of text.split(' ')) {
      const [distance, length] = range.split('.');
      const start = end + Number.parseInt(distance, 36);
      end = start + Number.parseInt(length ?? '1', 36);
      ranges.push({ prefix, start, end });
    }
  }
  return (ruled.ranges = ranges);
}

const numberInName = (code: number): string => code.toString(16).toUpperCase().padStart(4, '0');

function nameOf(code: number): string | null {
  if (code >= HANGUL && code < HANGUL_END) return hangulName(code);
  const range = ruledRanges().find(({ start, end }) => code >= start && code < end);
  return range === undefined ? tables().names.get(code) ?? null : `${range.prefix}-${numberInName(code)}`;
}

function codeOf(name: string): number {
  if (name.startsWith(HANGUL_PREFIX)) return hangulCode(name);
  const found = /^(.*)-([0-9A-F]{4,6})$/.exec(name);
  if (found !== null && ruledRanges().some(({ prefix }) => prefix === found[1])) {
    const code = Number.parseInt(found[2], 16);
    return code <= 0x10ffff && nameOf(code) === name ? code : -1;
  }
  return tables().codes.get(name) ?? -1;
}

/** The name of a character in a version of Unicode, or null. */
export function characterName(code: number, version: string): string | null {
  const name = isKnownIn(code, version) ? nameOf(code) : null;
  return name !== null && isNamedLate(name, version) ? null : name;
}

/** Tangut ideographs have names from Unicode 17 on, as CPython has it. */
const isNamedLate = (name: string, version: string): boolean => name.startsWith('TANGUT IDEOGRAPH') && isAfter('17.0', version);

/** The character of a name in a version of Unicode, or the characters of a named sequence if these are wanted; null if there are none. */
export function characterNamed(name: string, version: string, sequences: boolean): string | null {
  if (!/^[A-Za-z0-9 -]+$/.test(name)) return null;
  const upper = name.toUpperCase();
  const code = codeOf(upper);
  if (code >= 0) return isKnownIn(code, version) ? String.fromCodePoint(code) : null;
  const other = tables().others.get(upper);
  if (other === undefined || !Array.from(other).every((char) => isKnownIn(char.codePointAt(0) as number, version))) return null;
  return sequences || Array.from(other).length === 1 ? other : null;
}
