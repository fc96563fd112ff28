import type { Ref } from '../object/ref';
import { NULL } from '../object/ref';
import { defineModule } from '../object/define-module';
import { exceptionType, raise } from '../object/errors';
import { native } from '../object/native';
import { typeOf } from '../object/py-type';
import { newRef } from '../heap/refcount';
import { bufferArgument } from '../protocols/bytes-argument';
import {
  Open, closeDescriptor, duplicateDescriptor, duplicateOnto, isInheritable, openFileOf, openPath, openPipe, readDescriptor, seekDescriptor,
  setInheritable, writeDescriptor,
} from '../protocols/files/descriptors';
import { errnoNames, errnoText, raiseErrno, Errno } from '../protocols/files/errno';
import type { FileNode } from '../protocols/files/file-tree';
import {
  USER_ID, currentDirectory, fileTree, findNode, newPipe, nowNanoseconds, pathOfDirectory, permits, truncateFile,
} from '../protocols/files/file-tree';
import { linkFile, makeDirectory, makeLink, removeDirectory, removeFile, renameFile } from '../protocols/files/tree-changes';
import { bytesOfPathText, fsPath, pathArgument, textOfPathBytes } from '../protocols/files/path-argument';
import { randomByte } from '../protocols/files/random-bytes';
import { elapsedNanoseconds, workedNanoseconds } from '../protocols/clock';
import { asDouble, asLong } from '../protocols/number';
import { isTrue } from '../protocols/truth';
import { defineStructSequence, stealStructSequence } from '../types/struct-sequence';
import { bytesOf, newBytes } from '../values/bytes';
import { newDict } from '../values/dicts';
import { isInt, newBool, newFloat, newInt, newIntFromBig, intAsNumber } from '../values/numbers';
import { isTuple, stealList, stealTuple, tupleItems } from '../values/sequences';
import { stealDictSet } from '../protocols/mapping';
import { None } from '../values/singletons';
import { processFunctions, processNumbers } from './processes';
import { newStr, textOf } from '../values/text';

/** The module posix, over the files of the run. CPython: Modules/posixmodule.c. */

const STAT_FIELDS = ['st_mode', 'st_ino', 'st_dev', 'st_nlink', 'st_uid', 'st_gid', 'st_size', 'st_atime', 'st_mtime', 'st_ctime'];
const STAT_HIDDEN = ['st_atime', 'st_mtime', 'st_ctime', 'st_atime_ns', 'st_mtime_ns', 'st_ctime_ns', 'st_blksize', 'st_blocks', 'st_rdev'];
const statResult = defineStructSequence('stat_result', 'os', STAT_FIELDS, { instantiable: true, unnamed: 3, hidden: STAT_HIDDEN });
const terminalSize = defineStructSequence('terminal_size', 'os', ['columns', 'lines'], { instantiable: true });
const timesResult = defineStructSequence('times_result', 'posix', ['user', 'system', 'children_user', 'children_system', 'elapsed'], { instantiable: true });
const unameResult = defineStructSequence('uname_result', 'posix', ['sysname', 'nodename', 'release', 'version', 'machine'], { instantiable: true });

const KINDS = { file: 0o100000, directory: 0o040000, link: 0o120000, device: 0o020000, pipe: 0o010000 } as const;

function statOf(node: FileNode): Ref {
  const size = node.kind === 'file' ? node.size : node.kind === 'link' ? node.target.length : node.kind === 'directory' ? 4096 : 0;
  const times = [node.atime, node.mtime, node.ctime];
  const numbers = [KINDS[node.kind] | node.mode, node.ino, 1, node.nlink, node.uid, node.gid, size, ...times.map((time) => Number(time / 1_000_000_000n))];
  const items = [
    ...numbers.map(newInt), ...times.map((time) => newFloat(Number(time) / 1e9)), ...times.map(newIntFromBig),
    ...[4096, Math.ceil(size / 4096) * 8, 0].map(newInt),
  ];
  return stealStructSequence(statResult, items);
}

