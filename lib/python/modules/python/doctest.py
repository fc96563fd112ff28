"""Runs the examples that stand in docstrings and compares what they print with what is written there."""

import difflib
import inspect
import linecache
import re
import sys
import traceback
from collections import namedtuple
from io import StringIO

__all__ = [
    'register_optionflag', 'DONT_ACCEPT_TRUE_FOR_1', 'DONT_ACCEPT_BLANKLINE', 'NORMALIZE_WHITESPACE', 'ELLIPSIS', 'SKIP',
    'IGNORE_EXCEPTION_DETAIL', 'COMPARISON_FLAGS', 'REPORT_UDIFF', 'REPORT_CDIFF', 'REPORT_NDIFF', 'REPORT_ONLY_FIRST_FAILURE',
    'REPORTING_FLAGS', 'FAIL_FAST', 'Example', 'DocTest', 'DocTestParser', 'DocTestFinder', 'DocTestRunner', 'OutputChecker',
    'DocTestFailure', 'UnexpectedException', 'DebugRunner', 'testmod', 'testfile', 'run_docstring_examples',
    'DocTestSuite', 'DocFileSuite', 'set_unittest_reportflags',
]

OPTIONFLAGS_BY_NAME = {}


def register_optionflag(name):
    """The number of the flag with that name, a new one if there is none."""
    return OPTIONFLAGS_BY_NAME.setdefault(name, 1 << len(OPTIONFLAGS_BY_NAME))


DONT_ACCEPT_TRUE_FOR_1 = register_optionflag('DONT_ACCEPT_TRUE_FOR_1')
DONT_ACCEPT_BLANKLINE = register_optionflag('DONT_ACCEPT_BLANKLINE')
NORMALIZE_WHITESPACE = register_optionflag('NORMALIZE_WHITESPACE')
ELLIPSIS = register_optionflag('ELLIPSIS')
SKIP = register_optionflag('SKIP')
IGNORE_EXCEPTION_DETAIL = register_optionflag('IGNORE_EXCEPTION_DETAIL')
COMPARISON_FLAGS = (DONT_ACCEPT_TRUE_FOR_1 | DONT_ACCEPT_BLANKLINE | NORMALIZE_WHITESPACE | ELLIPSIS | SKIP | IGNORE_EXCEPTION_DETAIL)
REPORT_UDIFF = register_optionflag('REPORT_UDIFF')
REPORT_CDIFF = register_optionflag('REPORT_CDIFF')
REPORT_NDIFF = register_optionflag('REPORT_NDIFF')
REPORT_ONLY_FIRST_FAILURE = register_optionflag('REPORT_ONLY_FIRST_FAILURE')
FAIL_FAST = register_optionflag('FAIL_FAST')
REPORTING_FLAGS = REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF | REPORT_ONLY_FIRST_FAILURE | FAIL_FAST

BLANKLINE_MARKER = '<BLANKLINE>'
ELLIPSIS_MARKER = '...'
_counts_skipped = sys.version_info >= (3, 13)

TestResults = namedtuple('TestResults', 'failed attempted')
if _counts_skipped:
    class TestResults(TestResults):
        """How many examples failed, were tried, and were passed over."""

        def __new__(cls, failed, attempted, *, skipped=0):
            self = super().__new__(cls, failed, attempted)
            self.skipped = skipped
            return self

        def __repr__(self):
            if not self.skipped:
                return super().__repr__()
            return f'TestResults(failed={self.failed}, attempted={self.attempted}, skipped={self.skipped})'


def _results(failed, attempted, skipped):
    return TestResults(failed, attempted, skipped=skipped) if _counts_skipped else TestResults(failed, attempted)


def _indent(text, indent=4):
    return re.sub('(?m)^(?!$)', indent * ' ', text)


def _ending_in_newline(text):
    return text if not text or text.endswith('\n') else text + '\n'


