import gc
import weakref


class Session:
    registry = []

    def __init__(self, user):
        self.user = user
        Session.registry.append(self)


class WeakSession:
    registry = weakref.WeakSet()

    def __init__(self, user):
        self.user = user
        WeakSession.registry.add(self)


def handle(cls, n):
    for i in range(n):
        session = cls(i)
        session.user += 1


handle(Session, 10)
handle(WeakSession, 10)
gc.collect()
print(len(Session.registry), len(WeakSession.registry))
print(sum(isinstance(o, Session) for o in gc.get_objects()), sum(isinstance(o, WeakSession) for o in gc.get_objects()))
Session.registry.clear()
print(sum(isinstance(o, Session) for o in gc.get_objects()))
