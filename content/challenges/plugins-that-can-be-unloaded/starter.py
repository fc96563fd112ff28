"""Plug-ins, registered by being defined."""


class Plugin:
    @staticmethod
    def find(name):
        raise LookupError(name)

    @staticmethod
    def names():
        return []

    @staticmethod
    def unload(name):
        pass
