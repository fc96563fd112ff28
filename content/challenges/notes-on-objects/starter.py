"""Notes on objects that belong to others."""


class Notes:
    def set(self, owner, key, value):
        pass

    def get(self, owner, key, default=None):
        return default
