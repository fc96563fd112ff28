import weakref


class Thing:
    pass


class Ref(weakref.ref):
    def __init__(self, target, callback=None, label=""):
        super().__init__(target, callback)
        self.label = label


class KeyedRef(weakref.ref):
    __slots__ = ("key",)

    def __new__(cls, target, callback, key):
        self = super().__new__(cls, target, callback)
        self.key = key
        return self

    def __init__(self, target, callback, key):
        super().__init__(target, callback)


t = Thing()
plain = weakref.ref(t)
r = Ref(t, label="my label")
k = KeyedRef(t, lambda ref: print("gone", ref.key), "the key")
print(r() is t, r.label, r is plain, k.key, weakref.getweakrefcount(t), isinstance(r, weakref.ref), weakref.ref is weakref.ReferenceType)
table = {plain: 1}
print(table[weakref.ref(t)], r == plain)
a, b = Thing(), Thing()
ra, rb = weakref.ref(a), weakref.ref(b)
print(ra == rb, ra == weakref.ref(a), ra != rb)
del t, a
print(ra == rb, ra() is None, table[plain])
print(plain.__callback__, weakref.getweakrefs(b) == [rb], weakref.getweakrefs(5), weakref.getweakrefcount(5))