class Example:
    """A statement and the text that it is to print."""

    def __init__(self, source, want, exc_msg=None, lineno=0, indent=0, options=None):
        self.source = source if source.endswith('\n') else source + '\n'
        self.want = _ending_in_newline(want)
        self.exc_msg = None if exc_msg is None else exc_msg if exc_msg.endswith('\n') else exc_msg + '\n'
        self.lineno = lineno
        self.indent = indent
        self.options = {} if options is None else options

    def _fields(self):
        return self.source, self.want, self.lineno, self.indent, self.options, self.exc_msg

    def __eq__(self, other):
        return self._fields() == other._fields() if type(self) is type(other) else NotImplemented

    def __hash__(self):
        return hash((self.source, self.want, self.lineno, self.indent, self.exc_msg))


class DocTest:
    """The examples of one docstring, which share a namespace."""

    def __init__(self, examples, globs, name, filename, lineno, docstring):
        assert not isinstance(examples, str), 'DocTest no longer accepts str; use DocTestParser instead'
        self.examples = examples
        self.docstring = docstring
        self.globs = globs.copy()
        self.name = name
        self.filename = filename
        self.lineno = lineno

    def __repr__(self):
        count = len(self.examples)
        number = 'no examples' if count == 0 else '1 example' if count == 1 else f'{count} examples'
        return f'<{self.__class__.__name__} {self.name} from {self.filename}:{self.lineno} ({number})>'

    def _fields(self):
        return self.examples, self.docstring, self.globs, self.name, self.filename, self.lineno

    def __eq__(self, other):
        return self._fields() == other._fields() if type(self) is type(other) else NotImplemented

    def __hash__(self):
        return hash((self.docstring, self.name, self.filename, self.lineno))

    def __lt__(self, other):
        if not isinstance(other, DocTest):
            return NotImplemented
        mine, theirs = ((t.name, t.filename, -1 if t.lineno is None else t.lineno, id(t)) for t in (self, other))
        return mine < theirs


class DocTestParser:
    """Finds the examples in a text."""

    _PROMPT = re.compile(r'( *)>>>( .*)?$')
    _DIRECTIVE = re.compile(r'#\s*doctest:\s*([^\n\'"]*)$', re.M)
    _EXCEPTION = re.compile(r'^Traceback \((?:most recent call last|innermost last)\):\s*$.*?^(?P<msg>\w+.*)', re.M | re.S)

    def parse(self, string, name='<string>'):
        """Texts and examples in turn."""
        lines = string.expandtabs().split('\n')
        margins = [len(line) - len(line.lstrip(' ')) for line in lines if line.strip()]
        margin = min(margins, default=0)
        lines = [line[margin:] for line in lines]
        output = []
        text = []
        at = 0
        while at < len(lines):
            line = lines[at]
            if not line.lstrip(' ').startswith('>>>'):
                text.append(line + ('\n' if at + 1 < len(lines) else ''))
                at += 1
                continue
            output.append(''.join(text))
            text = []
            example, at = self._example(lines, at, name)
            if example is not None:
                output.append(example)
        output.append(''.join(text))
        return output

    def _example(self, lines, start, name):
        indent = len(lines[start]) - len(lines[start].lstrip(' '))
        at = start + 1
        while at < len(lines) and re.match(r' *\.\.\.', lines[at]):
            at += 1
        body = lines[start:at]
        first = at
        while at < len(lines) and lines[at].strip(' ') and not lines[at].lstrip(' ').startswith('>>>'):
            at += 1
        want_lines = lines[first:at]
        for number, line in enumerate(body):
            if len(line) >= indent + 4 and line[indent + 3] != ' ':
                raise ValueError(f'line {start + number + 1!r} of the docstring for {name} lacks blank after '
                                 f'{line[indent:indent + 3]}: {line!r}')
        self._check_prefix(body[1:], ' ' * indent + '.', name, start)
        source = '\n'.join(line[indent + 4:] for line in body)
        self._check_prefix(want_lines, ' ' * indent, name, start + len(body))
        want = '\n'.join(line[indent:] for line in want_lines)
        found = self._EXCEPTION.match(want)
        options = self._options(source, name, start)
        if not any(line.strip() and not line.lstrip().startswith('#') for line in source.split('\n')):
            return None, at
        return Example(source, want, found and found['msg'], start, indent, options), at

    def _check_prefix(self, lines, prefix, name, lineno):
        for number, line in enumerate(lines):
            if line and not line.startswith(prefix):
                raise ValueError(f'line {lineno + number + 1!r} of the docstring for {name} has inconsistent leading whitespace: {line!r}')

    def _options(self, source, name, lineno):
        options = {}
        for found in self._DIRECTIVE.finditer(source):
            for option in found[1].replace(',', ' ').split():
                if option[0] not in '+-' or option[1:] not in OPTIONFLAGS_BY_NAME:
                    raise ValueError(f'line {lineno + 1!r} of the doctest for {name} has an invalid option: {option!r}')
                options[OPTIONFLAGS_BY_NAME[option[1:]]] = option[0] == '+'
        if options and source.lstrip().startswith('#') and '\n' not in source.strip():
            raise ValueError(f'line {lineno!r} of the doctest for {name} has an option directive on a line with no example: {source!r}')
        return options

    def get_doctest(self, string, globs, name, filename, lineno):
        """The examples of a text as a test."""
        return DocTest(self.get_examples(string, name), globs, name, filename, lineno, string)

    def get_examples(self, string, name='<string>'):
        """The examples of a text."""
        return [part for part in self.parse(string, name) if isinstance(part, Example)]


