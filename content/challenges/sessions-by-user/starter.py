"""Sessions of users, and their carts."""

_sessions = {}


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
        self.items = session.items

    def add(self, item):
        self.items.append(item)


def session(user):
    if user not in _sessions:
        _sessions[user] = Session(user)
    return _sessions[user]


def users():
    return sorted(_sessions)
