# os.fork returns twice: 0 in the child, the child's number in the parent.
import os

print('before', flush=True)
pid = os.fork()
if pid == 0:
    print('child', os.getppid() != os.getpid(), flush=True)
    os._exit(7)
got, status = os.waitpid(pid, 0)
print('parent', got == pid, pid != os.getpid())
print(os.WIFEXITED(status), os.WEXITSTATUS(status), os.WIFSIGNALED(status), status == 7 << 8)
print(os.waitstatus_to_exitcode(status))
