"""Between a memoryview and its bytes stands a buffer that all views made of one share."""
import gc
import sys


class Data(bytearray):
    pass


def names(objects):
    return [type(found).__name__ for found in objects]


data = Data(b'abcdef')
view = memoryview(data)
part, again, cast = view[1:3], memoryview(view), view.cast('B')
buffer = gc.get_referents(view)[-1]
print(type(buffer), [gc.get_referents(other)[-1] is buffer for other in (part, again, cast)], sys.getrefcount(buffer), sys.getrefcount(data))
print(sys.getsizeof(buffer), type(buffer).__basicsize__, gc.is_tracked(buffer), names(gc.get_referents(buffer))[-1:])
view.release()
part.release()
try:
    data.append(1)
except BufferError as error:
    print(error)
again.release()
cast.release()
data.append(1)
print(names(gc.get_referents(view)), names(gc.get_referents(buffer)), sys.getrefcount(data))
del view, part, again, cast
print(sys.getrefcount(buffer))
del buffer
gc.disable()
gc.collect()
before = gc.get_count()[0]
views = [memoryview(b'abc') for i in range(10)]
print(gc.get_count()[0] - before)
data.me = memoryview(data)
del data
print(gc.collect())
