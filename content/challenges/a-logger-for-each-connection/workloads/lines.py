import io

from gateway import Connection

stream, other = io.StringIO(), io.StringIO()
one, two = Connection(1, stream), Connection(2, other)
one.receive('hello')
two.receive('50% off')
one.fail('line cut')
one.close()
again = Connection(1, stream)
again.receive('hello again')
again.close()
two.close()
print(stream.getvalue() + '--\n' + other.getvalue())
