import type { Ref } from '../../object/ref';
import { NULL } from '../../object/ref';
import { defineType } from '../../object/define-type';
import { raise } from '../../object/errors';
import { knobs } from '../../object/knobs';
import type { NativeFn } from '../../object/native';
import { native } from '../../object/native';
import type { PyType } from '../../object/py-type';
import { TypeFeature, typeOf } from '../../object/py-type';
import { payloadOf, setPayload } from '../../object/table';
import { untrack } from '../../heap/gc-state';
import { clearWeakrefsOf } from '../../heap/weakrefs';
import { asLong } from '../../protocols/number';
import { addressText } from '../../protocols/repr';
import type { Thread } from '../../protocols/threads';
import { deadlineAfter, scheduler, threads, wakeFirst } from '../../protocols/threads';
import { isTrue } from '../../protocols/truth';
import { allocateInstance, freeInstanceRow } from '../../values/instance';
import { newBool, newInt } from '../../values/numbers';
import { isTuple, stealTuple, tupleItems } from '../../values/sequences';
import { False, None, True } from '../../values/singletons';
import { newStr } from '../../values/text';
import { acquireSeconds, blocking, flagArgument } from './waiting';

/**
 * `_thread.lock` and `_thread.RLock`. A lock that is released is free: who takes it is decided when the threads run, and one
 * that was woken in vain waits on as the first. CPython: Modules/_threadmodule.c.
 */
interface Lock {
  /** How often the owner has it; a plain lock 0 or 1. */
  count: number;
  /** The thread that took it, for an RLock. */
  owner: Thread | null;
  waiters: Thread[];
}

const lockOf = (self: Ref): Lock => payloadOf<Lock>(self);

function createLock(type: PyType): Ref {
  const self = allocateInstance(type);
  setPayload(self, { count: 0, owner: null, waiters: [] } satisfies Lock);
  return self;
}

function blockingArgument(value: Ref): boolean {
  return knobs.objects.timeoutMayBeFloat || knobs.objects.lockInstantiable ? value === NULL || isTrue(value) : flagArgument(value);
}

/** Takes a lock that is free, or waits for that; true if it has it. */
function acquire(self: Ref, seconds: number, count: number, result = True): Ref {
  const lock = lockOf(self);
  const thread = threads.current;
  const take = (): Ref => {
    if (lock.count !== 0) return NULL;
    lock.count = count;
    lock.owner = thread;
    thread.locksHeld++;
    return result;
  };
  if (take() !== NULL) return result;
  if (seconds === 0) return False;
  return scheduler.block({
    poll: take,
    expired: () => False,
    deadline: deadlineAfter(seconds), waiters: lock.waiters, purpose: 'a lock',
  });
}

const acquirePlain: NativeFn = (self: Ref, wait: Ref, timeout: Ref) => acquire(self, acquireSeconds(blockingArgument(wait), timeout), 1);
const enterPlain: NativeFn = (self: Ref) => acquire(self, -1, 1);

const releasePlain: NativeFn = (self: Ref) => {
  const lock = lockOf(self);
  if (lock.count === 0) raise('RuntimeError', 'release unlocked lock');
  free(lock);
  return None;
};

function free(lock: Lock): void {
  lock.count = 0;
  if (lock.owner !== null) lock.owner.locksHeld--;
  lock.owner = null;
  wakeFirst(lock.waiters);
}

const isLocked: NativeFn = (self: Ref) => newBool(lockOf(self).count !== 0);

const forget: NativeFn = (self: Ref) => {
  free(lockOf(self));
  return None;
};

function release(self: Ref): void {
  untrack(self);
  const { owner } = lockOf(self);
  if (owner !== null) owner.locksHeld--;
  if (typeOf(self) === lockType || typeOf(self) === rlockType) clearWeakrefsOf(self);
  freeInstanceRow(self);
}

const ACQUIRE = '(blocking=True, timeout=-1)';

