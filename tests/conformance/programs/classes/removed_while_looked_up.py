# Comparing the keys of an instance's dict takes the attribute off the class while it is looked up.
import gc
class Evil(object):
    def __hash__(self):
        return hash('attr')
    def __eq__(self, other):
        try:
            del C.attr
        except AttributeError:
            pass
        return 0
class Descr(object):
    def __get__(self, ob, type=None):
        return 1
class C(object):
    attr = Descr()
c = C()
c.__dict__[Evil()] = 0
print(c.attr)
gc.collect()
print(hasattr(c, 'attr'))
# 2: a class attribute that is no descriptor
class Plain:
    def __del__(self): print('plain dies')
class Evil2(object):
    def __hash__(self):
        return hash('attr')
    def __eq__(self, other):
        if 'attr' in vars(D): del D.attr
        return False
class D(object):
    attr = Plain()
d = D()
d.__dict__[Evil2()] = 0
print(type(d.attr).__name__)
print(hasattr(d, 'attr'))
class M:
    def attr(self): return 'method'
D.attr = M.attr

print(d.attr())
print(hasattr(d, 'attr'))


# Reading the attributes in slots replaces the list of their names.
class Name(str):
    pass


class Changing:
    __slotnames__ = [Name('spam'), Name('eggs')]

    def __getattr__(self, name):
        if name in ('spam', 'eggs'):
            Changing.__slotnames__[:] = [Name('spam')]
            return 42
        raise AttributeError(name)


try:
    print(Changing().__reduce_ex__(2)[1:])
except RuntimeError as e:
    print(str(e).partition(" ")[2])
print(Changing().__reduce_ex__(2)[1:])
