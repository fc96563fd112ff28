/** The shuffled solution (a Parsons problem): what the solution adds to the starter, in pieces to be put in order. */
import { diffArrays } from 'diff';
import { chunkText, programChunks, type ProgramChunk } from './program-chunks';

/** Lines that move together. */
export interface ParsonsPiece {
  /** Says nothing of where it belongs. */
  id: string;
  /** Without the indentation of the first, which is for the learner to choose. */
  lines: string[];
}

/** What is in its place already, as it stands in the program. */
export interface ParsonsGiven {
  id: string;
  lines: string[];
}

/** What reaches the page: the pieces in another order than theirs. */
export interface ParsonsPuzzle {
  given: ParsonsGiven[];
  pieces: ParsonsPiece[];
}

interface ParsonsRow {
  id: string;
  isPiece: boolean;
  chunks: ProgramChunk[];
}

/** With its solution: stays on the server. */
export interface Parsons {
  /** In the order of the solution. */
  rows: ParsonsRow[];
}

/** One row as somebody has placed it. The indentation of what is given does not count. */
export interface PlacedRow {
  id: string;
  indent: number;
}

export type ParsonsFinding =
  | { kind: 'solved' }
  /** What is placed is right so far. */
  | { kind: 'incomplete'; missing: number }
  /** Row `at` does not belong where it is; `right` rows above it do. */
  | { kind: 'order'; at: string; right: number; missing: number }
  | { kind: 'indent'; at: string; missing: number };

/** More pieces than this are a patience game: neighbours go together. */
const MOST_PIECES = 12;
/** With fewer there is nothing to think about: the lines around them are to be placed, too. */
const FEWEST_PIECES = 5;

const isHeader = ({ lines }: ProgramChunk): boolean => /^(class|def|async def|@)/.test(lines.find((line) => !line.startsWith('#')) ?? '');

/** Null when the solution adds nothing that could be placed. `seed`: any text; the same one gives the same order. */
export function makeParsons(starter: string, solution: string, seed: string): Parsons | null {
  const chunks = programChunks(solution);
  const isPiece = widen(chunks, addedChunks(programChunks(starter), chunks));
  if (!isPiece.includes(true)) return null;
  const rows: ParsonsRow[] = [];
  chunks.forEach((chunk, index) => {
    const last = rows.at(-1);
    if (!isPiece[index] && last !== undefined && !last.isPiece) last.chunks.push(chunk);
    else rows.push({ id: '', isPiece: isPiece[index], chunks: [chunk] });
  });
  const joined = join(rows);
  name(joined, seed);
  return { rows: joined };
}

function addedChunks(starter: readonly ProgramChunk[], solution: readonly ProgramChunk[]): boolean[] {
  const text = (chunk: ProgramChunk): string => chunkText(chunk.lines, chunk.indent);
  return diffArrays(starter.map(text), solution.map(text)).filter((part) => !part.removed).flatMap((part) => part.value.map(() => part.added));
}

/** Makes pieces of the lines next to the few that were added, within the same function. */
function widen(chunks: readonly ProgramChunk[], isPiece: boolean[]): boolean[] {
  const wide = [...isPiece];
  const functionOf = chunks.map((_, index) => chunks.findLastIndex((chunk, at) => at <= index && isHeader(chunk)));
  const isPieceAt = (at: number, of: number): boolean => wide[at] === true && functionOf[at] === of;
  const count = (): number => wide.filter(Boolean).length;
  if (count() === 0) return wide;
  for (let grown = true; grown && count() < FEWEST_PIECES;) {
    grown = false;
    for (let i = 0; i < chunks.length && count() < FEWEST_PIECES; i++) {
      const isNear = isPieceAt(i + 1, functionOf[i]) || isPieceAt(i - 1, functionOf[i]);
      if (wide[i] || !isNear || isHeader(chunks[i]) || chunks[i].indent === 0) continue;
      wide[i] = true;
      grown = true;
    }
  }
  return wide;
}

const lineCount = (row: ParsonsRow): number => row.chunks.reduce((sum, chunk) => sum + chunk.lines.length, 0);

/** Joins neighbours, the shortest first, until there are few enough; a piece begins with its outermost line. */
function join(rows: ParsonsRow[]): ParsonsRow[] {
  const joined = rows.map((row) => ({ ...row, chunks: [...row.chunks] }));
  while (joined.filter((row) => row.isPiece).length > MOST_PIECES) {
    let best = -1;
    for (let i = 0; i + 1 < joined.length; i++) {
      const [one, next] = [joined[i], joined[i + 1]];
      if (!one.isPiece || !next.isPiece || next.chunks[0].indent < one.chunks[0].indent) continue;
      const size = lineCount(one) + lineCount(next);
      if (best < 0 || size < lineCount(joined[best]) + lineCount(joined[best + 1])) best = i;
    }
    if (best < 0) return joined;
    joined[best].chunks.push(...joined[best + 1].chunks);
    joined.splice(best + 1, 1);
  }
  return joined;
}

