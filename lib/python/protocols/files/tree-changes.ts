import { Errno } from './errno';
import type { Directory, FileNode } from './file-tree';
import { fileTree, findPlace, newDirectory, newLink, nowNanoseconds, permits, releaseFile } from './file-tree';

/** What changes the tree of files. Results are error numbers, 0 when all went well. */

function touch(directory: Directory): void {
  directory.mtime = directory.ctime = nowNanoseconds();
}

export function makeDirectory(path: string, mode: number): number {
  const place = findPlace(path, false);
  if (typeof place === 'number') return place;
  if (place.node !== undefined) return Errno.EEXIST;
  const { parent, name } = place;
  if (!permits(parent, 2)) return Errno.EACCES;
  parent.entries.set(name, newDirectory(parent, mode & 0o7777 & ~fileTree.umask));
  parent.nlink++;
  touch(parent);
  return 0;
}

export function makeLink(target: string, path: string): number {
  const place = findPlace(path, false);
  if (typeof place === 'number') return place;
  if (place.node !== undefined) return Errno.EEXIST;
  if (!permits(place.parent, 2)) return Errno.EACCES;
  place.parent.entries.set(place.name, newLink(target));
  touch(place.parent);
  return 0;
}

export function linkFile(from: string, to: string): number {
  const source = findPlace(from, false);
  const place = findPlace(to, false);
  if (typeof source === 'number') return source;
  if (source.node === undefined) return Errno.ENOENT;
  if (typeof place === 'number') return place;
  if (place.node !== undefined) return Errno.EEXIST;
  if (source.node.kind === 'directory') return Errno.EPERM;
  place.parent.entries.set(place.name, source.node);
  source.node.nlink++;
  touch(place.parent);
  return 0;
}

function drop(parent: Directory, name: string, node: FileNode): void {
  parent.entries.delete(name);
  node.nlink--;
  if (node.kind === 'file') releaseFile(node);
  if (node.kind === 'directory') {
    node.parent = null;
    parent.nlink--;
  }
  touch(parent);
}

export function removeFile(path: string): number {
  const place = findPlace(path, false);
  if (typeof place === 'number') return place;
  if (place.node === undefined) return Errno.ENOENT;
  if (place.node.kind === 'directory') return Errno.EISDIR;
  if (place.slash) return Errno.ENOTDIR;
  if (!permits(place.parent, 2)) return Errno.EACCES;
  drop(place.parent, place.name, place.node);
  return 0;
}

export function removeDirectory(path: string): number {
  const place = findPlace(path, false);
  if (typeof place === 'number') return place;
  const { node, name, parent } = place;
  if (node === undefined) return Errno.ENOENT;
  if (node.kind !== 'directory') return Errno.ENOTDIR;
  if (name === '.') return node === fileTree.root ? Errno.EBUSY : Errno.EINVAL;
  if (node.entries.size > 0 || name === '..') return Errno.ENOTEMPTY;
  if (!permits(parent, 2)) return Errno.EACCES;
  drop(parent, name, node);
  return 0;
}

export function renameFile(from: string, to: string): number {
  const source = findPlace(from, false);
  if (typeof source === 'number') return source;
  const { node } = source;
  if (node === undefined) return Errno.ENOENT;
  const place = findPlace(to, false);
  if (typeof place === 'number') return place;
  const replaced = place.node;
  if (replaced === node) return 0;
  if (!permits(source.parent, 2) || !permits(place.parent, 2)) return Errno.EACCES;
  if (node.kind === 'directory') {
    for (let at: Directory | null = place.parent; at !== null && at !== fileTree.root; at = at.parent) if (at === node) return Errno.EINVAL;
    if (replaced !== undefined && replaced.kind !== 'directory') return Errno.ENOTDIR;
    if (replaced?.kind === 'directory' && replaced.entries.size > 0) return Errno.ENOTEMPTY;
  } else if (replaced?.kind === 'directory') return Errno.EISDIR;
  else if (place.slash) return Errno.ENOTDIR;
  if (replaced !== undefined) drop(place.parent, place.name, replaced);
  source.parent.entries.delete(source.name);
  place.parent.entries.set(place.name, node);
  if (node.kind === 'directory') {
    source.parent.nlink--;
    place.parent.nlink++;
    node.parent = place.parent;
  }
  touch(source.parent);
  touch(place.parent);
  return 0;
}
