/** A leak that is suspected, with what speaks for it. */
import type { RetainingPath } from './paths';
import type { SuspectKind } from './patterns';

export interface Suspect {
  kind: SuspectKind;
  /** What the suspicion rests on: it grew from look to look, or it has the shape of a leak. */
  evidence: 'growth' | 'shape';
  /** The way to one of the objects that should be gone; empty when nothing leads to them. */
  path: RetainingPath;
  /** The references on the way that keep it and need not. */
  suspicious: readonly number[];
  /** The type of that object. */
  type: string;
  /** The object in which they gather: a node; -1 when nothing holds them. */
  holder: number;
  /** Objects that should be gone, as far as the holder refers to them directly. */
  victims: readonly number[];
  /** All objects that stay with them. */
  count: number;
  bytes: number;
  /** Sentences: what was seen, the most telling first. */
  reasons: readonly string[];
  /** What to do about it, a sentence. */
  remedy: string;
}

/** What a kind is called in a heading. */
export const headings: Readonly<Record<SuspectKind, string>> = {
  'resurrected': 'A finalizer brings its object back',
  'weak-key': 'A value refers to its own weak key',
  'finalize-callback': 'A finalize() callback holds its own object',
  'lru-cache-on-method': 'lru_cache on a method',
  'lru-cache': 'lru_cache without a bound',
  'traceback': 'An exception that is kept, with its traceback',
  'default': 'A default argument that collects',
  'generator': 'Generators that are left suspended',
  'context': 'A thread-local or context variable that collects',
  'listener': 'Bound methods in a list of listeners',
  'closure': 'A closure that collects',
  'dead-weakrefs': 'Weak references whose objects are gone',
  'class-container': 'A class attribute that collects',
  'module-container': 'A global that collects',
  'interpreter': 'Something registered with the interpreter',
  'local': 'A local variable of a function that is still running',
  'collector-off': 'Cycles while automatic collection is off',
};

/** Why the shape keeps objects alive. */
export const explanations: Readonly<Record<SuspectKind, string>> = {
  'resurrected': '__del__ stored a reference to the object that was being finalized, so it lives on; __del__ will not be called again.',
  'weak-key': 'The dict holds its values strongly; a value that leads back to its key keeps the key alive, so the entry never goes.',
  'finalize-callback': 'weakref.finalize() holds its callback and arguments until they are called; they lead to the object, so it never dies.',
  'lru-cache-on-method': 'The cache belongs to the class, and its keys contain self: every instance it was called on stays.',
  'lru-cache': 'The cache has no bound: it keeps the arguments and result of every call.',
  'traceback': 'A traceback holds the frames that the exception went through, and a frame holds all its local variables.',
  'default': 'A default value is made once, with the function, and shared by all calls; what is put into it stays.',
  'generator': 'A generator that is not run to its end holds its frame, with all its local variables.',
  'context': 'A thread-local or context variable keeps its value as long as the thread or the context lives.',
  'listener': 'A bound method holds the object that it belongs to, in __self__; the list holds the method.',
  'closure': 'An inner function holds the variables that it uses in cells, as long as the function lives.',
  'dead-weakrefs': 'The weak references let their objects go, but nobody takes the references themselves out of the container.',
  'class-container': 'A class lives as long as its module, and its attributes with it.',
  'module-container': 'A global lives as long as its module.',
  'interpreter': 'The interpreter, or a module of the library, holds it.',
  'local': 'A local variable goes when its function returns.',
  'collector-off': 'The objects hold each other, so no count falls to zero, and the collector that would find them is switched off.',
};

export const remedies: Readonly<Record<SuspectKind, string>> = {
  'resurrected': 'Store no reference to self in __del__.',
  'weak-key': 'Let the value refer to its key weakly, or keep the value on the object itself.',
  'finalize-callback': 'Give finalize() a function that does not refer to the object: a static method or a module function, with what it needs.',
  'lru-cache-on-method': 'Use functools.cached_property, or a cache in the instance.',
  'lru-cache': 'Give the cache a maxsize, or clear it with cache_clear() when its results are no longer needed.',
  'traceback': 'Keep what you need of the exception (its text), or call traceback.clear_frames(), or set error.__traceback__ to None.',
  'default': 'Use None as the default and make a new object in the function.',
  'generator': 'Run generators to their end, or close() them.',
  'context': 'Delete the attribute, or reset the variable, when the work is done.',
  'listener': 'Unsubscribe when the object is done, or keep weakref.WeakMethod objects.',
  'closure': 'Let the inner function go, or let it use something smaller than the object.',
  'dead-weakrefs': 'Remove dead references: with a callback of the weak reference, or with a WeakSet.',
  'class-container': 'Take objects out when they are done, or use a WeakSet or WeakValueDictionary.',
  'module-container': 'Take objects out when they are done, bound its size, or use a weak container.',
  'interpreter': 'Undo the registration (atexit.unregister() and the like) when it is no longer needed.',
  'local': 'Let the function return, or delete the name.',
  'collector-off': 'Switch it on with gc.enable(), call gc.collect() at quiet moments, or break the cycle with a weak reference.',
};