class DocTestFinder:
    """Finds the tests of a module, class or function, and of what is in it."""

    def __init__(self, verbose=False, parser=DocTestParser(), recurse=True, exclude_empty=True):
        self._parser = parser
        self._verbose = verbose
        self._recurse = recurse
        self._exclude_empty = exclude_empty

    def find(self, obj, name=None, module=None, globs=None, extraglobs=None):
        """The tests, ordered by name."""
        if name is None:
            name = getattr(obj, '__name__', None)
            if name is None:
                raise ValueError(f"DocTestFinder.find: name must be given when obj.__name__ doesn't exist: {type(obj)!r}")
        if module is False:
            module = None
        elif module is None:
            module = inspect.getmodule(obj)
        filename = getattr(module, '__file__', None) or getattr(inspect.unwrap(obj) if callable(obj) else obj, '__file__', None)
        source_lines = linecache.getlines(filename) if filename else None
        if globs is None:
            globs = {} if module is None else module.__dict__.copy()
        else:
            globs = globs.copy()
        globs.update(extraglobs or {})
        globs.setdefault('__name__', '__main__')
        tests = []
        self._find(tests, obj, name, module, source_lines or None, globs, set())
        tests.sort()
        return tests

    def _from_module(self, module, obj):
        if module is None:
            return True
        if inspect.isfunction(obj):
            return module.__dict__ is obj.__globals__
        if isinstance(obj, property):
            return True
        if inspect.ismethoddescriptor(obj) or inspect.isroutine(obj):
            owner = getattr(obj, '__objclass__', None)
            return (owner.__module__ if owner is not None else getattr(obj, '__module__', module.__name__)) == module.__name__
        return module.__name__ == obj.__module__

    def _find(self, tests, obj, name, module, source_lines, globs, seen):
        if self._verbose:
            print(f'Finding tests in {name}')
        if id(obj) in seen:
            return
        seen.add(id(obj))
        test = self._get_test(obj, name, module, globs, source_lines)
        if test is not None:
            tests.append(test)
        if not self._recurse:
            return
        for inner_name, inner in self._inside(obj, module):
            self._find(tests, inner, f'{name}.{inner_name}', module, source_lines, globs, seen)

    def _inside(self, obj, module):
        if inspect.ismodule(obj):
            for name, value in list(obj.__dict__.items()):
                unwrapped = value
                while hasattr(type(unwrapped), '__wrapped__') or '__wrapped__' in getattr(unwrapped, '__dict__', {}):
                    unwrapped = unwrapped.__wrapped__
                if (inspect.isroutine(unwrapped) or inspect.isclass(value)) and self._from_module(module, value):
                    yield name, value
            for name, value in getattr(obj, '__test__', {}).items():
                if not isinstance(name, str):
                    raise ValueError(f'DocTestFinder.find: __test__ keys must be strings: {type(name)!r}')
                if not (inspect.isroutine(value) or inspect.isclass(value) or inspect.ismodule(value) or isinstance(value, str)):
                    raise ValueError('DocTestFinder.find: __test__ values must be strings, functions, methods, classes, or modules: '
                                     f'{type(value)!r}')
                yield f'__test__.{name}', value
        elif inspect.isclass(obj):
            for name, value in list(obj.__dict__.items()):
                if isinstance(value, (staticmethod, classmethod)):
                    value = value.__func__
                if (inspect.isroutine(value) or inspect.isclass(value) or isinstance(value, property)) and self._from_module(module, value):
                    yield name, value

    def _get_test(self, obj, name, module, globs, source_lines):
        docstring = obj if isinstance(obj, str) else getattr(obj, '__doc__', None)
        docstring = '' if docstring is None else str(docstring)
        if self._exclude_empty and not docstring:
            return None
        lineno = self._find_lineno(obj, source_lines)
        filename = None if module is None else getattr(module, '__file__', None) or module.__name__
        return self._parser.get_doctest(docstring, globs, name, filename, lineno)

    def _find_lineno(self, obj, source_lines):
        lineno = self._first_line(obj, source_lines)
        if lineno is None or source_lines is None:
            return None if lineno is None or inspect.isclass(obj) else lineno + 1
        opening = re.compile(r'(^|.*:)\s*\w*("|\')')
        return next((at for at in range(lineno, len(source_lines)) if opening.match(source_lines[at])), None)

    def _first_line(self, obj, source_lines):
        if inspect.ismodule(obj):
            return 0 if obj.__doc__ is not None else None
        if inspect.isclass(obj) and obj.__doc__ is not None:
            head = re.compile(rf'^\s*class\s*{re.escape(obj.__name__)}\b')
            return next((at for at, line in enumerate(source_lines or ()) if head.match(line)), None)
        if inspect.ismethod(obj):
            obj = obj.__func__
        if isinstance(obj, property):
            obj = obj.fget
        if inspect.isfunction(obj) and obj.__doc__:
            code = getattr(inspect.unwrap(obj), '__code__', None)
            return None if code is None else code.co_firstlineno - 1
        return None