/** Names pieces in an order that is not theirs: the page sorts them by name. */
function name(rows: ParsonsRow[], seed: string): void {
  const pieces = rows.filter((row) => row.isPiece);
  const shuffled = shuffle(pieces, seed);
  if (pieces.length > 1 && pieces.every((piece, index) => piece === shuffled[index])) shuffled.reverse();
  shuffled.forEach((row, index) => { row.id = `piece-${index + 1}`; });
  rows.filter((row) => !row.isPiece).forEach((row, index) => { row.id = `given-${index + 1}`; });
}

/** Fisher and Yates, with numbers from the text (FNV-1a, then a linear congruence). */
function shuffle<T>(values: readonly T[], seed: string): T[] {
  let state = 2166136261;
  for (const char of seed) state = Math.imul(state ^ char.charCodeAt(0), 16777619) >>> 0;
  const shuffled = [...values];
  for (let i = shuffled.length - 1; i > 0; i--) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const other = Math.floor((state / 2 ** 32) * (i + 1));
    [shuffled[i], shuffled[other]] = [shuffled[other], shuffled[i]];
  }
  return shuffled;
}

/** The lines of a row with the empty ones between them, its first at `indent`. */
function rowLines({ chunks }: ParsonsRow, indent: number): string[] {
  const shift = indent - chunks[0].indent;
  return chunks.flatMap((chunk, index) => [
    ...Array.from({ length: index === 0 ? 0 : chunk.blankBefore }, () => ''),
    ...chunkText(chunk.lines, Math.max(0, chunk.indent + shift)).split('\n'),
  ]);
}

/** The puzzle as the page may see it. */
export function openParsons({ rows }: Parsons): ParsonsPuzzle {
  const pieces = rows.filter((row) => row.isPiece).map((row) => ({ id: row.id, lines: rowLines(row, 0) }));
  return {
    given: rows.filter((row) => !row.isPiece).map((row) => ({ id: row.id, lines: rowLines(row, row.chunks[0].indent) })),
    pieces: pieces.sort((one, other) => one.id.localeCompare(other.id, 'en', { numeric: true })),
  };
}

/** Whether rows are placed once each, and those that are given in their order and all of them. */
export function isPlacement({ rows }: Parsons, placed: readonly PlacedRow[]): boolean {
  const ids = placed.map(({ id }) => id);
  const given = rows.filter((row) => !row.isPiece).map((row) => row.id);
  return new Set(ids).size === ids.length && ids.every((id) => rows.some((row) => row.id === id))
    && ids.filter((id) => given.includes(id)).join() === given.join();
}

/** The program that a placement makes. */
export function assembleParsons({ rows }: Parsons, placed: readonly PlacedRow[]): string {
  const lines = placed.flatMap(({ id, indent }, index) => {
    const row = rows.find((candidate) => candidate.id === id);
    if (row === undefined) return [];
    const blank = index === 0 ? 0 : row.chunks[0].blankBefore;
    return [...Array.from({ length: blank }, () => ''), ...rowLines(row, row.isPiece ? indent : row.chunks[0].indent)];
  });
  return `${lines.join('\n')}\n`;
}

/** Compares a placement with the solution's order: equal lines may change places. */
export function judgeParsons({ rows }: Parsons, placed: readonly PlacedRow[]): ParsonsFinding {
  const missing = rows.length - placed.length;
  const textOf = (row: ParsonsRow | undefined): string => (row === undefined ? '' : rowLines(row, 0).join('\n'));
  let next = 0;
  for (const [index, { id, indent }] of placed.entries()) {
    const text = textOf(rows.find((row) => row.id === id));
    // While pieces are missing, what is there may stand further down in the solution.
    const end = missing === 0 ? next + 1 : rows.length;
    let at = next;
    while (at < end && textOf(rows[at]) !== text) at++;
    if (at >= end) return { kind: 'order', at: id, right: index, missing };
    if (rows[at].isPiece && rows[at].chunks[0].indent !== indent) return { kind: 'indent', at: id, missing };
    next = at + 1;
  }
  return missing === 0 ? { kind: 'solved' } : { kind: 'incomplete', missing };
}
