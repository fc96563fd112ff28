# stress: audit, for every example is compiled and many objects are made
# The parser, the runner, the checker and their errors.
import doctest

text = '''
>>> 1/0
>>> [3]
[4]
>>> print('a\\nb\\nc\\nd') # doctest: +REPORT_UDIFF
a
b
x
d
>>> int('z') # doctest: +IGNORE_EXCEPTION_DETAIL
Traceback (most recent call last):
ValueError: other
>>> print()
'''
for example in doctest.DocTestParser().get_examples(text):
    print(repr(example.source), repr(example.want), repr(example.exc_msg), example.lineno, example.options)
test = doctest.DocTestParser().get_doctest('>>> 2\n3\n>>> 2\n2\n', {}, 'n', None, 0)
print(test)
runner = doctest.DocTestRunner(verbose=False)
print(runner.run(test))
runner.summarize()
for bad in ['>>>1', '  >>> 1\n 2', '>>> 1 # doctest: +NOPE']:
    try:
        doctest.DocTestParser().get_examples(bad)
    except ValueError as error:
        print(error)
test = doctest.DocTestParser().get_doctest(text.replace('>>> 1/0\n', ''), {}, 'n', None, 0)
print(doctest.DocTestRunner().run(test))
print(doctest.OutputChecker().check_output('a...b\n', 'a123b\n', doctest.ELLIPSIS), doctest.OutputChecker().check_output('a...b\n', 'a123b\n', 0))
try:
    doctest.DebugRunner().run(doctest.DocTestParser().get_doctest('>>> 2\n3\n', {}, 'n', 'f.py', 0))
except doctest.DocTestFailure as failure:
    print(failure, failure.got, failure.example.want)
try:
    doctest.testmod(3)
except TypeError as error:
    print(error)