class OutputChecker:
    """Compares what an example printed with what it was to print."""

    def check_output(self, want, got, optionflags):
        """True if they agree, as the flags have it."""
        if want == got:
            return True
        if not optionflags & DONT_ACCEPT_TRUE_FOR_1 and (got, want) in (('True\n', '1\n'), ('False\n', '0\n')):
            return True
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            want = re.sub(rf'(?m)^{re.escape(BLANKLINE_MARKER)}\s*?$', '', want)
            got = re.sub(r'(?m)^[^\S\n]+$', '', got)
            if got == want:
                return True
        if optionflags & NORMALIZE_WHITESPACE:
            got, want = ' '.join(got.split()), ' '.join(want.split())
            if got == want:
                return True
        return bool(optionflags & ELLIPSIS) and _fits(want, got)

    def output_difference(self, example, got, optionflags):
        """The report about an example that failed."""
        want = example.want
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            got = re.sub('(?m)^[ ]*(?=\n)', BLANKLINE_MARKER, got)
        if self._wants_diff(want, got, optionflags):
            wanted, gotten = want.splitlines(keepends=True), got.splitlines(keepends=True)
            if optionflags & REPORT_UDIFF:
                lines, kind = list(difflib.unified_diff(wanted, gotten, n=2))[2:], 'unified diff with -expected +actual'
            elif optionflags & REPORT_CDIFF:
                lines, kind = list(difflib.context_diff(wanted, gotten, n=2))[2:], 'context diff with expected followed by actual'
            else:
                engine = difflib.Differ(charjunk=difflib.IS_CHARACTER_JUNK)
                lines, kind = list(engine.compare(wanted, gotten)), 'ndiff with -expected +actual'
            return f'Differences ({kind}):\n' + _indent(''.join(lines))
        if want and got:
            return f'Expected:\n{_indent(want)}Got:\n{_indent(got)}'
        if want:
            return f'Expected:\n{_indent(want)}Got nothing\n'
        if got:
            return f'Expected nothing\nGot:\n{_indent(got)}'
        return 'Expected nothing\nGot nothing\n'

    def _wants_diff(self, want, got, optionflags):
        if not optionflags & (REPORT_UDIFF | REPORT_CDIFF | REPORT_NDIFF):
            return False
        return bool(optionflags & REPORT_NDIFF) or (want.count('\n') > 2 and got.count('\n') > 2)


