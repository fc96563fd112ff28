import gc


class Node:
    pass


def kinds(target, *ignore):
    found = []
    for r in gc.get_referrers(target):
        if any(r is i for i in ignore):
            continue
        found.append("globals" if r is globals() else type(r).__name__)
    return sorted(found)


a = Node()
print(kinds(a))
l = [a]
t = (a, 1)
d = {"k": a}
s = {a}
print(kinds(a))
holder = Node()
holder.x = a
print(kinds(a))
holder.__dict__
print(kinds(a))


def closure():
    x = a
    return lambda: x


f = closure()
print(kinds(a))
del l, t, d, s, f
print(kinds(a))
print(kinds(Node) == sorted(kinds(Node)), "Node" in kinds(Node))
m = holder.__repr__
print(kinds(holder))


def local_only():
    secret = Node()
    return kinds(secret)


print(local_only())


def default(x=Node()):
    return kinds(x)


print(default())
g = (i for i in [a])
next(g)
print(kinds(a))
