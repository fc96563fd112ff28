import type { Ref } from '../../object/ref';
import { defineType } from '../../object/define-type';
import { raise } from '../../object/errors';
import { getset, native } from '../../object/native';
import { TypeFeature } from '../../object/py-type';
import { payloadOf, setPayload } from '../../object/table';
import { untrack } from '../../heap/gc-state';
import { clearWeakrefsOf } from '../../heap/weakrefs';
import type { Thread } from '../../protocols/threads';
import { deadlineAfter, scheduler, threads } from '../../protocols/threads';
import { allocateInstance, freeInstanceRow } from '../../values/instance';
import { newBool, newInt } from '../../values/numbers';
import { None } from '../../values/singletons';
import { newStr } from '../../values/text';
import { NULL } from '../../object/ref';
import { blocking, timeoutSeconds } from './waiting';

/** `_thread._ThreadHandle`, with which a thread is joined. CPython: Modules/_threadmodule.c, ThreadHandle. */
export interface ThreadHandle {
  /** Null before the thread has begun. */
  thread: Thread | null;
  ident: number;
  done: boolean;
}

export const handleOf = (self: Ref): ThreadHandle => payloadOf<ThreadHandle>(self);

export function newHandle(thread: Thread | null, ident: number): Ref {
  const self = allocateInstance(threadHandleType);
  setPayload(self, { thread, ident, done: false } satisfies ThreadHandle);
  return self;
}

function isDone({ thread, done }: ThreadHandle): boolean {
  return done || thread?.state === 'ended';
}

/** Waits for the thread's end, at most so long. CPython: ThreadHandle_join(). */
function join(self: Ref, timeout: Ref): Ref {
  const handle = handleOf(self);
  const seconds = timeout === NULL || timeout === None ? -1 : timeoutSeconds(timeout);
  const { thread } = handle;
  if (thread === null) return handle.done ? None : raise('RuntimeError', 'thread not started');
  if (isDone(handle)) return None;
  if (thread === threads.current) raise('RuntimeError', 'Cannot join current thread');
  return scheduler.block({
    poll: () => (isDone(handle) ? None : NULL),
    expired: () => None,
    deadline: deadlineAfter(seconds < 0 ? -1 : seconds), waiters: thread.joiners, purpose: `the end of ${thread.name}`,
  });
}

export const threadHandleType = defineType({
  name: '_ThreadHandle',
  module: '_thread',
  features: TypeFeature.GC | TypeFeature.HAS_WEAKREF,
  basicSize: 24,
  slots: {
    create: () => newHandle(null, 0),
    // Shown with the type, as `knobs.heapTypes` has it.
    traverse: () => {},
    dealloc(self) {
      untrack(self);
      clearWeakrefsOf(self);
      freeInstanceRow(self);
    },
    repr: (self) => newStr(`<_thread._ThreadHandle object: ident=${handleOf(self).ident}>`),
  },
  methods: [
    blocking('join', '(timeout=-1, /)', join),
    native('is_done', '()', (self: Ref) => newBool(isDone(handleOf(self)))),
    native('_set_done', '()', (self: Ref) => {
      handleOf(self).done = true;
      return None;
    }),
  ],
  getset: [getset('ident', (self) => newInt(handleOf(self).ident))],
});

/** Joins every thread that is no daemon. CPython: thread_module__shutdown(). */
export function joinAll(): Ref {
  const next = (): Thread | undefined => threads.alive.find((thread) => thread !== threads.main && !thread.daemon);
  return scheduler.block({
    poll: () => (next() === undefined ? None : NULL),
    expired: () => None,
    deadline: Infinity,
    get waiters() {
      return next()?.joiners ?? null;
    },
    purpose: 'the end of all other threads',
  });
}