def _fits(want, got):
    # Between two ellipses the first place that fits is as good as any.
    if ELLIPSIS_MARKER not in want:
        return want == got
    first, *middle, last = want.split(ELLIPSIS_MARKER)
    if not got.startswith(first) or not got.endswith(last) or len(first) + len(last) > len(got):
        return False
    at, end = len(first), len(got) - len(last)
    for part in middle:
        at = got.find(part, at, end)
        if at < 0:
            return False
        at += len(part)
    return True


def _without_detail(message):
    # The name of the class alone, without its module.
    line = message.partition('\n')[0]
    return line.partition(':')[0].rpartition('.')[2]


class DocTestRunner:
    """Runs tests and reports about them."""

    DIVIDER = '*' * 70

    def __init__(self, checker=None, verbose=None, optionflags=0):
        self._checker = checker or OutputChecker()
        self._verbose = '-v' in sys.argv if verbose is None else verbose
        self.optionflags = self.original_optionflags = optionflags
        self.tries = 0
        self.failures = 0
        if _counts_skipped:
            self.skips = 0
        self._stats = {}
        self._fakeout = StringIO()

    def report_start(self, out, test, example):
        if self._verbose:
            expected = f'Expecting:\n{_indent(example.want)}' if example.want else 'Expecting nothing\n'
            out(f'Trying:\n{_indent(example.source)}{expected}')

    def report_success(self, out, test, example, got):
        if self._verbose:
            out('ok\n')

    def report_failure(self, out, test, example, got):
        out(self._failure_header(test, example) + self._checker.output_difference(example, got, self.optionflags))

    def report_unexpected_exception(self, out, test, example, exc_info):
        out(self._failure_header(test, example) + 'Exception raised:\n' + _indent(''.join(traceback.format_exception(*exc_info))))

    def _failure_header(self, test, example):
        if test.filename:
            line = '?' if test.lineno is None else test.lineno + example.lineno + 1
            place = f'File "{test.filename}", line {line}, in {test.name}'
        else:
            place = f'Line {example.lineno + 1}, in {test.name}'
        return f'{self.DIVIDER}\n{place}\nFailed example:\n{_indent(example.source)}'

    def _run_example(self, test, example, number):
        # What was printed, and the exception.
        filename = f'<doctest {test.name}[{number}]>'
        exception = None
        try:
            exec(compile(example.source, filename, 'single', self._compileflags, True), test.globs)
        except KeyboardInterrupt:
            raise
        except BaseException:
            exception = sys.exc_info()
            if sys.version_info >= (3, 14):
                exception = *exception[:2], exception[2].tb_next
        got = self._fakeout.getvalue()
        self._fakeout.truncate(0)
        self._fakeout.seek(0)
        return got if not got or got.endswith('\n') else got + '\n', exception

    def _check(self, example, got, exception):
        # 'ok', 'failed' or 'raised', and what there is to show.
        check = self._checker.check_output
        if exception is None:
            return ('ok' if check(example.want, got, self.optionflags) else 'failed'), got
        lines = traceback.format_exception_only(*exception[:2])
        if _counts_skipped and issubclass(exception[0], SyntaxError):
            name = exception[0].__qualname__
            starts = f'{name}:', f'{exception[0].__module__}.{name}:'
            message = ''.join(lines[next(i for i, line in enumerate(lines) if line.startswith(starts)):])
        else:
            message = ''.join(lines) if _counts_skipped else lines[-1]
        shown = got + ''.join(traceback.format_exception(*exception))
        if example.exc_msg is None:
            return 'raised', shown
        if check(example.exc_msg, message, self.optionflags):
            return 'ok', shown
        if self.optionflags & IGNORE_EXCEPTION_DETAIL and check(
                _without_detail(example.exc_msg), _without_detail(message), self.optionflags):
            return 'ok', shown
        return 'failed', shown

    def _run(self, test, out):
        failures = attempted = skips = 0
        original = self.optionflags
        for number, example in enumerate(test.examples):
            quiet = self.optionflags & REPORT_ONLY_FIRST_FAILURE and failures > 0
            self.optionflags = original
            for flag, on in example.options.items():
                self.optionflags = self.optionflags | flag if on else self.optionflags & ~flag
            if self.optionflags & SKIP:
                skips += 1
                attempted += _counts_skipped
                continue
            attempted += 1
            if not quiet:
                self.report_start(out, test, example)
            got, exception = self._run_example(test, example, number)
            outcome, shown = self._check(example, got, exception)
            if outcome == 'ok':
                if not quiet:
                    self.report_success(out, test, example, shown)
            else:
                failures += 1
                if not quiet and outcome == 'failed':
                    self.report_failure(out, test, example, shown)
                elif not quiet:
                    self.report_unexpected_exception(out, test, example, exception)
            if failures and self.optionflags & FAIL_FAST:
                break
        self.optionflags = original
        old = self._stats.get(test.name, (0, 0, 0))
        self._stats[test.name] = old[0] + failures, old[1] + attempted, old[2] + skips
        self.failures += failures
        self.tries += attempted
        if _counts_skipped:
            self.skips += skips
        return _results(failures, attempted, skips)

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        """Run the examples of a test; `out` gets the reports."""
        self.test = test
        self._compileflags = _future_flags(test.globs) if compileflags is None else compileflags
        stdout, displayhook, getlines = sys.stdout, sys.displayhook, linecache.getlines
        write = stdout.write if out is None else out
        name_of_example = re.compile(r'<doctest (?P<name>.+)\[(?P<number>\d+)\]>$')

        def example_lines(filename, module_globals=None):
            found = name_of_example.match(filename)
            if found and found['name'] == test.name:
                return test.examples[int(found['number'])].source.splitlines(keepends=True)
            return getlines(filename, module_globals)

        sys.stdout = self._fakeout
        sys.displayhook = sys.__displayhook__
        linecache.getlines = example_lines
        try:
            return self._run(test, write)
        finally:
            sys.stdout, sys.displayhook, linecache.getlines = stdout, displayhook, getlines
            if clear_globs:
                test.globs.clear()
                import builtins
                builtins._ = None

    def summarize(self, verbose=None):
        """Print how many examples failed, and give the numbers."""
        verbose = self._verbose if verbose is None else verbose
        stats = sorted(self._stats.items())
        untested = [name for name, (_, tries, _) in stats if tries == 0]
        passed = [(name, tries) for name, (failures, tries, _) in stats if tries and not failures]
        failed = [(name, failures, tries) for name, (failures, tries, _) in stats if failures]
        failures = sum(stat[0] for _, stat in stats)
        tries = sum(stat[1] for _, stat in stats)
        skips = sum(stat[2] for _, stat in stats)
        plural = _plural if _counts_skipped else _old_plural
        if verbose:
            if untested:
                print(f'{plural(len(untested), "item")} had no tests:')
                for name in untested:
                    print(f'    {name}')
            if passed:
                print(f'{plural(len(passed), "item")} passed all tests:')
                for name, count in passed:
                    print(f' {plural(count, "test", 3)} in {name}')
        if failed:
            print(self.DIVIDER)
            print(f'{plural(len(failed), "item")} had failures:')
            for name, bad, count in failed:
                print(f' {bad:3d} of {count:3d} in {name}')
        if verbose:
            print(f'{plural(tries, "test")} in {plural(len(stats), "item")}.')
            ending = f' and {failures} failed' if failures or not _counts_skipped else ''
            print(f'{tries - failures} passed{ending}.')
        if failures:
            print(f'***Test Failed*** {plural(failures, "failure")}' + (
                f' and {plural(skips, "skipped test")}.' if skips and _counts_skipped else '.'))
        elif verbose:
            print('Test passed.')
        return _results(failures, tries, skips)


