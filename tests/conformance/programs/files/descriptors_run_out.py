# Descriptors: the lowest free one is taken, and at the limit nothing opens any more.
import errno
import os

with open('some.txt', 'w') as file:
    file.write('some text')
first, second = open('some.txt'), open('some.txt')
number = first.fileno()
print(second.fileno() - number)
first.close()
third = open('some.txt')
print(third.fileno() == number)
second.close()
third.close()

held = []
try:
    while True:
        held.append(open('some.txt'))
except OSError as error:
    print(type(error).__name__, error.errno == errno.EMFILE, error.errno, error.strerror, error.filename, len(held) > 200)
held.pop().close()
with open('some.txt') as file:
    print('one more:', file.read(4))
for file in held:
    file.close()

fd = os.open('some.txt', os.O_RDONLY)
print(os.read(fd, 4))
os.close(fd)
try:
    os.close(fd)
except OSError as error:
    print(error)
