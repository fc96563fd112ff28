# The room of lists that split() and its like make.
import sys

for n in range(0, 20, 3):
    text = 'ab ' * n
    lists = (
        text.split(), text.split(' '), text.rsplit(), text.split(' ', 2), text.split(None, 1), text.replace(' ', '\n').splitlines(),
        text.encode().split(), text.encode().split(b' '), text.encode().splitlines(), text.split('no such thing'),
    )
    print(n, [sys.getsizeof(parts) for parts in lists])
words = 'to be or not to be'.split()
words.append('that')
print(len(words), sys.getsizeof(words))
