import { CHARMAPS } from './charmaps';

const tables = new Map<string, string>();

/** The 256 characters of a one-byte encoding, by the name of its module or its codec; U+FFFE where a byte has none. Null for another name. */
export function charmapTable(name: string): string | null {
  const known = tables.get(name);
  if (known !== undefined) return known;
  const entry = CHARMAPS.find(([module, codec]) => module === name || codec === name);
  if (entry === undefined) return null;
  let table = '';
  for (const run of entry[2].split(' ')) {
    const [first, count] = run.split('*');
    for (let i = 0; i < Number(count ?? 1); i++) table += first === '-' ? '\ufffe' : String.fromCharCode(Number.parseInt(first, 16) + i);
  }
  if (table.length < 256) table = String.fromCharCode(...Array(256 - table.length).keys()) + table;
  tables.set(name, table);
  return table;
}
