import '../../types/object';
import type { Ref } from '../../object/ref';
import { defineType } from '../../object/define-type';
import { TypeFeature } from '../../object/py-type';
import { payloadOf, setPayload } from '../../object/table';
import { allocate, freeRow } from '../../heap/allocate';
import { decref } from '../../heap/refcount';

/**
 * One call that a bounded cache remembers: an object that the collector does not track, in the cache's dict and in a circular
 * list of all of them, oldest first. CPython: Modules/_functoolsmodule.c, lru_list_elem.
 */
export interface Link {
  before: Link;
  after: Link;
  /** The object that stands for this link; NULL for the root of the list. */
  row: Ref;
  /** Owned. */
  key: Ref;
  result: Ref;
  hash: number;
}

const linkType = defineType({
  name: '_lru_list_elem',
  module: 'functools',
  features: TypeFeature.DISALLOW_INSTANTIATION,
  basicSize: 56,
  slots: {
    create: null,
    // The cache shows what the links own: only it is tracked (CPython: lru_cache_tp_traverse()).
    dealloc(self) {
      const { key, result } = linkOf(self);
      decref(key);
      decref(result);
      freeRow(self);
    },
  },
});

export function linkOf(row: Ref): Link {
  return payloadOf<Link>(row);
}

/** An empty list: its root. */
export function newLinks(): Link {
  const root = { row: 0, key: 0, result: 0, hash: 0 } as Link;
  root.before = root.after = root;
  return root;
}

/** A link of its own that takes over both references. */
export function newLink(key: Ref, result: Ref, hash: number): Link {
  const link = newLinks();
  link.row = allocate(linkType.id, linkType.basicSize);
  link.key = key;
  link.result = result;
  link.hash = hash;
  setPayload(link.row, link);
  return link;
}

export function extractLink(link: Link): void {
  link.before.after = link.after;
  link.after.before = link.before;
}

/** Makes a link the newest one. */
export function appendLink(root: Link, link: Link): void {
  link.before = root.before;
  link.after = root;
  root.before.after = link;
  root.before = link;
}

/** All links, oldest first. */
export function linksFrom(root: Link): Link[] {
  const links: Link[] = [];
  for (let link = root.after; link !== root; link = link.after) links.push(link);
  return links;
}
