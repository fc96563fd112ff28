import random

import outline


def one_round(number):
    lines = ['Document %d' % number, '  One', '    Deep', '  Two']
    lines += ['    More'] * random.randint(0, 3)
    top = outline.read(lines)
    deep = top.find('Deep')
    deep.move(top.find('Two'))
    return len(deep.path())


for number in range(8):
    one_round(number)
# mark: after 8 outlines
print('end')
