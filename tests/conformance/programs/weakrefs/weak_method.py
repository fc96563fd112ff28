import gc
import weakref

gc.collect()


class Button:
    def __init__(self, name):
        self.name = name

    def clicked(self):
        return f"{self.name} clicked"


b = Button("ok")
dead_at_once = weakref.ref(b.clicked)
print("plain ref to a bound method:", dead_at_once())
m = weakref.WeakMethod(b.clicked)
print(m()(), m() == b.clicked, type(m()).__name__)
again = weakref.WeakMethod(b.clicked)
print(m == again, m is again, hash(m) == hash(again))
with_callback = weakref.WeakMethod(b.clicked, lambda ref: print("method died", ref is with_callback))
del b
print(m(), with_callback())
try:
    weakref.WeakMethod(print)
except TypeError as error:
    print(error)
try:
    weakref.WeakMethod(Button.clicked)
except TypeError as error:
    print(error)


class Signal:
    def __init__(self):
        self.receivers = []

    def connect(self, method):
        self.receivers.append(weakref.WeakMethod(method, self.receivers.remove))

    def send(self):
        return [r()() for r in self.receivers]


signal = Signal()
x, y = Button("x"), Button("y")
signal.connect(x.clicked)
signal.connect(y.clicked)
print(signal.send())
del x
print(signal.send(), len(signal.receivers))
