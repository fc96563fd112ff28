"""array.clear (from 3.13 on) and array[int] (from 3.12 on)."""
from array import array
import gc
import sys

numbers = array('i', range(5))
for action in (lambda: numbers.clear(), lambda: array[int]):
    try:
        print(action(), numbers, len(numbers))
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)
view = memoryview(numbers)
try:
    print(numbers.clear(), numbers)
except (AttributeError, BufferError) as error:
    print(type(error).__name__, error)
view.release()
numbers.extend([7, 8])
print(numbers, sys.getsizeof(array('i')), gc.is_tracked(numbers))