def _plural(count, noun, width=0):
    return f'{count:{width}d} {noun}' if count == 1 else f'{count:{width}d} {noun}s'


def _old_plural(count, noun, width=0):
    return f'{count:{width}d} {noun}s'


def _future_flags(globs):
    import __future__
    flags = 0
    for name in __future__.all_feature_names:
        feature = globs.get(name)
        if feature is getattr(__future__, name):
            flags |= feature.compiler_flag
    return flags


class DocTestFailure(Exception):
    """An example printed something else than it should."""

    def __init__(self, test, example, got):
        self.test = test
        self.example = example
        self.got = got

    def __str__(self):
        return str(self.test)


class UnexpectedException(Exception):
    """An example raised an exception."""

    def __init__(self, test, example, exc_info):
        self.test = test
        self.example = example
        self.exc_info = exc_info

    def __str__(self):
        return str(self.test)


class DebugRunner(DocTestRunner):
    """Raises an exception for the first example that fails."""

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        result = super().run(test, compileflags, out, False)
        if clear_globs:
            test.globs.clear()
        return result

    def report_unexpected_exception(self, out, test, example, exc_info):
        raise UnexpectedException(test, example, exc_info)

    def report_failure(self, out, test, example, got):
        raise DocTestFailure(test, example, got)