/** The file that a path or a descriptor names. */
function nodeOf(path: Ref, follow = true): FileNode {
  if (isInt(path)) return openFileOf(asLong(path))?.node ?? raiseErrno(Errno.EBADF);
  const node = findNode(pathArgument(path), follow);
  return typeof node === 'number' ? raiseErrno(node, path) : node;
}

/** A result that is an error number, or nothing. */
function check(errno: number, path: Ref = NULL, second: Ref = NULL): Ref {
  return errno === 0 ? None : raiseErrno(errno, path, second);
}

/** A result that is negative for errors. */
function checked(result: number, path: Ref = NULL): number {
  return result < 0 ? raiseErrno(-result, path) : result;
}

const optional = (value: Ref, fallback: number): number => (value === NULL || value === None ? fallback : asLong(value));
const follows = (value: Ref): boolean => value === NULL || isTrue(value);

function directoryEntries(path: Ref): string[] {
  const node = path === NULL || path === None ? currentDirectory() : nodeOf(path);
  if (node.kind !== 'directory') return raiseErrno(Errno.ENOTDIR, path);
  if (!permits(node, 4)) raiseErrno(Errno.EACCES, path);
  return [...node.entries.keys()];
}

function readBytes(fd: Ref, count: Ref, at = -1): Ref {
  const size = asLong(count);
  if (size < 0) raiseErrno(Errno.EINVAL);
  const data = readDescriptor(asLong(fd), size, at);
  return typeof data === 'number' ? raiseErrno(-data) : newBytes(data);
}

function utime(path: Ref, times: Ref, ns: Ref): Ref {
  const node = nodeOf(path);
  const pair = times !== NULL && times !== None && isTuple(times) ? tupleItems(times).map((time) => BigInt(Math.round(asDouble(time) * 1e9)))
    : ns !== NULL && isTuple(ns) ? tupleItems(ns).map((time) => BigInt(intAsNumber(time))) : [nowNanoseconds(), nowNanoseconds()];
  [node.atime, node.mtime] = pair;
  return None;
}

const ENVIRONMENT: Record<string, string> = {
  HOME: '/home/user', USER: 'user', LOGNAME: 'user', PATH: '/usr/local/bin:/usr/bin:/bin', PWD: '/home/user', LANG: 'C.UTF-8', SHELL: '/bin/sh', TERM: 'dumb',
};

const noProcesses = (name: string) => native(name, '(*args, **kwargs)', () => raiseErrno(Errno.ENOSYS, NULL, NULL, 'No other program can be started in here'));

