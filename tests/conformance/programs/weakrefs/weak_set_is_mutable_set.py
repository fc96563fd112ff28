# WeakSet counts as a MutableSet.
import weakref
from collections.abc import MutableMapping, MutableSet, Set

print(issubclass(weakref.WeakSet, MutableSet), isinstance(weakref.WeakSet(), Set))
print(issubclass(weakref.WeakValueDictionary, MutableMapping), isinstance(weakref.WeakKeyDictionary(), MutableMapping))


class Mine(weakref.WeakSet):
    pass


print(isinstance(Mine(), MutableSet))
