# Files are shared: what a child writes is there for the parent.
import os
import tempfile

folder = tempfile.mkdtemp()
path = os.path.join(folder, 'log.txt')
with open(path, 'w') as log:
    log.write('parent\n')
pid = os.fork()
if pid == 0:
    with open(path, 'a') as log:
        log.write('child\n')
    os.mkdir(os.path.join(folder, 'made'))
    with open(os.path.join(folder, 'made', 'x'), 'w') as new:
        new.write('x' * 10)
    os._exit(0)
os.waitpid(pid, 0)
print(open(path).read().split(), sorted(os.listdir(folder)), os.path.getsize(os.path.join(folder, 'made', 'x')))
os.remove(os.path.join(folder, 'made', 'x'))
os.rmdir(os.path.join(folder, 'made'))
os.remove(path)
os.rmdir(folder)
