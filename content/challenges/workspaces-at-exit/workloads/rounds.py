import random

from workspaces import Workspace


class Disk:
    there = 0

    def make(self, name):
        self.there += 1

    def remove(self, name):
        self.there -= 1


disk = Disk()


def jobs(count):
    for number in range(count):
        workspace = Workspace(disk, 'job %d' % number)
        for file in range(random.randint(1, 5)):
            workspace.write(file, 'text')
        workspace.remove()
        assert disk.there == 0, 'Expected remove() to remove the folder.'


jobs(1)
# mark: after 1 job
jobs(1)
# mark: after 2 jobs
jobs(2)
# mark: after 4 jobs
jobs(4)
# mark: after 8 jobs
print('end')
