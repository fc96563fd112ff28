"""Sessions of users, and their carts: a dictionary of weak references that clean up."""
import weakref

_references = {}


class Session:
    def __init__(self, user):
        if not user:
            raise ValueError('a session needs a user')
        self.user, self.items = user, []

    def cart(self):
        return Cart(self)


class Cart:
    def __init__(self, session):
        self.session = session

    @property
    def items(self):
        return self.session.items

    def add(self, item):
        self.items.append(item)


def session(user):
    reference = _references.get(user)
    found = reference() if reference else None
    if found is None:
        found = Session(user)
        _references[user] = weakref.ref(found, lambda gone: forget(user, gone))
    return found


def forget(user, gone):
    if _references.get(user) is gone:
        del _references[user]


def users():
    return sorted(_references)
