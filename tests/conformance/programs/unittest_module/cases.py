# Test cases with every kind of outcome, as the runner reports them.
# stress: audit (very many objects)
import io
import re
import sys
import unittest


class Mixed(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        print('setUpClass')

    @classmethod
    def tearDownClass(cls):
        print('tearDownClass')

    def setUp(self):
        print('setUp', self._testMethodName)
        self.addCleanup(print, 'cleanup')

    def tearDown(self):
        print('tearDown')

    def test_good(self):
        """A docstring.

        More."""
        self.assertEqual(1 + 1, 2)

    def test_bad(self):
        self.assertEqual(1 + 1, 3, 'arithmetic')

    def test_error(self):
        {}['missing']

    @unittest.skip('not today')
    def test_skipped(self):
        print('never')

    def test_skips_itself(self):
        self.skipTest('later')

    @unittest.expectedFailure
    def test_expected(self):
        self.assertTrue(False)

    @unittest.expectedFailure
    def test_unexpected(self):
        self.assertTrue(True)

    def test_parts(self):
        for i in range(4):
            with self.subTest(i=i, kind='even' if i % 2 == 0 else 'odd'):
                self.assertEqual(i % 2, 0)


for verbosity in (1, 2):
    stream = io.StringIO()
    suite = unittest.defaultTestLoader.loadTestsFromTestCase(Mixed)
    print(suite.countTestCases())
    result = unittest.TextTestRunner(stream=stream, verbosity=verbosity).run(suite)
    text = re.sub(r'in \d+\.\d+s', 'in TIMEs', stream.getvalue())
    print(text)
    print(result, result.wasSuccessful(), len(result.failures), len(result.skipped))
