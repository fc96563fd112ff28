import type { CodeObject } from '../../types/code';
import type { Instruction, Shape } from './instructions';

/**
 * Writes the text of a translated function. What the instructions leave on the stack is kept in variables as long as nothing else happens
 * but loading: an entry is in its cell (`cell`), or in a variable that owns it (`owned`), or in one that borrows it from where it came
 * (`borrowed`). Before anything that could look, entries go to their cells and are counted.
 *
 * In the text there are numbers, names of ours, and nothing else: nothing of the program's text ever gets into it.
 */
export type Entry = { kind: 'cell' } | { kind: 'owned' | 'borrowed'; name: string };

/** An entry that was taken off the stack. */
export interface Operand {
  /** A variable or number with the row. */
  name: string;
  owned: boolean;
  /** It still is in its cell. */
  inCell: boolean;
  /** Number of that cell. */
  cell: number;
}

export interface Writer {
  readonly code: CodeObject;
  readonly shape: Shape;
  /** Numbers of blocks by the word with which they begin. */
  readonly blocks: ReadonlyMap<number, number>;
  /** Whether names are looked up in a module's namespace. */
  readonly inModule: boolean;
  lines: string[];
  entries: Entry[];
  /** Local variables that have a value here. */
  known: Set<number>;
  temps: number;
  mostTemps: number;
  /** Handlers that are called, by opcode. */
  handlers: Set<number>;
  /** The lines of the unit's words, where somebody wants to be told; null in a run that is not recorded. */
  readonly watchedLines: Int32Array | null;
  /** Whether something has been done since the machine was last looked at, and the line of that look; -1 if it depends on the way. */
  isUnseen: boolean;
  seenLine: number;
}

export function line(w: Writer, text: string): void {
  w.lines.push(text);
}

/** A new variable of the text. */
export function temp(w: Writer): string {
  w.mostTemps = Math.max(w.mostTemps, w.temps + 1);
  return `t${w.temps++}`;
}

export const cell = (number: number): string => (number === 0 ? 'stack[s]' : `stack[s+${number}]`);
export const local = (number: number): string => (number === 0 ? 'stack[b]' : `stack[b+${number}]`);

/** Text that puts an entry into its cell. */
function settled(entry: Entry, at: number): string {
  if (entry.kind === 'cell') return '';
  return `${cell(at)}=${entry.name};${entry.kind === 'borrowed' ? `refcounts[${entry.name}]++;` : ''}`;
}

/** Puts all entries into their cells. */
export function flush(w: Writer): void {
  const text = w.entries.map(settled).join('');
  if (text !== '') line(w, text);
  w.entries = w.entries.map(() => ({ kind: 'cell' }));
}

/** Text that tells the machine where the stack ends, and the word behind the one that it is doing. */
export function place(w: Writer, word: number, depth = w.entries.length): string {
  return `vm.sp=s+${depth};vm.pc=${w.code.base + word};`;
}

/** Text that leaves the instruction at `at` to the loop, which looks at it as at one that has not been looked at. */
export function exit(w: Writer, at: number): string {
  const unseen = w.watchedLines === null ? '' : `standing.pc=${w.code.base + at - 1};`;
  return `${w.entries.map(settled).join('')}${place(w, at)}${unseen}return 4;`;
}

/** Text that lets the recorder look before the instruction at `at`, as the loop does before each (`vm/run.ts`). */
export function look(w: Writer, at: number, depth = w.entries.length): string {
  return w.watchedLines === null ? '' : `${place(w, at, depth)}see(d,${w.watchedLines[at]});`;
}

export function pushOwned(w: Writer, name: string): void {
  w.entries.push({ kind: 'owned', name });
}

export function pushBorrowed(w: Writer, name: string): void {
  w.entries.push({ kind: 'borrowed', name });
}

export function pushCells(w: Writer, count: number): void {
  for (let i = 0; i < count; i++) w.entries.push({ kind: 'cell' });
}

/** Takes the top entry off. */
export function take(w: Writer): Operand {
  const entry = w.entries.pop();
  const at = w.entries.length;
  if (entry === undefined) throw new Error('The stack of translated code is empty.');
  if (entry.kind !== 'cell') return { name: entry.name, owned: entry.kind === 'owned', inCell: false, cell: at };
  const name = temp(w);
  line(w, `${name}=${cell(at)};`);
  return { name, owned: true, inCell: true, cell: at };
}

/** As `take`, and the reference is owned. */
export function takeOwned(w: Writer): Operand {
  const operand = take(w);
  if (!operand.owned) line(w, `refcounts[${operand.name}]++;`);
  return { ...operand, owned: true };
}

/** Text that puts operands back into their cells, for the opcode's own handler. */
export function restored(operands: readonly Operand[]): string {
  return operands.map(({ name, owned, inCell, cell: at }) => (inCell ? '' : `${cell(at)}=${name};${owned ? '' : `refcounts[${name}]++;`}`)).join('');
}

/**
 * Text that gives an operand up. `result`: an owned value that is to be on the stack meanwhile. What ends objects stands in `decref`, where V8
 * knows that it happens: a branch that was never taken would throw away the compiled function when it first is.
 */
export function dropped(w: Writer, operand: Operand, word: number, result?: string): string {
  if (!operand.owned) return '';
  const depth = w.entries.length;
  const kept = result === undefined ? '' : `${cell(depth)}=${result};`;
  return `${kept}${place(w, word, depth + (result === undefined ? 0 : 1))}decref(${operand.name});`;
}

/** As `dropped`, for a number, whose end nobody notices. */
export function droppedNumber(operand: Operand): string {
  return operand.owned ? `decref(${operand.name});` : '';
}

/** Text that calls the handler of an opcode; the stack and the place are told before. */
export function handled(w: Writer, op: number, operand: string): string {
  w.handlers.add(op);
  return `h${op}(${operand})`;
}

/** As `handled`, where the handler may put the frame of a special method on top: it runs before the text goes on. */
export function mayEnter(w: Writer, op: number, operand: string): string {
  return `${handled(w, op, operand)};if(vm.depth!==d&&(q=finishSpecials(d))!==0)return q;`;
}

/** An operand as the loop gives it to the handler: constants, names and places by their number in the arenas. */
export function loopOperand(w: Writer, { operand }: Instruction, kind: string): number {
  if (kind === 'jump') return w.code.base + operand;
  return kind === 'const' || kind === 'name' ? w.code.constantBase + operand : operand;
}

/** Text that goes on at a word, where all entries are in their cells. */
export function go(w: Writer, word: number, depth: number): string {
  const block = w.blocks.get(word);
  return block === undefined ? `${place(w, word, depth)}return 3;` : `k=${block};continue L;`;
}
