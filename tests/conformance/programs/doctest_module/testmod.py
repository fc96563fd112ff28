# stress: audit, for every example is compiled and many objects are made
"""Module doc.

>>> double(2)
4
"""
import doctest


def double(x):
    """Doubles.

    >>> double(3)
    6
    >>> double('a')
    'ab'
    >>> for i in range(2):
    ...     print(i)
    ...
    0
    1
    >>> double(None)
    Traceback (most recent call last):
        ...
    TypeError: unsupported operand type(s) for *: 'NoneType' and 'int'
    >>> print('a\\n\\nb')
    a
    <BLANKLINE>
    b
    >>> list(range(20))  # doctest: +ELLIPSIS
    [0, 1, ..., 19]
    >>> 1 / 1  # doctest: +SKIP
    3
    >>> x = 5
    >>> x
    6
    """
    return x * 2


class A:
    """A class.

    >>> A().m()
    1
    """

    def m(self):
        """
        >>> True
        1
        >>> print(1,   2)   # doctest: +NORMALIZE_WHITESPACE
        1     2
        """
        return 1

    @property
    def p(self):
        """
        >>> A().p
        3
        """
        return 3


print(doctest.testmod())
doctest.testmod(verbose=True)
doctest.run_docstring_examples(double, globals())
