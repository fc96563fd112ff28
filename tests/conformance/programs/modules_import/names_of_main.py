import builtins, sys, math, collections, json
print(dir())
print(builtins, sys)
print(list(globals())[:9])
x: int = 1
print(__annotations__ if sys.version_info < (3,14) else __annotations__)
print(__cached__ if sys.version_info < (3,15) else '')
class A: pass
print(dir(A))
