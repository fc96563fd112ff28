import { chargeBytes } from '../../heap/allocate';
import type { Directory, FileNode, Pipe } from './file-tree';
import { fileTree, rootDirectory } from './file-tree';

/** The files of a process that has ended, for the one that goes on with them. Inodes say which file is which. */
export interface FileTreeState {
  /** Null if nobody looked at any file. */
  root: Directory | null;
  pipes: readonly Pipe[];
  nextInode: number;
}

export function fileTreeState(): FileTreeState {
  return { root: fileTree.root, pipes: fileTree.pipes, nextInode: fileTree.nextInode };
}

/** Makes the run's files what they were at the end of the other process. Files that are open stay open. */
export function adoptTree(state: FileTreeState): void {
  fileTree.nextInode = state.nextInode;
  for (const pipe of fileTree.pipes) {
    const other = state.pipes.find(({ ino }) => ino === pipe.ino);
    if (other !== undefined) [pipe.data, pipe.size] = [other.data.slice(), other.size];
  }
  if (state.root === null) return;
  const known = new Map<number, FileNode>();
  collect(rootDirectory(), known);
  adoptDirectory(rootDirectory(), state.root, known);
}

function collect(node: FileNode, known: Map<number, FileNode>): void {
  if (known.has(node.ino)) return;
  known.set(node.ino, node);
  if (node.kind === 'directory') for (const entry of node.entries.values()) collect(entry, known);
}

function adoptDirectory(own: Directory, other: Directory, known: Map<number, FileNode>): void {
  const before = [...own.entries.values()];
  own.entries.clear();
  for (const [name, node] of other.entries) own.entries.set(name, adopt(own, node, known));
  const still = new Set(own.entries.values());
  for (const node of before) if (!still.has(node)) node.nlink = 0;
}

function adopt(parent: Directory, other: FileNode, known: Map<number, FileNode>): FileNode {
  let own = known.get(other.ino);
  if (own === undefined || own.kind !== other.kind) {
    own = { ...other, ...(other.kind === 'directory' ? { entries: new Map(), parent } : other.kind === 'file' ? { open: 0, charged: 0 } : {}) } as FileNode;
    known.set(other.ino, own);
  }
  const { mode, nlink, uid, gid, atime, mtime, ctime } = other;
  Object.assign(own, { mode, nlink, uid, gid, atime, mtime, ctime });
  if (own.kind === 'file' && other.kind === 'file') {
    chargeBytes(other.charged - own.charged);
    Object.assign(own, { data: other.data.slice(), size: other.size, charged: other.charged });
  }
  if (own.kind === 'directory' && other.kind === 'directory') {
    own.parent = parent;
    adoptDirectory(own, other, known);
  }
  return own;
}
