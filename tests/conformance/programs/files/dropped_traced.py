# A file that is dropped unclosed: who is told, and where it was opened, if tracemalloc knows.
import tracemalloc
import warnings


def drop(**more):
    file = open('dropped.txt', 'w', **more)
    name = file
    del file


warnings.simplefilter('ignore')
drop()
warnings.simplefilter('always')
drop(encoding='utf-8')
tracemalloc.start(2)
drop(encoding='utf-8')


def outer():
    drop(encoding='utf-8')


outer()
tracemalloc.stop()
tracemalloc.start(1)
outer()
tracemalloc.stop()
drop(encoding='utf-8')
warnings.simplefilter('error')
with open('dropped.txt') as file:
    print(file.read() == '')
