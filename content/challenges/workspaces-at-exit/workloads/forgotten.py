from workspaces import Workspace


class Disk:
    def make(self, name):
        print('make', name)

    def remove(self, name):
        print('remove', name)


def build(name, fails=False):
    workspace = Workspace(Disk(), name)
    workspace.write('log', 'started')
    if fails:
        raise ValueError('cannot build ' + workspace.name)


build('one')
try:
    build('two', fails=True)
except ValueError as error:
    print(error)
# mark: they are forgotten
print('end')
