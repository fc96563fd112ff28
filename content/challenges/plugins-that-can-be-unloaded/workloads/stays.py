import gc

from plugins import Plugin


def start(number):
    class Convert(Plugin, name='convert'):
        version = number

    return Convert()


jobs = [start(1), start(2)]
gc.collect()
print(Plugin.find('convert').version)
jobs.pop()
gc.collect()
print(Plugin.find('convert').version)
jobs.pop()
gc.collect()
print(Plugin.names())
