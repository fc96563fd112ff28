"""What a failing example shows of its own text, and a docstring as a test of unittest."""
import doctest
import io
import re
import unittest


def bad():
    """
    >>> 1 + 1
    3
    >>> 1 / 0
    0
    """


def good():
    """
    >>> sorted('ba')
    ['a', 'b']
    """


out = []
test = doctest.DocTestFinder().find(bad, 'bad')[0]
print(doctest.DocTestRunner(verbose=False).run(test, out=out.append))
for line in ''.join(out).splitlines():
    if not re.search(r'doctest.py|exec|compileflags|~~~~\^|\^{20}|File "<frozen', line):
        print(re.sub(r'File ".*?", line', 'File, line', line))

suite = doctest.DocTestSuite()
print([(str(case), case.id(), case.shortDescription()) for case in suite])
result = unittest.TextTestRunner(io.StringIO()).run(suite)
print(result.testsRun, len(result.failures), result.failures[0][1].count('Expected:'))

with open('examples.txt', 'w') as file:
    file.write('Adding\n\n>>> x + 1\n2\n>>> x\n1\n')
print(doctest.testfile('examples.txt', module_relative=False, globs={'x': 1}))
case = doctest.DocFileTest('examples.txt', module_relative=False, globs={'x': 1})
print(case, case.id(), case.run().wasSuccessful())
