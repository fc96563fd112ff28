import gc
import sys

_cache = {}


class User:
    def __init__(self, name, friends=()):
        self.name = name
        self.friends = list(friends)


def load(name):
    try:
        return _cache[name]
    except KeyError:
        user = _cache[name] = User(name)
        return user


def report(label):
    gc.collect()
    users = [o for o in gc.get_objects() if type(o) is User]
    print(label, len(users), sorted(u.name for u in users))


load("ann").friends.append(load("bob"))
load("bob").friends.append(load("ann"))
report("loaded")
_cache.pop("ann")
report("ann is still bob's friend")
load("bob").friends.clear()
report("no longer")
extra = load("cid")
_cache.clear()
report("only the local name")
holders = [type(r).__name__ for r in gc.get_referrers(extra) if r is not globals()]
print(holders)
extra = None
report("empty")
