"""Rows of a table as objects, one object for each key."""
import weakref

TABLE = {}


class Row:
    def __init__(self, session, key, value):
        self.session = session
        self.key = key
        self.value = value

    def set(self, value):
        self.value = value
        self.session.changed.setdefault(self.key, self)


class Session:
    def __init__(self):
        self.rows = weakref.WeakValueDictionary()
        # Held until they are written: a change must not go with its object.
        self.changed = {}

    def get(self, key):
        row = self.rows.get(key)
        if row is None:
            row = self.rows[key] = Row(self, key, TABLE[key])
        return row

    def commit(self):
        for key, row in self.changed.items():
            TABLE[key] = row.value
        written = len(self.changed)
        self.changed.clear()
        return written
