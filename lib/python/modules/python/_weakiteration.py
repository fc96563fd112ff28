"""Iteration over weak containers as it was up to 3.13: members that die meanwhile leave afterwards."""

from _weakref import ref, _remove_dead_weakref


class _IterationGuard:
    """While one is entered, members that die are only noted; they go when the last one is left."""

    def __init__(self, container):
        self.container = ref(container)

    def __enter__(self):
        container = self.container()
        if container is not None:
            container._iterating.add(self)
        return self

    def __exit__(self, kind, error, place):
        container = self.container()
        if container is not None:
            container._iterating.remove(self)
            if not container._iterating:
                container._commit_removals()


def commit_values(self, _atomic_removal=_remove_dead_weakref):
    noted = self._pending_removals
    while noted:
        _atomic_removal(self.data, noted.pop())


def value_items(self):
    if self._pending_removals:
        self._commit_removals()
    with _IterationGuard(self):
        for key, found in self.data.items():
            value = found()
            if value is not None:
                yield key, value


def value_keys(self):
    if self._pending_removals:
        self._commit_removals()
    with _IterationGuard(self):
        for key, found in self.data.items():
            if found() is not None:
                yield key


def values(self):
    if self._pending_removals:
        self._commit_removals()
    with _IterationGuard(self):
        for found in self.data.values():
            value = found()
            if value is not None:
                yield value


def itervaluerefs(self):
    if self._pending_removals:
        self._commit_removals()
    with _IterationGuard(self):
        yield from self.data.values()


def commit_keys(self):
    noted = self._pending_removals
    while noted:
        self.data.pop(noted.pop(), None)


def count_keys(self):
    if self._dirty_len and self._pending_removals:
        # What was deleted by name since it was noted does not count twice.
        self._pending_removals = [key for key in self._pending_removals if key in self.data]
        self._dirty_len = False
    return len(self.data) - len(self._pending_removals)


def key_items(self):
    with _IterationGuard(self):
        for found, value in self.data.items():
            key = found()
            if key is not None:
                yield key, value


def key_keys(self):
    with _IterationGuard(self):
        for found in self.data:
            key = found()
            if key is not None:
                yield key


def key_values(self):
    with _IterationGuard(self):
        for found, value in self.data.items():
            if found() is not None:
                yield value
