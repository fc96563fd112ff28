# A registry on the class
class Plugin:
    instances = []

    def __init__(self, name):
        self.name = name
        Plugin.instances.append(self)


def use():
    plugin = Plugin('temporary')
    return plugin.name.upper()


for _ in range(4):
    use()
print(len(Plugin.instances), 'plugins, and nobody uses them')
