import type { Ref } from '../object/ref';
import { raise } from '../object/errors';
import { native } from '../object/native';
import { exitAtOnce } from '../object/outcomes';
import { listSize, PERMANENT_HEAD } from '../heap/gc-state';
import { asLong } from '../protocols/number';
import type { EndedProcess } from '../protocols/processes';
import { forkProcess, mayFork, processes, reapChild } from '../protocols/processes';
import { shareDescriptors } from '../protocols/files/descriptors';
import { Errno, raiseErrno } from '../protocols/files/errno';
import { threads } from '../protocols/threads';
import { warningPlace } from '../protocols/warnings';
import { registerAtFork, runForkCalls } from './fork-calls';
import { newBool, newInt } from '../values/numbers';
import { stealTuple } from '../values/sequences';

/** The functions of posix that are about processes: a model, see `protocols/processes.ts`. CPython: Modules/posixmodule.c. */

function fork(): Ref {
  if (threads.alive.length > 1) raise('RuntimeError', 'os.fork() is not modelled while other threads are running');
  if (!mayFork()) raiseErrno(Errno.EAGAIN);
  const place = warningPlace.current();
  runForkCalls('before');
  const pid = forkProcess(place?.file ?? '', place?.line ?? 0, listSize(PERMANENT_HEAD));
  if (pid === 0) shareDescriptors();
  runForkCalls(pid === 0 ? 'after_in_child' : 'after_in_parent');
  return newInt(pid);
}

/** As the system encodes an exit status. */
const encoded = ({ report }: EndedProcess): number => (report.exitStatus & 255) << 8;

function waitFor(pid: number): EndedProcess {
  return reapChild(pid > 0 ? pid : -1) ?? raiseErrno(Errno.ECHILD);
}

function pair(child: EndedProcess): Ref {
  return stealTuple([newInt(child.report.pid), newInt(encoded(child))]);
}

const signalOf = (status: number): number => status & 127;
const isStopped = (status: number): boolean => (status & 255) === 127;
const isSignaled = (status: number): boolean => signalOf(status) !== 0 && !isStopped(status);

function exitCode(statusRef: Ref): Ref {
  const status = asLong(statusRef);
  if (isStopped(status)) raise('ValueError', `process stopped by delivery of signal ${(status >> 8) & 255}`);
  return newInt(isSignaled(status) ? -signalOf(status) : (status >> 8) & 255);
}

const flag = (name: string, test: (status: number) => boolean) => native(name, '(status)', (status: Ref) => newBool(test(asLong(status))));

export const processFunctions = [
  native('fork', '()', fork),
  registerAtFork,
  native('_exit', '(status)', (status: Ref) => exitAtOnce(asLong(status))),
  native('getpid', '()', () => newInt(processes.pid)),
  native('getppid', '()', () => newInt(processes.parent)),
  native('wait', '()', () => pair(waitFor(-1))),
  // A child has always ended by the time that its parent runs.
  native('waitpid', '(pid, options, /)', (pid: Ref, options: Ref) => {
    asLong(options);
    return pair(waitFor(asLong(pid)));
  }),
  native('waitstatus_to_exitcode', '(status)', exitCode),
  flag('WIFEXITED', (status) => signalOf(status) === 0),
  flag('WIFSIGNALED', isSignaled),
  flag('WIFSTOPPED', isStopped),
  flag('WIFCONTINUED', (status) => status === 0xffff),
  flag('WCOREDUMP', (status) => (status & 128) !== 0),
  native('WEXITSTATUS', '(status)', (status: Ref) => newInt((asLong(status) >> 8) & 255)),
  native('WTERMSIG', '(status)', (status: Ref) => newInt(signalOf(asLong(status)))),
  native('WSTOPSIG', '(status)', (status: Ref) => newInt((asLong(status) >> 8) & 255)),
];

export const processNumbers = { WNOHANG: 1, WUNTRACED: 2, WCONTINUED: 8 };
