/**
 * What the program of the collector lab does: it makes objects of so many cells, stores references in fields and names, and
 * gives them up. A scenario is independent of any collector, so that all of them can be shown at the same work.
 */

/** Where the parser found a mistake. */
export interface ScenarioProblem {
  /** From 1. */
  line: number;
  /** What is wrong and what to do. */
  message: string;
}

/** An object as it is made; ids count from 0 in the order of making. */
export interface ObjectSpec {
  id: number;
  label: string;
  /** Cells of the heap that it occupies. */
  size: number;
}

export type Action =
  /** The new object is held by the name at once. */
  | { kind: 'new'; object: ObjectSpec; name: string }
  /** A name refers to an object from now on; to nothing with null. */
  | { kind: 'name'; name: string; target: number | null }
  | { kind: 'field'; object: number; field: string; target: number | null }
  /** The program asks for a collection. */
  | { kind: 'collect' };

export interface Operation {
  action: Action;
  /** In the text, from 1. */
  line: number;
  text: string;
}

export interface Scenario {
  /** Cells of the heap, everything that the collector reserves for itself included. */
  cells: number;
  objects: ObjectSpec[];
  operations: Operation[];
}

export const limits = { lines: 1000, objects: 300, size: 64, minCells: 8, maxCells: 4096, defaultCells: 48 } as const;

/** The words of the little language, as the page explains them. */
export const grammar: readonly { form: string; meaning: string }[] = [
  { form: 'heap 48', meaning: 'the heap has 48 cells; the first line' },
  { form: 'a = new 3', meaning: 'make an object of 3 cells; the name a refers to it' },
  { form: 'b = a', meaning: 'another name for the same object' },
  { form: 'a.next = b', meaning: 'store a reference in a field' },
  { form: 'c = a.next', meaning: 'load it' },
  { form: 'a.next = none', meaning: 'give up the reference in a field' },
  { form: 'del a', meaning: 'give up the name' },
  { form: 'collect', meaning: 'ask for a collection' },
];

const NAME = '[A-Za-z_][A-Za-z_0-9]*';
const forms = {
  heap: /^heap\s+(\d+)$/,
  make: new RegExp(`^(${NAME})\\s*=\\s*new\\s+(\\d+)$`),
  assign: new RegExp(`^(${NAME}(?:\\.${NAME})?)\\s*=\\s*(${NAME}(?:\\.${NAME})?)$`),
  del: new RegExp(`^del\\s+(${NAME})$`),
};
const reserved = new Set(['new', 'none', 'del', 'collect', 'heap']);

/** Reads a line at a time and knows what every name refers to, so that the collectors deal with objects alone. */
class Reader {
  readonly objects: ObjectSpec[] = [];
  readonly operations: Operation[] = [];
  readonly problems: ScenarioProblem[] = [];
  cells: number = limits.defaultCells;
  private readonly names = new Map<string, number>();
  private readonly fields: Map<string, number>[] = [];
  private readonly madeAs = new Map<string, number>();

  constructor(private readonly lines: readonly string[]) {}

  read(): void {
    this.lines.slice(0, limits.lines).forEach((written, index) => {
      const text = written.replace(/#.*/, '').trim();
      if (text !== '') this.readLine(text, index + 1);
    });
    if (this.lines.length > limits.lines) this.fail(limits.lines + 1, `At most ${limits.lines} lines are read. Make the scenario shorter.`);
  }

  private readLine(text: string, line: number): void {
    const heap = forms.heap.exec(text);
    const make = forms.make.exec(text);
    const assign = forms.assign.exec(text);
    const del = forms.del.exec(text);
    if (heap) this.readHeap(Number(heap[1]), line);
    else if (make) this.readNew(make[1], Number(make[2]), line, text);
    else if (text === 'collect') this.add({ kind: 'collect' }, line, text);
    else if (del) this.readDel(del[1], line, text);
    else if (assign) this.readAssign(assign[1], assign[2], line, text);
    else this.fail(line, `“${text}” is none of the forms. Write for instance “a = new 3”, “a.next = b”, “del a” or “collect”.`);
  }

  private readHeap(cells: number, line: number): void {
    if (this.operations.length > 0) return this.fail(line, 'The size of the heap stands before everything else.');
    if (cells < limits.minCells || cells > limits.maxCells) {
      return this.fail(line, `A heap has ${limits.minCells} to ${limits.maxCells} cells, not ${cells}.`);
    }
    this.cells = cells;
  }

  private readNew(name: string, size: number, line: number, text: string): void {
    if (reserved.has(name)) return this.fail(line, `“${name}” is a word of the language. Choose another name.`);
    if (this.objects.length >= limits.objects) return this.fail(line, `At most ${limits.objects} objects are made. Make fewer.`);
    if (size < 1 || size > limits.size) return this.fail(line, `An object has 1 to ${limits.size} cells, not ${size}.`);
    const times = (this.madeAs.get(name) ?? 0) + 1;
    this.madeAs.set(name, times);
    const object = { id: this.objects.length, label: times === 1 ? name : `${name}#${times}`, size };
    this.objects.push(object);
    this.fields.push(new Map());
    this.names.set(name, object.id);
    this.add({ kind: 'new', object, name }, line, text);
  }

  private readDel(name: string, line: number, text: string): void {
    if (!this.names.delete(name)) return this.fail(line, `Nothing is called “${name}” here.`);
    this.add({ kind: 'name', name, target: null }, line, text);
  }

  private readAssign(to: string, from: string, line: number, text: string): void {
    const target = this.resolve(from, line);
    if (target === undefined) return;
    const [name, field] = to.split('.');
    if (field === undefined) {
      if (reserved.has(name)) return this.fail(line, `“${name}” is a word of the language. Choose another name.`);
      if (target === null) return this.fail(line, `To give up the name, write “del ${name}”.`);
      this.names.set(name, target);
      return this.add({ kind: 'name', name, target }, line, text);
    }
    const object = this.names.get(name);
    if (object === undefined) return this.fail(line, `Nothing is called “${name}” here.`);
    if (target === null) this.fields[object].delete(field);
    else this.fields[object].set(field, target);
    this.add({ kind: 'field', object, field, target }, line, text);
  }

  /** The object that a name or a field refers to; null for `none`; undefined when there is a problem. */
  private resolve(from: string, line: number): number | null | undefined {
    if (from === 'none') return null;
    const [name, field] = from.split('.');
    const object = this.names.get(name);
    if (object === undefined) return this.fail(line, `Nothing is called “${name}” here.`);
    if (field === undefined) return object;
    return this.fields[object].get(field) ?? this.fail(line, `“${name}” has no “${field}” here.`);
  }

  private add(action: Action, line: number, text: string): void {
    this.operations.push({ action, line, text });
  }

  private fail(line: number, message: string): undefined {
    this.problems.push({ line, message });
  }
}

/** Reads a scenario. With problems, nothing is to be run; at most 20 of them are given. */
export function parseScenario(text: string): { scenario: Scenario; problems: ScenarioProblem[] } {
  const reader = new Reader(text.split(/\r?\n/));
  reader.read();
  const { cells, objects, operations, problems } = reader;
  return { scenario: { cells, objects, operations }, problems: problems.slice(0, 20) };
}
