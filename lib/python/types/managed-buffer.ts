import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineType } from '../object/define-type';
import { TypeFeature } from '../object/py-type';
import { payloadOf, setPayload } from '../object/table';
import { allocateGc, freeGcRow } from '../heap/allocate';
import { track, untrack } from '../heap/gc-state';
import { decref, newRef } from '../heap/refcount';
import { isByteArray, isByteStore } from '../values/bytes';
import { byteBufferOf } from '../values/byte-buffers';

/**
 * `managedbuffer`: what stands between an object's bytes and all the memoryviews that were made of one of them. It holds the object until the last of
 * these is released. CPython: Objects/memoryobject.c, _PyManagedBufferObject.
 */
interface ManagedBuffer {
  /** Owned; NULL once the last view has been released. */
  source: Ref;
  /** Views that were not released. */
  exports: number;
}

const SIZE = 112;

export const canGrow = (source: Ref): boolean => isByteArray(source) || isByteStore(source);

/** A buffer of the object, borrowed, which keeps its length as long as a view is there. */
export function newManagedBuffer(source: Ref): Ref {
  const ref = allocateGc(managedBufferType.id, SIZE);
  if (canGrow(source)) byteBufferOf(source).exports++;
  setPayload(ref, { source: newRef(source), exports: 0 } satisfies ManagedBuffer);
  track(ref);
  return ref;
}

export function addExport(buffer: Ref): void {
  payloadOf<ManagedBuffer>(buffer).exports++;
}

/** CPython: mbuf_release() */
export function dropExport(buffer: Ref): void {
  const managed = payloadOf<ManagedBuffer>(buffer);
  if (--managed.exports === 0) letGo(managed);
}

function letGo(managed: ManagedBuffer): void {
  const { source } = managed;
  if (source === NULL) return;
  managed.source = NULL;
  if (canGrow(source)) byteBufferOf(source).exports--;
  decref(source);
}

const managedBufferType = defineType({
  name: 'managedbuffer',
  features: TypeFeature.GC | TypeFeature.DISALLOW_INSTANTIATION,
  basicSize: SIZE,
  slots: {
    dealloc: (self) => {
      untrack(self);
      letGo(payloadOf<ManagedBuffer>(self));
      freeGcRow(self);
    },
    traverse: (self, visit) => {
      const { source } = payloadOf<ManagedBuffer>(self);
      if (source !== NULL) visit(source);
    },
    // The views, which a collection clears as well, let go of the object.
    clear: () => {},
  },
});
