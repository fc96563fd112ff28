# What the module says about wrong use.
import _thread
import threading


def attempt(what, f):
    try:
        print(what, f())
    except BaseException as e:
        print(what, type(e).__name__, e)


lock = threading.Lock()
rlock = threading.RLock()
attempt('release', lock.release)
attempt('rlock release', rlock.release)
attempt('no wait', lambda: lock.acquire(False, 1))
attempt('negative', lambda: lock.acquire(True, -2))
attempt('text', lambda: lock.acquire(timeout='a'))
attempt('start', lambda: _thread.start_new_thread(1, ()))
attempt('args', lambda: _thread.start_new_thread(print, []))
attempt('local', lambda: threading.local(1))
attempt('local attribute', lambda: threading.local().x)
t = threading.Thread(target=lambda: None)
attempt('join early', t.join)
t.start()
attempt('start twice', t.start)
t.join()
attempt('join self', threading.current_thread().join)
attempt('daemon', lambda: setattr(t, 'daemon', True))
attempt('semaphore', lambda: threading.Semaphore(-1))
attempt('bounded', threading.BoundedSemaphore(1).release)
attempt('notify', threading.Condition().notify)
attempt('wait', threading.Condition().wait)
attempt('group', lambda: threading.Thread(1))
print(threading.Lock(), threading.RLock())
print(threading.Condition(threading.Lock()))
print(threading.Thread(target=attempt), threading.Thread(name='x', daemon=True))
