import io

from gateway import Connection


def connections(count):
    for number in range(count):
        connection = Connection(number, io.StringIO())
        connection.receive('hello')
        connection.close()


connections(1)
# mark: after 1 connection
connections(1)
# mark: after 2 connections
connections(2)
# mark: after 4 connections
connections(4)
# mark: after 8 connections
print('end')
