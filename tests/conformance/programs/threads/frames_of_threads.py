# A traceback and a frame of another thread keep what they show.
import sys
import threading
import time

seen = {}
go = threading.Event()


def inner(value):
    seen['frame'] = sys._getframe()
    go.wait()
    return value


def outer():
    here = 'outer'
    return inner(42)


t = threading.Thread(target=outer)
t.start()
frame = seen['frame']
print(frame.f_code.co_name, frame.f_back.f_code.co_name, frame.f_locals, frame.f_back.f_locals, frame.f_lineno)
frames = sys._current_frames()
print(t.ident in frames, frames[threading.get_ident()] is sys._getframe(), len(frames))
try:
    frame.clear()
except RuntimeError as e:
    print(e)
go.set()
t.join()
print(frame.f_locals, frame.f_back.f_locals)
