import gc

gc.disable()
gc.collect()


class Node:
    def __init__(self, name):
        self.name = name
        self.links = []

    def __del__(self):
        print("freed", self.name)


def graph(edges):
    nodes = {}
    for a, b in edges:
        for n in (a, b):
            if n not in nodes:
                nodes[n] = Node(n)
        nodes[a].links.append(nodes[b])
    return nodes


nodes = graph([("a", "b"), ("b", "a"), ("b", "c"), ("c", "d"), ("d", "c"), ("x", "a"), ("y", "y")])
keep = nodes["c"]
nodes.clear()
print("collecting")
gc.collect()
print("c keeps d:", keep.links[0].name)
keep.links[0].links.clear()
print("cycle cut")
keep = None
print("end")
