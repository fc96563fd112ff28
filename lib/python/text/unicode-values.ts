import { DECOMPOSITIONS, DECOMPOSITION_TAGS, DIGIT_VALUES, NEW_CHARACTERS, NUMERIC_VALUES } from './unicode-value-tables';

/** Values, decompositions and ages of characters. CPython: Modules/unicodedata.c. Tables are read when they are first asked. */

/** Whether one version of Unicode came after another. */
export const isAfter = (a: string, b: string): boolean => {
  const [x, y] = [a, b].map((version) => version.split('.').map(Number));
  return x[0] !== y[0] ? x[0] > y[0] : x[1] > y[1];
};

/** For each version: starts and ends of what is newer. */
const newer = new Map<string, { start: number; end: number }[]>();

function newerThan(version: string): { start: number; end: number }[] {
  let ranges = newer.get(version);
  if (ranges !== undefined) return ranges;
  ranges = [];
  for (const entry of NEW_CHARACTERS.split(';')) {
    const [since, text] = entry.split(':');
    if (!isAfter(since, version)) continue;
    let end = 0;
    for (const range of text.split(' ')) {
      const [distance, length] = range.split('.');
      const start = end + Number.parseInt(distance, 36);
      end = start + Number.parseInt(length ?? '1', 36);
      ranges.push({ start, end });
    }
  }
  newer.set(version, ranges);
  return ranges;
}

/** False for a character that came after this version of Unicode. */
export function isKnownIn(code: number, version: string): boolean {
  return !newerThan(version).some(({ start, end }) => code >= start && code < end);
}

const values = new Map<string, Map<number, number>>();

function valueTable(text: string): Map<number, number> {
  let table = values.get(text);
  if (table !== undefined) return table;
  table = new Map();
  let code = 0;
  for (const run of text.split(' ')) {
    const [place, value] = run.split(':');
    const [distance, length] = place.split('.');
    const [top, bottom] = value.replace('+', '').split('/').map(Number);
    code += Number.parseInt(distance, 36);
    for (let i = 0; i < Number.parseInt(length, 36); i++) table.set(code++, top / (bottom ?? 1) + (value.endsWith('+') ? i : 0));
  }
  values.set(text, table);
  return table;
}

/** Letters of cuneiform have values from Unicode 17 on. */
const hasLateValue = (code: number, version: string): boolean => code >= 0x12000 && code < 0x12400 && isAfter('17.0', version);

export function numericValue(code: number, version: string): number | null {
  return isKnownIn(code, version) && !hasLateValue(code, version) ? valueTable(NUMERIC_VALUES).get(code) ?? null : null;
}

export function digitValue(code: number, version: string): number | null {
  return isKnownIn(code, version) ? valueTable(DIGIT_VALUES).get(code) ?? null : null;
}

const mappings: { table: Map<number, string> | null } = { table: null };

function decompositionTable(): Map<number, string> {
  const tags = DECOMPOSITION_TAGS.split(' ');
  const table = new Map<number, string>();
  let code = 0;
  for (const run of DECOMPOSITIONS.split(' ')) {
    const [distance, tag, text] = run.split(':');
    const [parts, count] = text.split('*');
    const codes = parts.split('.').map((part) => Number.parseInt(part, 36));
    const prefix = tags[Number.parseInt(tag, 36)];
    code += Number.parseInt(distance, 36);
    for (let i = 0; i < Number.parseInt(count ?? '1', 36); i++) {
      const shown = codes.map((one) => (one + i).toString(16).toUpperCase().padStart(4, '0')).join(' ');
      table.set(code++, prefix === '' ? shown : `<${prefix}> ${shown}`);
    }
  }
  return table;
}

/** As `unicodedata.decomposition` has it; '' for none. */
export function decompositionOf(code: number, version: string): string {
  return isKnownIn(code, version) ? (mappings.table ??= decompositionTable()).get(code) ?? '' : '';
}

const HANGUL = 0xac00;
const VOWELS = 21;
const TAILS = 28;

/** The decomposition of a Hangul syllable by rule; '' for another character. */
export function hangulDecomposition(code: number): string {
  const place = code - HANGUL;
  if (place < 0 || place >= 19 * VOWELS * TAILS) return '';
  const parts = [0x1100 + Math.floor(place / (VOWELS * TAILS)), 0x1161 + Math.floor((place % (VOWELS * TAILS)) / TAILS)];
  if (place % TAILS !== 0) parts.push(0x11a7 + (place % TAILS));
  return parts.map((part) => part.toString(16).toUpperCase()).join(' ');
}
