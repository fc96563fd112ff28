"""Which empty and one-byte bytes are the shared ones: what is repeated no times is a new object."""
import sys
import tracemalloc

none, empty, one, many = 0, b'', b'x', b'xyz'
print([made is empty for made in (
    one * none, one * -2, many * none, empty * 5, many[:none], b''.join([]), bytes(none), bytes([]), (one + empty)[1:], many.strip(many),
    many.replace(many, empty), bytes(bytearray()),
)])
print([made is one for made in (one * 1, many[:1], bytes([120]), one + empty, b''.join([one]))])
new, other = one * none, one * none
print(new is other, new == other == empty, sys.getrefcount(new), sys.getsizeof(new))
tracemalloc.start()
traced = one * none
print(len(tracemalloc.get_object_traceback(traced)), tracemalloc.get_object_traceback(many[:none]))
