"""Counts live objects by type."""


class Census:
    counts = {}

    def since(self, earlier):
        return []


def take(types):
    return Census()
