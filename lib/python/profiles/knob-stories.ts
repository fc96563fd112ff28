import type { Knobs } from '../object/knobs';

/** What people are told about a knob: one sentence, its value in words, and the smallest program that shows it. */
export interface KnobStory {
  /** As in `leaklab profiles --show`. */
  id: string;
  title: string;
  sentence: string;
  /** The value of a profile, in a few words. Profiles whose values differ make the program print different things. */
  value(knobs: Knobs): string;
  program: string;
}

const yesNo = (value: boolean): string => (value ? 'yes' : 'no');

/** The differences that a program can see and that lessons are about, in the order in which they are best told. */
export const knobStories: readonly KnobStory[] = [
  {
    id: 'finalizers', title: 'Cycles with __del__',
    sentence: 'Before 3.4 a cycle with a finalizer was never freed, but listed in gc.garbage.',
    value: ({ collector }) => (collector.finalizers === 'once' ? 'freed' : 'kept for ever'),
    program: `import gc


class Node:
    def __del__(self):
        print("finalized")


node = Node()
node.me = node
del node
print("unreachable:", gc.collect() > 0)
print("garbage:", [type(found).__name__ for found in gc.garbage])
`,
  },
  {
    id: 'resurrection', title: 'Objects that come back',
    sentence: 'When a finalizer brings one object back, older versions kept all garbage of that collection.',
    value: ({ collector }) => (collector.finalizers === 'once' ? collector.resurrection : 'does not happen'),
    program: `import gc

gc.collect()
kept = []


class Back:
    __slots__ = ("me", "__weakref__")

    def __del__(self):
        kept.append(self)


def garbage():
    back = Back()
    back.me = back
    ring = []
    ring.append(ring)


garbage()
print("collected", gc.collect(), "kept", len(kept), "garbage", len(gc.garbage))
`,
  },
  {
    id: 'weakref-or-del', title: 'Weak references or __del__ first',
    sentence: 'When the count drops to 0, __del__ runs before weak references die; before 3.4 it was the other way round.',
    value: ({ collector }) => (collector.weakrefsBeforeFinalizer ? 'references first' : '__del__ first'),
    program: `import weakref


class Node:
    def __del__(self):
        print("in __del__:", "dead" if reference() is None else "alive")


node = Node()
reference = weakref.ref(node, lambda r: print("callback"))
del node
`,
  },
  {
    id: 'weakref-in-cycle', title: 'Weak references in finalizers of a cycle',
    sentence: 'From 3.15 on, weak references without a callback stay alive until the finalizers of their cycle have run.',
    value: ({ collector }) => {
      if (collector.finalizers !== 'once') return 'no finalizer runs';
      return collector.plainWeakrefsLast ? 'alive' : 'dead already';
    },
    program: `import gc
import weakref


class Node:
    def __del__(self):
        print("in __del__:", "dead" if reference() is None else "alive")


node = Node()
reference = weakref.ref(node)
node.me = node
del node
gc.collect()
`,
  },
  {
    id: 'weakref-made-in-del', title: 'Weak references that a finalizer makes',
    sentence: 'A weak reference made while its cycle is being finalized had its callback called up to 3.12.',
    value: ({ collector, weakrefsClearedTwice }) => {
      if (collector.finalizers !== 'once') return 'no finalizer runs';
      return weakrefsClearedTwice ? 'dies silently' : 'callback is called';
    },
    program: `import gc
import weakref

made = []


class Node:
    def __del__(self):
        made.append(weakref.ref(self, lambda r: print("callback")))


node = Node()
node.me = node
del node
gc.collect()
print("made", len(made))
`,
  },
  {
    id: 'instance-dict', title: 'Where attributes are kept',
    sentence: 'Up to 3.10 each instance owns a dict, which the collector counts; later the values are in the instance itself.',
    value: ({ inlineValues }) => (inlineValues ? 'in the instance' : 'in a dict'),
    program: `import gc

gc.collect()


class Node:
    pass


def pair():
    a, b = Node(), Node()
    a.other, b.other = b, a


pair()
print(gc.collect())
`,
  },
  {
    id: 'attribute-order', title: 'In which order attributes die',
    sentence: 'From 3.14 on, names that methods assign to self come first, in alphabetical order.',
    value: ({ inlineValues, staticAttributesPreEntered }) => {
      return inlineValues && staticAttributesPreEntered ? 'alphabetical' : 'as first assigned';
    },
    program: `class Part:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, end=" ")


class Whole:
    def __init__(self):
        self.second = Part("second")
        self.first = Part("first")


whole = Whole()
del whole
print()
`,
  },
  {
    id: 'thresholds', title: 'When the collector starts',
    sentence: 'A collection of the youngest generation starts after so many new objects.',
    value: ({ thresholds }) => thresholds.join(', '),
    program: `import gc

print(gc.get_threshold())
`,
  },
  {
    id: 'increments', title: 'What an automatic collection looks at',
    sentence: 'Generations, of which the second has a count; 3.14.0 to 3.14.4 took the young and an increment of the old objects.',
    value: ({ collector }) => (collector.increments ? 'increments' : 'generations'),
    program: `import gc

gc.set_threshold(50, 1000)
kept = [[] for number in range(400)]
print("collections of the youngest are counted:", gc.get_count()[1] > 0)
`,
  },
  {
    id: 'collection-place', title: 'Where a collection happens',
    sentence: 'Up to 3.11 inside the allocation that is one too many; later at the next call or turn of a loop.',
    value: ({ autoCollectAt }) => (autoCollectAt === 'allocation' ? 'in the allocation' : 'at a safe place'),
    program: `import gc
import weakref


class Node:
    pass


gc.collect()
gc.set_threshold(50)
node = Node()
node.me = node
reference = weakref.ref(node)
del node
# One call that makes 100 sets, and drops them before it returns.
next(map(len, map(sorted, [map(set, [()] * 100)])))
print("freed during the call:", reference() is None)
`,
  },
  {
    id: 'dict-tracking', title: 'Dicts of numbers and text',
    sentence: 'Up to 3.13 the collector does not track a dict whose values cannot be part of a cycle.',
    value: ({ dictLazyTracking }) => (dictLazyTracking ? 'untracked' : 'tracked'),
    program: `import gc

print(gc.is_tracked({"x": 1}))
`,
  },
  {
    id: 'tuple-tracking', title: 'New tuples of numbers and text',
    sentence: 'From 3.14 on, a tuple of what cannot be part of a cycle is never tracked; before, a collection finds that out.',
    value: ({ tupleLazyCreation }) => (tupleLazyCreation ? 'untracked' : 'tracked until a collection'),
    program: `import gc

number = int("1")
print(gc.is_tracked((number, number)))
`,
  },
  {
    id: 'frozenset-tracking', title: 'Frozensets of numbers and text',
    sentence: 'From 3.15 on, a frozenset of what cannot be part of a cycle is not tracked.',
    value: ({ collector }) => (collector.frozensetLazyCreation ? 'untracked' : 'tracked'),
    program: `import gc

print(gc.is_tracked(frozenset([1, 2])))
`,
  },
  {
    id: 'empty-instances', title: 'Instances without attributes',
    sentence: 'From 3.8 on, instances of a class with empty __slots__ are tracked as well.',
    value: ({ collector }) => (collector.tracksEmptyInstances ? 'tracked' : 'untracked'),
    program: `import gc


class Empty:
    __slots__ = ()


print(gc.is_tracked(Empty()))
`,
  },
  {
    id: 'argument-references', title: 'What an argument adds to the count',
    sentence: 'An argument was held by the caller and the function (up to 3.10), then by the function alone; from 3.14 on a local is lent.',
    value: ({ argumentsCopied, borrowedLoads }) => (argumentsCopied ? '2 in the function' : borrowedLoads ? 'lent' : '1 in the function'),
    program: `import sys


def count(thing):
    return sys.getrefcount(thing)


def run():
    local = object()
    return count(local)


print(run())
`,
  },
  {
    id: 'immortal', title: 'Immortal objects',
    sentence: 'From 3.12 on, None and other shared values are never counted; sys.getrefcount shows a fixed number.',
    value: ({ immortalRefcount }) => (immortalRefcount === 0 ? 'none' : String(immortalRefcount)),
    program: `import sys

before = sys.getrefcount(None)
more = [None] * 1000
count = sys.getrefcount(None)
print(count if count > 1_000_000_000 else "counted")
`,
  },
  {
    id: 'immortal-names', title: 'Interned text',
    sentence: 'In 3.12 alone, interned strings never die.',
    value: ({ internedImmortal }) => (internedImmortal ? 'immortal' : 'counted'),
    program: `import sys

word = sys.intern("".join(["some", "thing"]))
print("immortal" if sys.getrefcount(word) > 1_000_000_000 else "counted")
`,
  },
  {
    id: 'shared-ints', title: 'Shared ints',
    sentence: 'Small ints are made once and shared: up to 256, from 3.15 on up to 1024.',
    value: ({ largestSharedInt }) => `up to ${largestSharedInt}`,
    program: `for number in (256, 257, 1024, 1025):
    print(number, int(str(number)) is int(str(number)))
`,
  },
  {
    id: 'locals-order', title: 'In which order locals die',
    sentence: 'At return, locals are released in the order in which they are numbered; from 3.14 on the last first.',
    value: ({ localsFreedInReverse }) => (localsFreedInReverse ? 'last first' : 'first first'),
    program: `class Thing:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print(self.name, end=" ")


def work():
    a, b, c = Thing("a"), Thing("b"), Thing("c")


work()
print()
`,
  },
  {
    id: 'exception-arguments', title: 'The arguments of an exception',
    sentence: 'Up to 3.13 the tuple of its arguments is one more object in the cycle of an exception that is kept.',
    value: ({ exceptionArgsTracked, inlineValues, collector, frameObjects }) => {
      if (collector.finalizers === 'uncollectable' || frameObjects || !inlineValues) return 'counted';
      return exceptionArgsTracked ? 'counted' : 'not counted';
    },
    program: `import gc

gc.collect()


def keep():
    try:
        raise ValueError("kept")
    except ValueError as error:
        kept = error


keep()
print(gc.collect())
`,
  },
  {
    id: 'class-objects', title: 'What a class consists of',
    sentence: 'Up to 3.14 each class has descriptors of its own for __dict__ and __weakref__; from 3.15 on they are shared.',
    value: ({ collector }) => (collector.sharedDescriptors ? '4 objects' : '6 objects'),
    program: `import gc

gc.collect()


def make():
    class Thing:
        pass


make()
print(gc.collect())
`,
  },
  {
    id: 'ignored-exceptions', title: 'Exceptions in finalizers',
    sentence: 'Nobody can catch what __del__ raises; it is reported, in words that changed.',
    value: ({ unraisableStyle, collector, reports }) => {
      if (unraisableStyle === 'one line') return 'one line';
      const where = unraisableStyle === 'in' ? (collector.namesBoundFinalizer ? 'in a bound method' : 'in a function') : 'while calling deallocator';
      return `${where}${reports.caretsInIgnored ? ', with marks' : ''}${unraisableStyle === 'in full' ? ', in full' : ''}`;
    },
    program: `class Thing:
    def __del__(self):
        try:
            {}["missing"]
        except KeyError:
            return int("none")


thing = Thing()
del thing
`,
  },
  {
    id: 'list-growth', title: 'How lists grow',
    sentence: 'A list allocates room for more items than it has; how much more changed with 3.9.',
    value: ({ containers }) => [1, 5, 9, 17].map((count) => containers.listRoom(count)).concat(containers.listRoom(26)).join(', '),
    program: `import sys

items, sizes = [], []
for number in range(27):
    items.append(number)
    size = (sys.getsizeof(items) - sys.getsizeof([])) // 8
    if size not in sizes:
        sizes.append(size)
print(sizes)
`,
  },
  {
    id: 'sizes', title: 'Sizes of plain objects',
    sentence: 'What sys.getsizeof says of an empty list, an instance, a function and a class.',
    value: ({ sizes }) => [40 + sizes.gcHeader, sizes.function - 16 + sizes.gcHeader, sizes.class - 16 + sizes.gcHeader].join(', '),
    program: `import sys


class Thing:
    pass


def function():
    pass


print(sys.getsizeof([]), sys.getsizeof(function), sys.getsizeof(Thing))
`,
  },
  {
    id: 'freeze', title: 'gc.freeze',
    sentence: 'From 3.7 on, what exists can be set aside, so that collections do not look at it.',
    value: ({ collector }) => yesNo(collector.permanentGeneration),
    program: `import gc

print(hasattr(gc, "freeze"))
`,
  },
  {
    id: 'locals-dict', title: 'locals()',
    sentence: 'Up to 3.12 a function has one dict of its locals, which lives on and is brought up to date; later each call makes a new one.',
    value: ({ sharedLocals }) => (sharedLocals ? 'one dict' : 'a new dict'),
    program: `def work():
    first = locals()
    second = locals()
    return first is second


print(work())
`,
  },
];
