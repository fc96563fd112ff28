from plugins import Plugin


def found(name):
    try:
        return Plugin.find(name).version
    except LookupError:
        return 'none'


def define(number):
    class Convert(Plugin, name='convert'):
        version = number

    return Convert


one, two = define(1), define(2)
other = type('Other', (Plugin,), {'version': 7}, name='other')
Plugin.unload('convert')
print(found('convert'), found('other'), Plugin.names(), one.version, two.version)
three = define(3)
print(found('convert'), Plugin.names())
Plugin.unload('unknown')
Plugin.unload('convert')
Plugin.unload('other')
print(found('convert'), found('other'), Plugin.names())
