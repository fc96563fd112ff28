from workspaces import Workspace


class Disk:
    def make(self, name):
        print('make', name)

    def remove(self, name):
        print('remove', name)


disk = Disk()
one, two, three = (Workspace(disk, name) for name in ('one', 'two', 'three'))
one.write('a.txt', 'text')
print(one.read('a.txt'), one.name)
two.remove()
two.remove()
four = Workspace(disk, 'four')
four.me = four
del four
print('end')
