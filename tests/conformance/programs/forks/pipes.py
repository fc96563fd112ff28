# The child answers through a pipe.
import os

reader, writer = os.pipe()
pid = os.fork()
if pid == 0:
    os.close(reader)
    with os.fdopen(writer, 'w') as stream:
        for n in range(3):
            stream.write('line %d\n' % n)
    os._exit(0)
os.close(writer)
with os.fdopen(reader) as stream:
    print(stream.read().splitlines())
print(os.waitpid(pid, 0)[1])
