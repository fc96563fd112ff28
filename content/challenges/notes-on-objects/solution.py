"""Notes on objects that belong to others."""
import itertools
import weakref

numbers = itertools.count()


class Notes:
    def __init__(self):
        self._slot = '_notes_%d' % next(numbers)
        self._owners = {}

    def set(self, owner, key, value):
        # What belongs to the owner hangs on the owner: a way back is a cycle then, which the collector can see.
        mine = vars(owner).get(self._slot)
        if mine is None:
            mine = vars(owner)[self._slot] = {}
            owners, number = self._owners, id(owner)
            owners[number] = weakref.ref(owner, lambda _: owners.pop(number, None))
        mine[key] = value

    def get(self, owner, key, default=None):
        return vars(owner).get(self._slot, {}).get(key, default)

    def __del__(self):
        for reference in list(self._owners.values()):
            owner = reference()
            if owner is not None:
                vars(owner).pop(self._slot, None)
