"""Sessions of users, and their carts."""
import weakref

# Finds sessions and keeps none.
_sessions = weakref.WeakValueDictionary()


class Session:
    def __init__(self, user):
        if not user:
            raise ValueError('a session needs a user')
        self.user = user
        self.items = []

    def cart(self):
        return Cart(self)


class Cart:
    def __init__(self, session):
        # Whoever works with a cart works with the session.
        self.session = session
        self.items = session.items

    def add(self, item):
        self.items.append(item)


def session(user):
    found = _sessions.get(user)
    if found is None:
        found = _sessions[user] = Session(user)
    return found


def users():
    return sorted(_sessions.keys())
