# stress: audit, for every example is compiled and many objects are made
# A module whose examples all pass prints nothing.
import doctest


def average(values):
    """The mean.

    >>> average([20, 30, 70])
    40.0
    >>> average([])
    Traceback (most recent call last):
    ZeroDivisionError: division by zero
    """
    return sum(values) / len(values)


if __name__ == '__main__':
    print(doctest.testmod())
    doctest.run_docstring_examples(average, globals(), verbose=True, name='average')
    tests = doctest.DocTestFinder().find(average)
    print([test.name for test in tests], tests[0].lineno, len(tests[0].examples))
