"""Each thread has a current context of its own; what it holds goes when the thread ends."""
import contextvars
import threading
import weakref
from contextvars import ContextVar

current = ContextVar('current')
both = threading.Barrier(2)
lock = threading.Lock()
answers = []


class Request:
    def __init__(self, path):
        self.path = path


def work(name):
    for number in range(3):
        token = current.set(Request(f'/{name}/{number}'))
        both.wait()
        with lock:
            answers.append(current.get().path)
        both.wait()
        current.reset(token)
        del token
        assert current.get(None) is None


current.set(Request('/main'))
threads = [threading.Thread(target=work, args=(name,)) for name in 'ab']
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
print(sorted(answers))
print(current.get().path, [variable.name for variable in contextvars.copy_context()])

gone = threading.Event()


def leave_it():
    request = Request('/left')
    weakref.finalize(request, gone.set)
    current.set(request)
    print('the thread ends')


thread = threading.Thread(target=leave_it)
thread.start()
thread.join()
# In 3.14 the thread object holds the context.
del thread, threads
print(gone.wait(10), current.get().path)

context = contextvars.copy_context()


def within():
    context.run(current.set, Request('/in the context'))
    return current.get(None)


thread = threading.Thread(target=lambda: print(within()))
thread.start()
thread.join()
print(context[current].path, current.get().path)