const functions = [
  native('stat', '(path, *, dir_fd=None, follow_symlinks=True)', (path: Ref, _dir: Ref, follow: Ref) => statOf(nodeOf(path, follows(follow)))),
  native('lstat', '(path, *, dir_fd=None)', (path: Ref) => statOf(nodeOf(path, false))),
  native('fstat', '(fd)', (fd: Ref) => statOf(nodeOf(fd))),
  native('access', '(path, mode, *, dir_fd=None, effective_ids=False, follow_symlinks=True)', (path: Ref, mode: Ref) => {
    const node = findNode(pathArgument(path));
    return newBool(typeof node !== 'number' && permits(node, asLong(mode)));
  }),
  native('getcwd', '()', () => newStr(pathOfDirectory(currentDirectory()) ?? raiseErrno(Errno.ENOENT))),
  native('getcwdb', '()', () => newBytes(new TextEncoder().encode(pathOfDirectory(currentDirectory()) ?? raiseErrno(Errno.ENOENT)))),
  native('chdir', '(path)', (path: Ref) => {
    const node = nodeOf(path);
    if (node.kind !== 'directory') raiseErrno(Errno.ENOTDIR, path);
    fileTree.cwd = node;
    return None;
  }),
  native('listdir', '(path=None)', (path: Ref) => stealList(directoryEntries(path).map((name) => newStr(name)))),
  native('mkdir', '(path, mode=511, *, dir_fd=None)', (path: Ref, mode: Ref) => check(makeDirectory(pathArgument(path), optional(mode, 0o777)), path)),
  native('rmdir', '(path, *, dir_fd=None)', (path: Ref) => check(removeDirectory(pathArgument(path)), path)),
  ...['remove', 'unlink'].map((name) => native(name, '(path, *, dir_fd=None)', (path: Ref) => check(removeFile(pathArgument(path)), path))),
  ...['rename', 'replace'].map((name) => native(name, '(src, dst, *, src_dir_fd=None, dst_dir_fd=None)', (from: Ref, to: Ref) =>
    check(renameFile(pathArgument(from), pathArgument(to)), from, to))),
  native('link', '(src, dst, *, src_dir_fd=None, dst_dir_fd=None, follow_symlinks=True)', (from: Ref, to: Ref) =>
    check(linkFile(pathArgument(from), pathArgument(to)), from, to)),
  native('symlink', '(src, dst, target_is_directory=False, *, dir_fd=None)', (from: Ref, to: Ref) =>
    check(makeLink(pathArgument(from), pathArgument(to)), from, to)),
  native('readlink', '(path, *, dir_fd=None)', (path: Ref) => {
    const node = nodeOf(path, false);
    return node.kind === 'link' ? newStr(node.target) : raiseErrno(Errno.EINVAL, path);
  }),
  native('chmod', '(path, mode, *, dir_fd=None, follow_symlinks=True)', (path: Ref, mode: Ref) => {
    nodeOf(path).mode = asLong(mode) & 0o7777;
    return None;
  }),
  native('utime', '(path, times=None, *, ns=(), dir_fd=None, follow_symlinks=True)', utime),
  native('umask', '(mask, /)', (mask: Ref) => {
    const old = fileTree.umask;
    fileTree.umask = asLong(mask) & 0o777;
    return newInt(old);
  }),
  native('truncate', '(path, length)', (path: Ref, length: Ref) => {
    const node = nodeOf(path);
    if (node.kind !== 'file' || asLong(length) < 0) raiseErrno(node.kind === 'directory' ? Errno.EISDIR : Errno.EINVAL, path);
    truncateFile(node, asLong(length));
    return None;
  }),
  native('open', '(path, flags, mode=511, *, dir_fd=None)', (path: Ref, flags: Ref, mode: Ref) =>
    newInt(checked(openPath(pathArgument(path), asLong(flags), optional(mode, 0o777)), path))),
  native('close', '(fd)', (fd: Ref) => check(-closeDescriptor(asLong(fd)))),
  native('read', '(fd, length, /)', (fd: Ref, count: Ref) => readBytes(fd, count)),
  native('pread', '(fd, length, offset, /)', (fd: Ref, count: Ref, at: Ref) => readBytes(fd, count, asLong(at))),
  native('write', '(fd, data, /)', (fd: Ref, data: Ref) => newInt(checked(writeDescriptor(asLong(fd), bufferArgument(data).slice())))),
  native('lseek', '(fd, position, whence, /)', (fd: Ref, at: Ref, how: Ref) => newInt(checked(seekDescriptor(asLong(fd), asLong(at), asLong(how))))),
  native('dup', '(fd, /)', (fd: Ref) => newInt(checked(duplicateDescriptor(asLong(fd))))),
  native('dup2', '(fd, fd2, inheritable=True)', (fd: Ref, to: Ref) => newInt(checked(duplicateOnto(asLong(fd), asLong(to))))),
  native('pipe', '()', () => {
    const ends = openPipe(newPipe());
    return typeof ends === 'number' ? raiseErrno(-ends) : stealTuple(ends.map(newInt));
  }),
  native('fsync', '(fd)', (fd: Ref) => check(openFileOf(asLong(fd)) === null ? Errno.EBADF : 0)),
  native('isatty', '(fd, /)', () => newBool(false)),
  native('get_inheritable', '(fd, /)', (fd: Ref) => newBool(isInheritable(asLong(fd)))),
  native('set_inheritable', '(fd, inheritable, /)', (fd: Ref, value: Ref) => {
    setInheritable(asLong(fd), isTrue(value));
    return None;
  }),
  native('fspath', '(path)', fsPath),
  native('_fsencode', '(name, /)', (name: Ref) => newBytes(bytesOfPathText(textOf(name)))),
  native('_fsdecode', '(name, /)', (name: Ref) => newStr(textOfPathBytes(bytesOf(name)))),
  native('strerror', '(code, /)', (code: Ref) => newStr(errnoText(asLong(code)))),
  native('urandom', '(size, /)', (size: Ref) => {
    const count = asLong(size);
    if (count < 0) raise('ValueError', 'negative argument not allowed');
    return newBytes(Uint8Array.from({ length: count }, randomByte));
  }),
  native('getrandom', '(size, flags=0)', (size: Ref) => {
    const count = asLong(size);
    return count < 0 ? raiseErrno(Errno.EINVAL) : newBytes(Uint8Array.from({ length: count }, randomByte));
  }),
  ...['uid', 'gid'].flatMap((what) => [`set${what}`, `sete${what}`].map((name) => native(name, `(${what}, /)`, (id: Ref) => becomeUser([id], what)))),
  ...['uid', 'gid'].map((what) => native(`setre${what}`, `(r${what}, e${what}, /)`, (real: Ref, effective: Ref) => becomeUser([real, effective], what))),
  ...Object.entries({ getuid: USER_ID, geteuid: USER_ID, getgid: USER_ID, getegid: USER_ID, cpu_count: 1 })
    .map(([name, value]) => native(name, '()', () => newInt(value))),
  native('get_terminal_size', '(fd=1, /)', () => raiseErrno(Errno.ENOTTY)),
  native('times', '()', () => stealStructSequence(timesResult, [workedNanoseconds() / 1e9, 0, 0, 0, elapsedNanoseconds() / 1e9].map(newFloat))),
  native('uname', '()', () => stealStructSequence(unameResult, ['Linux', 'localhost', '6.1.0', '#1 SMP', 'x86_64'].map((text) => newStr(text)))),
  native('getlogin', '()', () => newStr('user')),
  ...processFunctions,
  ...['execv', 'execve', 'kill', 'system', 'popen', 'posix_spawn', 'spawnv'].map(noProcesses),
];

