# profiles: 3.13+
# Warnings of the interpreter itself go through the program's filters.
import re
import warnings


def invert():
    yes = True
    return ~yes


with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter('always')
    invert()
    invert()
    re.compile('[[a]')
    compile('x is 1', 'other.py', 'exec')
for entry in log:
    print(entry.category.__name__, str(entry.message)[:40], entry.lineno)

with warnings.catch_warnings():
    warnings.simplefilter('ignore')
    invert()

with warnings.catch_warnings():
    warnings.simplefilter('error')
    try:
        invert()
    except DeprecationWarning as error:
        print('error:', str(error)[:40])
    try:
        compile('x is 1', 'other.py', 'exec')
    except SyntaxError as error:
        print('error:', error.msg, error.lineno, error.offset)
    def gen():
        yield 1
    it = gen()
    next(it)
    try:
        it.throw(ValueError, 'v', None)
    except Exception as error:
        print(type(error).__name__, str(error)[:40])
