# The original streams are put back when the interpreter ends; the program's own one dies then.
import sys


class Marked:
    def write(self, text):
        sys.__stdout__.write(text.upper())

    def flush(self):
        pass

    def __del__(self):
        print('the stream goes')


class D:
    def __del__(self):
        print('the global goes', type(sys.stdout).__name__)


d = D()
sys.stdout = Marked()
print('shouted')
