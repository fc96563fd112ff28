# What the child changes is changed in the child alone.
import os

numbers = [1, 2, 3]
settings = {'debug': False}
pid = os.fork()
if pid == 0:
    numbers.append(4)
    settings['debug'] = True
    print('child', numbers, settings, flush=True)
    os._exit(0)
os.waitpid(pid, 0)
print('parent', numbers, settings)
