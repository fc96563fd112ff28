import io
import logging

from gateway import Connection


def connections(first, count):
    for number in range(first, first + count):
        connection = Connection(number, io.StringIO())
        connection.receive('hello')
        connection.close()


def known():
    return len(logging.root.manager.loggerDict)


connections(0, 3)
before = known()
connections(3, 40)
print(known() - before)