def testmod(m=None, name=None, globs=None, verbose=None, report=True, optionflags=0, extraglobs=None, raise_on_error=False,
            exclude_empty=False):
    """Test the docstrings of a module, the main one by default."""
    if m is None:
        m = sys.modules.get('__main__')
    if not inspect.ismodule(m):
        raise TypeError(f'testmod: module required; {m!r}')
    runner = (DebugRunner if raise_on_error else DocTestRunner)(verbose=verbose, optionflags=optionflags)
    finder = DocTestFinder(exclude_empty=exclude_empty)
    for test in finder.find(m, m.__name__ if name is None else name, globs=globs, extraglobs=extraglobs):
        runner.run(test)
    if report:
        runner.summarize()
    return _results(runner.failures, runner.tries, getattr(runner, 'skips', 0))


def _file_text(filename, package, module_relative, encoding):
    # The text of a file of examples, and where it is.
    if module_relative:
        import os.path
        if package is not None:
            raise ValueError('Package may only be specified for module-relative paths.')
        frame_file = sys.modules['__main__'].__dict__.get('__file__', '')
        filename = os.path.join(os.path.dirname(frame_file), filename)
    with open(filename, encoding=encoding) as file:
        return file.read(), filename


def testfile(filename, module_relative=True, name=None, package=None, globs=None, verbose=None, report=True, optionflags=0, extraglobs=None,
             raise_on_error=False, parser=DocTestParser(), encoding=None):
    """Test the examples in a file."""
    if package and not module_relative:
        raise ValueError('Package may only be specified for module-relative paths.')
    text, filename = _file_text(filename, package, module_relative, encoding or 'utf-8')
    globs = {} if globs is None else globs.copy()
    if extraglobs is not None:
        globs.update(extraglobs)
    globs.setdefault('__name__', '__main__')
    runner = (DebugRunner if raise_on_error else DocTestRunner)(verbose=verbose, optionflags=optionflags)
    import os.path
    runner.run(parser.get_doctest(text, globs, name or os.path.basename(filename), filename, 0))
    if report:
        runner.summarize()
    return _results(runner.failures, runner.tries, getattr(runner, 'skips', 0))


def run_docstring_examples(f, globs, verbose=False, name='NoName', compileflags=None, optionflags=0):
    """Test the docstring of one object."""
    runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
    for test in DocTestFinder(verbose=verbose, recurse=False).find(f, name, globs=globs):
        runner.run(test, compileflags=compileflags)


_OF_UNITTEST = 'DocTestCase', 'DocFileCase', 'DocTestSuite', 'DocFileSuite', 'DocFileTest', 'set_unittest_reportflags', '_DocTestSuite'


def __getattr__(name):
    # What needs unittest is loaded when it is asked for.
    if name not in _OF_UNITTEST:
        raise AttributeError(f'module {__name__!r} has no attribute {name!r}')
    import _doctest_suites
    globals().update((known, getattr(_doctest_suites, known)) for known in _OF_UNITTEST)
    return globals()[name]
