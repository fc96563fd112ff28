# A registry that keeps nobody alive
import weakref


class Plugin:
    instances = weakref.WeakSet()

    def __init__(self, name):
        self.name = name
        Plugin.instances.add(self)


kept = Plugin('kept')


def use():
    plugin = Plugin('temporary')
    return len(Plugin.instances)


print([use() for _ in range(3)])
print([plugin.name for plugin in Plugin.instances])