/** Nobody but the one user that there is can be become. CPython: _Py_Uid_Converter(). */
function becomeUser(ids: readonly Ref[], what: string): Ref {
  for (const id of ids) if (!isInt(id)) raise('TypeError', `${what} should be integer, not ${typeOf(id).name}`);
  const numbers = ids.map(intAsNumber);
  if (numbers.some((number) => number < -1)) raise('OverflowError', `${what} is less than minimum`);
  if (numbers.some((number) => number >= 2 ** 32)) raise('OverflowError', `${what} is greater than maximum`);
  return numbers.every((number) => number === -1 || number === USER_ID) ? None : raiseErrno(Errno.EPERM);
}

defineModule({
  name: 'posix',
  functions,
  types: [statResult, terminalSize, timesResult, unameResult],
  values: () => {
    const environ = newDict();
    for (const [name, value] of Object.entries(ENVIRONMENT)) {
      const bytes = (text: string): Ref => newBytes(new TextEncoder().encode(text));
      stealDictSet(environ, bytes(name), bytes(value));
    }
    const numbers = { F_OK: 0, R_OK: 4, W_OK: 2, X_OK: 1, EX_OK: 0, GRND_NONBLOCK: 1, GRND_RANDOM: 2, ...processNumbers, ...Object.fromEntries(Object.entries(Open).map(([name, value]) => [`O_${name}`, value])) };
    return {
      environ, error: newRef(exceptionType('OSError').ref),
      ...Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, newInt(value)])),
    };
  },
});

/** Second names, which come after the first in `errorcode`'s order and are not in it. */
const SECOND_NAMES = { EWOULDBLOCK: 11, EDEADLOCK: 35, ENOTSUP: 95 };

defineModule({
  name: 'errno',
  values: () => {
    const errorcode = newDict();
    for (const [name, number] of errnoNames()) stealDictSet(errorcode, newInt(number), newStr(name === 'EOPNOTSUPP' ? 'ENOTSUP' : name));
    const all = [...errnoNames(), ...Object.entries(SECOND_NAMES)];
    return { errorcode, ...Object.fromEntries(all.map(([name, number]) => [name, newInt(number)])) };
  },
});

