"""Rows of a table as objects, one object for each key."""

TABLE = {}


class Row:
    def __init__(self, session, key, value):
        self.session = session
        self.key = key
        self.value = value
        self.changed = False

    def set(self, value):
        self.value = value
        if not self.changed:
            self.changed = True
            self.session.order.append(self.key)


class Session:
    def __init__(self):
        self.rows = {}
        self.order = []

    def get(self, key):
        if key not in self.rows:
            self.rows[key] = Row(self, key, TABLE[key])
        return self.rows[key]

    def commit(self):
        for key in self.order:
            row = self.rows[key]
            TABLE[key] = row.value
            row.changed = False
        written = len(self.order)
        self.order.clear()
        return written
