# Exceptions in threads.
import sys
import threading


def hook(args):
    print('hook', args.exc_type.__name__, args.exc_value, args.thread.name, args.exc_traceback is not None)


def fail():
    raise ValueError('no')


def leave():
    sys.exit(3)


threading.excepthook = hook
for f in (fail, leave):
    t = threading.Thread(target=f, name=f.__name__)
    t.start()
    t.join()
    print(t.is_alive())
threading.excepthook = threading.__excepthook__
t = threading.Thread(target=leave)
t.start()
t.join()


class Worker(threading.Thread):
    def __init__(self):
        super().__init__(name='worker')
        self.error = None

    def run(self):
        try:
            fail()
        except ValueError as e:
            self.error = e


w = Worker()
w.start()
w.join()
print(repr(w.error))
