import gc

from plugins import Plugin


def reload(count):
    for number in range(count):
        class Convert(Plugin, name='convert'):
            version = number

        class Export(Plugin, name='export %d' % number):
            version = number

        if number % 2:
            Plugin.unload('convert')
        del Convert, Export
        gc.collect()


reload(5)
# mark: after 5 reloads
reload(25)
# mark: after 30 reloads
assert Plugin.names() == [], 'Expected no plug-in to be left.'
