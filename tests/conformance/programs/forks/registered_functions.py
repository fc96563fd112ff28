"""`os.register_at_fork`: in which order its functions are called, and what it refuses."""
import os
import sys


def says(text):
    def function():
        print(os.getpid() == parent, text)
        sys.stdout.flush()
    return function


def fails():
    raise ValueError('reported')


parent = os.getpid()
reader, writer = os.pipe()
# The child says when it has come so far, so that the two do not print at once.
os.register_at_fork(after_in_parent=lambda: os.read(reader, 4))
os.register_at_fork(before=says('before 1'), after_in_parent=says('in parent 1'), after_in_child=says('in child 1'))
os.register_at_fork(before=says('before 2'), after_in_parent=says('in parent 2'), after_in_child=says('in child 2'))
os.register_at_fork(after_in_parent=fails, after_in_child=lambda: os.write(writer, b'done'))
for arguments in {}, {'before': None}, {'after_in_child': 5}:
    try:
        os.register_at_fork(**arguments)
    except TypeError as error:
        print(error)
try:
    os.register_at_fork(fails)
except TypeError as error:
    print(error)
sys.stdout.flush()
if os.fork() == 0:
    os._exit(0)
os.wait()
