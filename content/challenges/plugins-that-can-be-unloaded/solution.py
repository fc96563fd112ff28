"""Plug-ins, registered by being defined."""
import weakref


class Plugin:
    # Of each plug-in a weak reference, in the order of definition; the callback takes it out.
    _known = []

    def __init_subclass__(cls, name=None, **others):
        super().__init_subclass__(**others)
        cls._plugin_name = name
        if name is not None:
            Plugin._known.append(weakref.ref(cls, Plugin._known.remove))

    @staticmethod
    def _classes():
        classes = (reference() for reference in Plugin._known)
        return [cls for cls in classes if cls is not None and cls._plugin_name is not None]

    @staticmethod
    def find(name):
        for cls in reversed(Plugin._classes()):
            if cls._plugin_name == name:
                return cls
        raise LookupError(name)

    @staticmethod
    def names():
        return sorted({cls._plugin_name for cls in Plugin._classes()})

    @staticmethod
    def unload(name):
        for cls in Plugin._classes():
            if cls._plugin_name == name:
                cls._plugin_name = None
