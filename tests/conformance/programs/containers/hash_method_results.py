# What __hash__ returns is an int of any class, and is not asked for its own __hash__.
class C(int):
    def __hash__(self): return self
class B(int):
    def __hash__(self): return 2**70
class D(int): pass
class E:
    def __hash__(self): return D(5)
class F:
    def __hash__(self): return C(2**70)
class G:
    def __hash__(self): return True
class H:
    def __hash__(self): return -1
for o in C(3), B(4), E(), F(), G(), H(), C(-1), C(2**65):
    print(hash(o), {o: 1} is not None)
