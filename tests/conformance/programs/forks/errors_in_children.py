# An exception ends the child alone, with a traceback and status 1.
import os
import sys


def work():
    raise LookupError('nothing here')


pid = os.fork()
if pid == 0:
    work()
print('child ended with', os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
try:
    os.waitpid(pid, 0)
except ChildProcessError as error:
    print(type(error).__name__, error)
for status in (0, 256, 9, 139, 0x137f):
    try:
        print(status, os.WIFEXITED(status), os.WIFSIGNALED(status), os.WIFSTOPPED(status), os.WTERMSIG(status), os.waitstatus_to_exitcode(status))
    except ValueError as error:
        print(error)
