# A list of weak references that cleans itself up.
import weakref


class Subject:
    def __init__(self):
        self._observers = []

    def attach(self, observer):
        self._observers.append(weakref.ref(observer, self._forget))

    def _forget(self, ref):
        print("forget one")
        self._observers.remove(ref)

    def notify(self, event):
        for ref in list(self._observers):
            observer = ref()
            if observer is not None:
                observer.update(event)


class Observer:
    def __init__(self, name):
        self.name = name

    def update(self, event):
        print(self.name, "got", event)


subject = Subject()
first, second = Observer("first"), Observer("second")
subject.attach(first)
subject.attach(second)
subject.notify("one")
del first
subject.notify("two")
second = None
subject.notify("three")
print(len(subject._observers))
