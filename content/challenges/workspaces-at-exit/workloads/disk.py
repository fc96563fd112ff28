from workspaces import Workspace


class Disk:
    def __init__(self):
        self.folders = []

    def make(self, name):
        self.folders.append(name)

    def remove(self, name):
        self.folders.remove(name)
        print('removed', name, self.folders)


workspaces = [Workspace(Disk(), 'a')]
shared = Disk()
workspaces += [Workspace(shared, name) for name in 'bcd']
del shared
workspaces[2].remove()
print('end')
