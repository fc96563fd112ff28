import random

import folders


def one_round(number):
    inner = {'file %d' % i: i for i in range(random.randint(1, 4))}
    folder = {'a': 1, 'b': {'c': 2, 'd': inner}, 'e': {}}
    return len(folders.report(folder))


def rounds(count):
    for number in range(count):
        one_round(number)


rounds(1)
# mark: after 1 report
rounds(1)
# mark: after 2 reports
rounds(2)
# mark: after 4 reports
rounds(4)
# mark: after 8 reports
print('end')
