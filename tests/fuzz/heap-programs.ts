/**
 * Programs about memory: classes with and without finalizers, containers, closures, generators, bound methods, exceptions and weak references
 * are made, tied to each other, dropped and collected, and what can be seen of it is printed. Nothing in them depends on addresses.
 */
import { HeapStatements } from './heap-statements';
import { Seeded } from './seeded';
import { indent } from './statements';

/** What the interpreter imports for a first traceback or finalizer leaves cycles of its own and full free lists, so it is imported before the collection with which all begins. */
const PRELUDE = `
import gc, sys, traceback, weakref

try:
    raise KeyError
except KeyError:
    traceback.format_exc()
weakref.finalize(traceback.format_exc, len).detach()
gc.disable()
gc.collect()
GRAVE = []

def closure(o):
    def inner():
        return o
    return inner

def knot(o):
    def inner():
        return o, inner
    return inner

def numbers(o):
    try:
        yield 1
        yield o
    finally:
        print('closed')

def plain_numbers(o):
    held = [o]
    yield held
    yield o

def fail(o):
    held = o
    try:
        raise KeyError('k')
    except KeyError as error:
        return error

def fail_in_knot(o):
    held = o
    try:
        raise KeyError('k')
    except KeyError as error:
        kept = error

def chained(o):
    try:
        try:
            raise KeyError('a')
        finally:
            o.late = o
    except KeyError as error:
        try:
            raise ValueError('b')
        except ValueError as second:
            return second

def gone(ref):
    print('gone', ref() is None)

def names(objects):
    return [type(o).__name__ + getattr(o, 'name', '') if hasattr(type(o), 'heap_label') else type(o).__name__ for o in objects]
`.trim().split('\n');

interface HeapClass {
  name: string;
  lines: string[];
}

const FINALIZERS = [
  ["print('del', self.name)"],
  ["print('del', self.name)", 'self.a = None'],
  ["print('rise', self.name)", 'GRAVE.append(self)'],
  ["print('del', self.name, getattr(getattr(self, 'a', None), 'name', '-'))"],
  ["print('del', self.name)", "raise ValueError('in del')"],
  ["print('del', self.name, gc.is_finalized(self))"],
];

/** A class of objects with a name and attributes `a`, `b`, `late`, laid out and finalized in one of many ways. */
function randomClass(random: Seeded, name: string): HeapClass {
  const bases = random.pick(['', '', '', '(object)', '(list)', '(dict)']);
  const hasSlots = bases === '' && random.chance(0.3);
  const lines = [`class ${name}${bases}:`, '    heap_label = True'];
  if (hasSlots) lines.push(`    __slots__ = ('name', 'a', 'b', 'late', '__weakref__'${random.chance(0.3) ? ", '__dict__'" : ''})`);
  lines.push('    def __init__(self, name):');
  const attributes = ['self.name = name', ...(random.chance(0.5) ? ['self.a = None'] : []), ...(random.chance(0.3) ? ['self.b = self'] : [])];
  if (random.chance(0.3)) attributes.reverse();
  lines.push(...indent(indent(attributes)));
  if (random.chance(0.55)) lines.push('    def __del__(self):', ...indent(indent([...random.pick(FINALIZERS)])));
  lines.push('    def me(self):', '        return sys.getrefcount(self)');
  return { name, lines };
}

/** The sections of the program that a seed makes; `joinHeapProgram` puts them together. */
export function heapSections(seed: number): string[][] {
  const random = new Seeded(seed);
  const classes = Array.from({ length: random.int(2, 4) }, (_, i) => randomClass(random, `C${i}`));
  const sections = classes.map(({ lines }) => lines);
  const classNames = classes.map(({ name }) => name);
  for (let i = random.int(1, 4); i > 0; i--) {
    const body = new HeapStatements(random, classNames).block(4, 14);
    if (random.chance(0.5)) sections.push(body);
    else sections.push([`def section${i}():`, ...indent(body), 'try:', `    section${i}()`, 'except Exception as e:', "    print('!', type(e).__name__)"]);
    if (random.chance(0.4)) sections.push(["print('collect', gc.collect())"]);
  }
  return sections;
}

/** The program's text. */
export function joinHeapProgram(sections: readonly string[][]): string {
  return [PRELUDE, ...sections, ["print('end', len(GRAVE), len(gc.garbage))"]].map((lines) => lines.join('\n')).join('\n\n') + '\n';
}
