"""Doctests as tests of unittest; a part of doctest that is loaded when it is asked for."""

import doctest
import os
import sys
import unittest
from doctest import (COMPARISON_FLAGS, FAIL_FAST, REPORT_ONLY_FIRST_FAILURE, REPORTING_FLAGS, DebugRunner, DocTestFinder, DocTestParser,
                     DocTestRunner, OutputChecker)
from io import StringIO

__name__ = 'doctest'
_reportflags = 0


def set_unittest_reportflags(flags):
    """Set how tests that have no flags of their own report; returns what was set before."""
    global _reportflags
    if flags & REPORTING_FLAGS != flags:
        raise ValueError('Only reporting flags allowed', flags)
    old, _reportflags = _reportflags, flags
    return old


class DocTestCase(unittest.TestCase):
    """A docstring as a test."""

    def __init__(self, test, optionflags=0, setUp=None, tearDown=None, checker=None):
        unittest.TestCase.__init__(self)
        self._dt_optionflags = optionflags
        self._dt_checker = checker
        self._dt_test = test
        self._dt_setUp = setUp
        self._dt_tearDown = tearDown
        self._dt_globs = test.globs.copy()

    def setUp(self):
        if self._dt_setUp is not None:
            self._dt_setUp(self._dt_test)

    def tearDown(self):
        test = self._dt_test
        if self._dt_tearDown is not None:
            self._dt_tearDown(test)
        test.globs.clear()
        test.globs.update(self._dt_globs)

    def runTest(self):
        test = self._dt_test
        old = sys.stdout
        new = StringIO()
        flags = self._dt_optionflags
        if not flags & REPORTING_FLAGS:
            flags |= _reportflags
        runner = DocTestRunner(optionflags=flags, checker=self._dt_checker, verbose=False)
        try:
            runner.DIVIDER = '-' * 70
            results = runner.run(test, out=new.write, clear_globs=False)
        finally:
            sys.stdout = old
        if getattr(results, 'skipped', None) is not None and results.skipped == results.attempted > 0:
            raise unittest.SkipTest('all examples were skipped')
        if results.failed:
            raise self.failureException(self.format_failure(new.getvalue()))

    def format_failure(self, err):
        """The report of a test that failed."""
        test = self._dt_test
        line = 'unknown line number' if test.lineno is None else str(test.lineno)
        last = test.name.rpartition('.')[2]
        return f'Failed doctest test for {test.name}\n  File "{test.filename}", line {line}, in {last}\n\n{err}'

    def debug(self):
        """Run without catching anything."""
        self.setUp()
        runner = DebugRunner(optionflags=self._dt_optionflags, checker=self._dt_checker, verbose=False)
        runner.run(self._dt_test, clear_globs=False)
        self.tearDown()

    def id(self):
        return self._dt_test.name

    def __eq__(self, other):
        if type(self) is not type(other):
            return NotImplemented
        names = '_dt_test', '_dt_optionflags', '_dt_setUp', '_dt_tearDown', '_dt_checker'
        return all(getattr(self, name) == getattr(other, name) for name in names)

    def __hash__(self):
        return hash((self._dt_optionflags, self._dt_setUp, self._dt_tearDown, self._dt_checker))

    def __repr__(self):
        *packages, last = self._dt_test.name.split('.')
        return f'{last} ({".".join(packages)})'

    __str__ = object.__str__

    def shortDescription(self):
        return 'Doctest: ' + self._dt_test.name


class _DocTestSuite(unittest.TestSuite):
    def _removeTestAtIndex(self, index):
        pass


class DocFileCase(DocTestCase):
    """A file as a test."""

    def id(self):
        return '_'.join(self._dt_test.name.split('.'))

    def __repr__(self):
        return self._dt_test.filename

    def format_failure(self, err):
        return f'Failed doctest test for {self._dt_test.name}\n  File "{self._dt_test.filename}", line 0\n\n{err}'


def DocTestSuite(module=None, globs=None, extraglobs=None, test_finder=None, **options):
    """The docstrings of a module as a suite."""
    if test_finder is None:
        test_finder = DocTestFinder()
    if module is None:
        module = sys.modules[sys._getframe(1).f_globals['__name__']]
    elif isinstance(module, str):
        module = __import__(module, globals(), locals(), ['*'])
    suite = _DocTestSuite()
    for test in sorted(test_finder.find(module, globs=globs, extraglobs=extraglobs)):
        if not test.examples:
            continue
        if not test.filename:
            filename = module.__file__
            test.filename = filename[:-1] if filename.endswith('.pyc') else filename
        suite.addTest(DocTestCase(test, **options))
    return suite


def DocFileTest(path, module_relative=True, package=None, globs=None, parser=DocTestParser(), encoding=None, **options):
    """A file as a test."""
    globs = {} if globs is None else globs.copy()
    text, path = doctest._file_text(path, package, module_relative, encoding or 'utf-8')
    globs.setdefault('__file__', path)
    return DocFileCase(parser.get_doctest(text, globs, os.path.basename(path), path, 0), **options)


def DocFileSuite(*paths, **kw):
    """Files as a suite."""
    suite = _DocTestSuite()
    for path in paths:
        suite.addTest(DocFileTest(path, **kw))
    return suite


for _class in (DocTestCase, DocFileCase, _DocTestSuite):
    _class.__module__ = 'doctest'
