import gc

from plugins import Plugin


class Table:
    pass


def define(number):
    class Convert(Plugin, name='convert'):
        version = number
        table = Table()

    return Convert


kept = define(0)
kept.table = None
for number in range(1, 4):
    define(number)
new = define(4)
print(Plugin.find('convert').version)
del new
gc.collect()
# mark: after a collection
print(Plugin.find('convert').version, Plugin.names())
Plugin.unload('convert')
del kept
gc.collect()
print(Plugin.names())
