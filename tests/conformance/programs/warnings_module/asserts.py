# assertWarns and assertWarnsRegex of unittest.
import io
import unittest
import warnings


class Tests(unittest.TestCase):
    def test_warns(self):
        with self.assertWarns(DeprecationWarning) as context:
            warnings.warn('old', DeprecationWarning)
        self.assertEqual(str(context.warning), 'old')
        self.assertEqual(context.lineno, 10)

    def test_twice(self):
        for _ in range(2):
            self.assertWarns(UserWarning, warnings.warn, 'again')

    def test_regex(self):
        with self.assertWarnsRegex(UserWarning, 'o.d'):
            warnings.warn('old')

    def test_none(self):
        with self.assertRaises(AssertionError) as context:
            with self.assertWarns(UserWarning):
                pass
        print(context.exception)


result = unittest.TextTestRunner(stream=io.StringIO()).run(
    unittest.defaultTestLoader.loadTestsFromTestCase(Tests))
print(result.testsRun, result.failures, result.errors)
