# Counting references, one by one
import sys


class Thing:
    pass


t = Thing()
print('one name:', sys.getrefcount(t))
also = t
box = [t, t]
print('two names and a list that holds it twice:', sys.getrefcount(t))
del also
box.pop()
print('one name, one place in the list:', sys.getrefcount(t))
box.clear()
del t
print('gone')
