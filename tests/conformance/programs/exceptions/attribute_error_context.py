"""Name and object of AttributeErrors that a program raises itself."""
class G:
    def __getattr__(self, n): raise AttributeError(n)
try: G().foo
except AttributeError as e: print(e.name, type(e.obj))
class G2:
    def __getattribute__(self, n): raise AttributeError('x')
try: G2().foo
except AttributeError as e: print(e.name, type(e.obj))
class G3:
    @property
    def foo(self): raise AttributeError('inner')
    @property
    def bar(self): return self.missing
    def m(self): return self.zip
try: G3().foo
except AttributeError as e: print(e.name, type(e.obj))
try: G3().bar
except AttributeError as e: print(e.name, type(e.obj))
try: getattr(G(), 'foo')
except AttributeError as e: print(e.name, type(e.obj))
class MG(type):
    def __getattr__(cls, n): raise AttributeError(n)
class CM(metaclass=MG): pass
try: CM.zork
except AttributeError as e: print(e.name, e.obj)
try: G().foo()
except AttributeError as e: print(e.name, type(e.obj))
import types
mod = types.ModuleType('mm'); 
def ga(n): raise AttributeError('no ' + n)
mod.__getattr__ = ga
try: mod.x
except AttributeError as e: print(e.name, e.obj)
G().__fooo
