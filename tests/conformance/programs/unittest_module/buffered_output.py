"""The messages of failing assertions, with what the tests printed kept back by `buffer`."""
# stress: none: very many objects
import re
import io
import sys
import unittest


class Base(unittest.TestCase):
    def test_a(self):
        print("printed by a")
        self.assertEqual("x" * 50 + "a", "x" * 50 + "b")

    def test_b(self):
        print("to stderr", file=sys.stderr)
        self.assertListEqual([1, 2, 3], [1, 3])

    def test_c(self):
        self.assertEqual({"k": "v" * 40, "n": list(range(10))}, {"k": "v" * 40, "n": list(range(11))})

    def test_d(self):
        self.assertMultiLineEqual("the cat sat\non the mat\n", "the cat sat\non the hat\n")

    def test_e(self):
        self.assertEqual(("a",) * 3, ("a", "b", "a"))

    def test_f(self):
        with self.assertWarns(DeprecationWarning):
            pass

    def test_g(self):
        with self.assertRaises(ValueError):
            pass

    def test_h(self):
        self.assertIsInstance(3, str)

    def test_i(self):
        self.assertEqual("abc\n", "abd\n", msg="custom")

    def test_j(self):
        self.fail()

    def test_k(self):
        self.assertIn(1, [2, 3])

    def test_l(self):
        self.assertEqual(float("nan"), float("nan"))

    def test_m(self):
        self.assertNotEqual(1, 1)

    def test_n(self):
        self.assertIs([], [])

    def test_o(self):
        self.assertEqual(set("ab"), frozenset("bc"))

    def test_p(self):
        self.assertCountEqual("aab", "abc")

    def test_q(self):
        self.assertDictEqual({}, {1: 2})

    def test_r(self):
        self.assertRegex("hello", "x+")

    def test_s(self):
        self.assertAlmostEqual(1.0, 1.1, places=3)

    def test_t(self):
        self.assertGreaterEqual(1, 2, "too small")

    def test_u(self):
        self.assertRaises(KeyError, lambda: {}.get("a"))

    def test_v(self):
        self.assertRaisesRegex(KeyError, "zz", {}.__getitem__, "a")


suite = unittest.TestSuite()
suite.addTest(Base("test_a"))
suite.addTests(unittest.defaultTestLoader.loadTestsFromTestCase(Base))
print(suite.countTestCases())
stream = io.StringIO()
result = unittest.TextTestRunner(stream=stream, verbosity=1, buffer=True).run(suite)
print(re.sub(r"in [\d.]+s", "in Xs", stream.getvalue()))
print(result, result.wasSuccessful(), len(result.failures), len(result.errors))
print(unittest.TextTestRunner(stream=io.StringIO(), failfast=True).run(unittest.defaultTestLoader.loadTestsFromName("__main__.Base.test_j")).testsRun)
print(unittest.defaultTestLoader.getTestCaseNames(Base)[:3], Base("test_a"), Base("test_a").id(), repr(Base("test_b")))


class Durations(unittest.TestCase):
    def runTest(self):
        self.assertTrue(1)


print(Durations().run(), unittest.FunctionTestCase(lambda: None).run())


def load_tests(loader, tests, pattern):
    return unittest.TestSuite()
