/** Wrong beliefs about memory: what somebody believes who holds them, and what refutes them, as words and as a program that can be run. */
import { ENGINE_BELIEFS, type EngineBelief } from '@/lib/python/api';

/** Beliefs that are no variation of a run, but of what is read off it. */
export const RESULT_BELIEFS = ['only-names-count', 'collect-frees-unused', 'generation-is-age', 'end-frees-nothing'] as const;
export type BeliefId = EngineBelief | (typeof RESULT_BELIEFS)[number];
export const BELIEF_IDS: readonly BeliefId[] = [...ENGINE_BELIEFS, ...RESULT_BELIEFS];

export interface Belief {
  id: BeliefId;
  /** As somebody says it who believes it. One sentence without the full stop. */
  claim: string;
  /** What is so instead. */
  truth: string;
  /** Shows it; prints something else for those who believe. */
  program: string;
}

/** A class that tells when it is freed: the beginning of many refutations. */
const LOUD = `class Loud:
    def __del__(self):
        print('freed')


`;

const NODE = `class Node:
    pass


`;

const CATALOGUE: Record<BeliefId, Omit<Belief, 'id'>> = {
  'del-destroys': {
    claim: 'del destroys the object',
    truth: 'del takes a name away. The object is freed when no reference is left, and here another name still leads to it.',
    program: `${LOUD}a = Loud()\nb = a\ndel a\nprint('after del a')\ndel b\nprint('after del b')\n`,
  },
  'only-del-frees': {
    claim: 'an object is freed only when del is called',
    truth: 'Every reference that goes counts, however it goes: binding the name anew gives up the reference just as del does.',
    program: `${LOUD}a = Loud()\na = None\nprint('after a = None')\n`,
  },
  'locals-live-on': {
    claim: 'local variables stay in memory after the function has returned',
    truth: 'When a function returns its local variables go, and with them the references that they held.',
    program: `${LOUD}def work():\n    local = Loud()\n    print('working')\n\n\nwork()\nprint('after the call')\n`,
  },
  'assignment-copies': {
    claim: 'b = a makes a copy',
    truth: 'An assignment gives the same object one more name. Both names lead to it, and both count.',
    program: `a = [1]\nb = a\nb.append(2)\nprint(a, a is b)\n`,
  },
  'arguments-are-copies': {
    claim: 'a function works on copies of its arguments',
    truth: 'A parameter is one more name for the very object that was passed.',
    program: `def change(items):\n    items.append(2)\n\n\na = [1]\nchange(a)\nprint(a)\n`,
  },
  'containers-hold-copies': {
    claim: 'a list or dict keeps copies of what is put into it',
    truth: 'A container holds references to the objects themselves, so that they live as long as it has them.',
    program: `inner = [1]\nouter = [inner]\ninner.append(2)\nprint(outer)\n`,
  },
  'loop-variable-goes': {
    claim: 'the loop variable is gone when the loop ends',
    truth: 'A loop has no scope of its own. Its variable stays, and holds the last object.',
    program: `for item in ['first', 'last']:\n    pass\ntry:\n    print(item)\nexcept NameError:\n    print('no such name')\n`,
  },
  'with-frees': {
    claim: 'a with statement frees its object when it ends',
    truth: 'At the end of a with statement __exit__ is called, and that is all. The name stays, and so does the object.',
    program: `class File:\n    def __enter__(self):\n        return self\n\n    def __exit__(self, *details):\n        print('closed')\n\n    def __del__(self):\n        print('freed')\n\n\nwith File() as file:\n    pass\nprint('after with')\n`,
  },
  'closure-copies': {
    claim: 'an inner function gets a copy of the variables that it uses',
    truth: 'An inner function shares the variable itself, a cell that both refer to: it sees later values, and keeps alive what the variable holds.',
    program: `def outer():\n    value = 1\n\n    def inner():\n        return value\n\n    value = 2\n    return inner()\n\n\nprint(outer())\n`,
  },
  'defaults-are-fresh': {
    claim: 'a default such as items=[] is made anew for each call',
    truth: 'Defaults are made once, when the function is defined. The function holds them, and whatever is put into them, for as long as it exists.',
    program: `def add(item, items=[]):\n    items.append(item)\n    return items\n\n\nadd(1)\nprint(add(2))\n`,
  },
  'class-lists-are-own': {
    claim: 'a list in the body of a class belongs to each instance by itself',
    truth: 'It belongs to the class. All instances share it, and what is in it lives as long as the class does.',
    program: `class Bag:\n    items = []\n\n    def __init__(self, item):\n        self.items.append(item)\n\n\nBag(1)\nprint(Bag(2).items)\n`,
  },
  'exception-holds-nothing': {
    claim: 'the local variables of a function die although its exception is kept',
    truth: 'A kept exception leads to its traceback, the traceback to the frames it passed, and a frame to its local variables.',
    program: `${LOUD}def fail():\n    local = Loud()\n    raise ValueError\n\n\nkept = None\ntry:\n    fail()\nexcept ValueError as error:\n    kept = error\nprint('the exception is kept')\nkept = None\nprint('it is let go')\n`,
  },
  'exception-name-stays': {
    claim: 'the name after "as" keeps the exception when the except block is over',
    truth: 'Python deletes this name at the end of the except block, just because an exception holds so much.',
    program: `try:\n    1 / 0\nexcept ZeroDivisionError as error:\n    pass\ntry:\n    print(type(error).__name__)\nexcept NameError:\n    print('the name is gone')\n`,
  },
  'counting-frees-cycles': {
    claim: 'objects that only refer to each other are freed at once',
    truth: 'Each of them still has a reference, from the other. Counting alone never frees them; a collection does.',
    program: `import gc\n\n\n${LOUD.replaceAll('Loud', 'Node')}gc.collect()\na = Node()\na.self = a\ndel a\nprint('after del')\ngc.collect()\nprint('after the collection')\n`,
  },
  'nothing-frees-cycles': {
    claim: 'objects that refer to each other are never freed',
    truth: 'The collector finds groups that nothing from outside leads to, and frees them.',
    program: `import gc\n\n\n${LOUD.replaceAll('Loud', 'Node')}gc.collect()\na = Node()\na.self = a\ndel a\ngc.collect()\nprint('after the collection')\n`,
  },
  'weak-references-hold': {
    claim: 'a weak reference keeps its object alive',
    truth: 'A weak reference does not count. When the last strong reference goes the object is freed, and the weak one gives None.',
    program: `import weakref\n\n\n${NODE}node = Node()\nreference = weakref.ref(node)\ndel node\nprint(reference() is None)\n`,
  },
  'finalizer-blocks': {
    claim: 'a cycle whose objects have a __del__ is never collected',
    truth: 'That was so before Python 3.4. Since then the finalizers are called first, and the cycle is freed.',
    program: `import gc\n\n\n${LOUD.replaceAll('Loud', 'Node')}gc.collect()\na = Node()\na.self = a\ndel a\ngc.collect()\nprint('after the collection,', len(gc.garbage), 'uncollectable')\n`,
  },
  'only-names-count': {
    claim: 'an object without a name is freed',
    truth: 'A reference from a list, a dict or an attribute counts as much as a name does.',
    program: `${LOUD}box = [Loud()]\nprint('no name leads to it, the list does')\nbox.clear()\nprint('the list is empty')\n`,
  },
  'collect-frees-unused': {
    claim: 'gc.collect() frees what is not used any more',
    truth: 'The collector frees what nothing leads to. What your program can still reach it leaves alone, used or not.',
    program: `import gc\n\n\n${LOUD}forgotten = [Loud()]\ngc.collect()\nprint('after the collection')\nforgotten.clear()\nprint('after clear()')\n`,
  },
  'generation-is-age': {
    claim: 'an object moves to the next generation as time goes by',
    truth: 'Only a collection that looks at an object and finds it in use moves it on.',
    program: `import gc\n\n\n${NODE}gc.collect()\nold = Node()\nold.self = old\nfor _ in range(500):\n    pass\nprint(any(one is old for one in gc.get_objects(generation=0)))\n`,
  },
  'end-frees-nothing': {
    claim: 'what is alive at the end of the program is never freed',
    truth: 'At the end the names of the program are taken away, and what was alive until then is freed, its finalizer called.',
    program: `${LOUD}a = Loud()\nprint('the last line')\n`,
  },
};

export const beliefOf = (id: BeliefId): Belief => ({ id, ...CATALOGUE[id] });
