# stress: audit shows when files die
import warnings
import gc
warnings.simplefilter('always')


def leave():
    f = open('left.txt', 'w', encoding='utf-8')
    f.write('kept')


leave()
print(open('left.txt', 'rb').read())
node = [open('left.txt', 'rb')]
node.append(node)
del node
gc.collect()
with warnings.catch_warnings():
    warnings.simplefilter('error')
    open('left.txt', 'rb')
    print('after')
