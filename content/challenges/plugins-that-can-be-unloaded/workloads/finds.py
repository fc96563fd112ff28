from plugins import Plugin


def find(name):
    try:
        cls = Plugin.find(name)
        return cls.__name__, cls.version
    except LookupError:
        return 'none'


print(Plugin.names(), find('convert'))


class Base(Plugin):
    version = 0


class Convert(Base, name='convert'):
    version = 1


class Export(Plugin, name='export'):
    version = 1


first = Convert
print(Plugin.names(), find('convert'), find('Base'))


class Convert(Base, name='convert'):
    version = 2


class Fast(Convert):
    version = 3


print(Plugin.names(), find('convert'), first is Plugin.find('convert'))


class Named:
    def __init_subclass__(cls, colour='grey', **others):
        super().__init_subclass__(**others)
        cls.colour = colour


class Painted(Plugin, Named, name='painted', colour='red'):
    version = 1


print(find('painted'), Painted.colour, Plugin.names())