export const lockType: PyType = defineType({
  name: 'lock',
  module: '_thread',
  features: TypeFeature.HAS_WEAKREF | TypeFeature.GC,
  basicSize: 40,
  doc: 'A lock object is a synchronization primitive.',
  slots: {
    create(type) {
      if (!knobs.objects.lockInstantiable) raise('TypeError', "cannot create '_thread.lock' instances");
      return createLock(type);
    },
    dealloc: release,
    traverse: () => {},
    clear: () => {},
    repr: (self) => newStr(`<${lockOf(self).count === 0 ? 'unlocked' : 'locked'} ${typeOf(self).name} object at ${addressText(self)}>`),
  },
  methods: [
    blocking('acquire', ACQUIRE, acquirePlain),
    blocking('acquire_lock', ACQUIRE, acquirePlain),
    blocking('__enter__', '()', enterPlain),
    native('release', '()', releasePlain),
    native('release_lock', '()', releasePlain),
    native('__exit__', '(*args)', releasePlain),
    native('locked', '()', isLocked),
    native('locked_lock', '()', isLocked),
    native('_at_fork_reinit', '()', forget),
  ],
});

/** `_thread.allocate_lock()`. */
export function newLock(): Ref {
  return createLock(lockType);
}

/** CPython: rlock_acquire(). */
function acquireAgain(self: Ref, seconds: number): Ref {
  const lock = lockOf(self);
  if (lock.owner !== threads.current) return acquire(self, seconds, 1);
  lock.count++;
  return True;
}

const releaseOnce: NativeFn = (self: Ref) => {
  const lock = ownedLock(self);
  if (--lock.count === 0) free(lock);
  return None;
};

function ownedLock(self: Ref): Lock {
  const lock = lockOf(self);
  return lock.owner === threads.current ? lock : raise('RuntimeError', 'cannot release un-acquired lock');
}

/** CPython: rlock_release_save(): lets go of it altogether. */
const releaseSave: NativeFn = (self: Ref) => {
  const lock = ownedLock(self);
  const saved = stealTuple([newInt(lock.count), newInt(threads.current.ident)]);
  free(lock);
  return saved;
};

const acquireRestore: NativeFn = (self: Ref, saved: Ref) => {
  if (!isTuple(saved) || tupleItems(saved).length !== 2) raise('TypeError', 'argument 1 must be a 2-item tuple');
  return acquire(self, -1, asLong(tupleItems(saved)[0]), None);
};

export const rlockType: PyType = defineType({
  name: 'RLock',
  module: '_thread',
  features: TypeFeature.BASETYPE | TypeFeature.HAS_WEAKREF | TypeFeature.GC,
  basicSize: 48,
  slots: {
    create: createLock,
    init: () => {},
    dealloc: release,
    traverse: () => {},
    clear: () => {},
    repr(self) {
      const { count, owner } = lockOf(self);
      const state = `${count === 0 ? 'unlocked' : 'locked'} ${typeOf(self).name} object owner=${owner?.ident ?? 0} count=${count}`;
      return newStr(`<${state} at ${addressText(self)}>`);
    },
  },
  methods: [
    blocking('acquire', ACQUIRE, (self: Ref, wait: Ref, timeout: Ref) => acquireAgain(self, acquireSeconds(blockingArgument(wait), timeout))),
    blocking('__enter__', '()', (self: Ref) => acquireAgain(self, -1)),
    native('release', '()', releaseOnce),
    native('__exit__', '(*args)', releaseOnce),
    native('_is_owned', '()', (self: Ref) => newBool(lockOf(self).owner === threads.current)),
    native('_recursion_count', '()', (self: Ref) => newInt(lockOf(self).owner === threads.current ? lockOf(self).count : 0)),
    native('locked', '()', isLocked),
    native('_release_save', '()', releaseSave),
    blocking('_acquire_restore', '(state, /)', acquireRestore),
    native('_at_fork_reinit', '()', forget),
  ],
});
