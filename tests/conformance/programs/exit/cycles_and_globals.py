import gc

gc.disable()


class L:
    def __init__(self, name):
        self.name = name

    def __del__(self):
        print("freed", self.name)


def ring(*names):
    nodes = [L(n) for n in names]
    for node, following in zip(nodes, nodes[1:] + nodes[:1]):
        node.next = following
    return nodes[0]


alive = ring("alive 1", "alive 2")
ring("dead 1", "dead 2")
single = L("single")
print("end of program")
