"""What room a bytearray takes for the bytes that it is made of."""
import sys

for source in ([1, 2], [], [1], range(5), (1, 2, 3), iter([1, 2]), b'ab', 3, bytearray(b'abc'), memoryview(b'abcd'), list(range(20)), tuple(range(9)), iter(range(30))):
    print(type(source).__name__, sys.getsizeof(bytearray(source)))
data = bytearray(b'a')
for more in ([1, 2], range(3), b'xyz', (7,), iter([1, 2, 3])):
    data.extend(more)
    print(sys.getsizeof(data))
