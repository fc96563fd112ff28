# A pre-fork server in small: one child after the other, each with its own part of the work; results come through pipes.
import os


def start(job):
    reader, writer = os.pipe()
    pid = os.fork()
    if pid:
        os.close(writer)
        return pid, reader
    os.close(reader)
    os.write(writer, str(job * job).encode())
    os._exit(job)


workers = [start(job) for job in range(5)]
total = 0
for pid, reader in workers:
    total += int(os.read(reader, 100))
    os.close(reader)
print(total)
codes = sorted(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]) for pid, _ in workers)
print(codes)
try:
    os.wait()
except ChildProcessError as error:
    print(error.errno, error)
