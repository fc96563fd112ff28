# What the assert methods say.
# stress: audit (very many objects)
import unittest
import warnings


class T(unittest.TestCase):
    def runTest(self):
        pass


t = T()


def fails(name, *args, **kwargs):
    try:
        getattr(t, name)(*args, **kwargs)
    except AssertionError as e:
        print(f'{name}: {e}')
    else:
        print(f'{name} holds')


fails('assertEqual', 1, 2)
fails('assertEqual', 'a' * 100 + 'b', 3)
fails('assertNotEqual', 1, 1, 'message')
fails('assertTrue', [])
fails('assertFalse', 'x')
fails('assertIs', 1, None)
fails('assertIsNot', None, None)
fails('assertIsNone', 0)
fails('assertIsNotNone', None)
fails('assertIn', 3, [1, 2])
fails('assertNotIn', 'a', 'abc')
fails('assertIsInstance', 1, str)
fails('assertNotIsInstance', 1, int)
fails('assertAlmostEqual', 1.0, 1.1)
fails('assertAlmostEqual', 1.0, 1.1, delta=0.01)
fails('assertAlmostEqual', 1.0, 1.00000001)
fails('assertNotAlmostEqual', 1.0, 1.0)
fails('assertGreater', 1, 2)
fails('assertGreaterEqual', 1, 2)
fails('assertLess', 2, 1)
fails('assertLessEqual', 2, 1)
fails('assertRegex', 'abc', r'\d')
fails('assertNotRegex', 'abc1', r'\d')
fails('assertCountEqual', [1, 2, 2], [2, 1])
fails('assertCountEqual', [[1]], [[2]])
fails('assertSetEqual', {1}, {2})
fails('assertRaises', ValueError, int, '3')
fails('assertRaises', ValueError, int, 'x')
fails('assertRaisesRegex', ValueError, 'nothing', int, 'x')
fails('assertWarns', UserWarning, print, 'no warning')
fails('fail', 'given up')
with t.assertRaises(ZeroDivisionError) as caught:
    1 / 0
print(repr(caught.exception))
with t.assertWarns(UserWarning) as caught:
    warnings.warn('careful')
print(caught.warning, caught.lineno)
with t.assertLogs('x', 'INFO') as logs:
    import logging
    logging.getLogger('x').info('hello')
print(logs.output)
try:
    with t.assertRaises(ValueError):
        pass
except AssertionError as e:
    print(e)
try:
    t.assertRaises(3)
except TypeError as e:
    print(e)
print(t, t.id(), repr(t), T() == t, unittest.TestSuite([t]))
