import random

from tracker import live, tracked


@tracked
class Visitor:
    pass


def visit(times):
    for _ in range(times):
        together = [Visitor() for _ in range(random.randint(1, 3))]
        assert len(live(Visitor)) == len(together), 'Expected live() to give those who are there, and nobody else.'


visit(20)
# mark: after 20 visitors
visit(180)
# mark: after 200 visitors
print('end')
