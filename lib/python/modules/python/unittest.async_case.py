"""Tests that are coroutines."""

import contextvars
import inspect
import sys
import warnings

from asyncio.runners import Runner
from unittest import TestCase

_version = sys.version_info[:2]
if _version >= (3, 13):
    # Frames of this module are not shown in reports.
    __unittest = True


class IsolatedAsyncioTestCase(TestCase):
    """A test of coroutines: each one has an event loop of its own, in which all its parts run."""

    if _version >= (3, 13):
        loop_factory = None

    def __init__(self, methodName='runTest'):
        super().__init__(methodName)
        self._asyncioRunner = None
        self._asyncioTestContext = contextvars.copy_context()

    async def asyncSetUp(self):
        pass

    async def asyncTearDown(self):
        pass

    def addAsyncCleanup(self, func, /, *args, **kwargs):
        """A coroutine function to be called and awaited after the test."""
        # Cleanups may be coroutine functions here, so both kinds stand in one list.
        self.addCleanup(*(func, *args), **kwargs)

    if _version >= (3, 11):
        async def enterAsyncContext(self, cm):
            """Enters a context that is left after the test."""
            cls = type(cm)
            try:
                enter, exit = cls.__aenter__, cls.__aexit__
            except AttributeError:
                raise TypeError(f"'{cls.__module__}.{cls.__qualname__}' object does not support the asynchronous context manager protocol"
                                ) from None
            result = await enter(cm)
            self.addAsyncCleanup(exit, cm, None, None, None)
            return result

    def _callSetUp(self):
        # The loop is there before setUp() runs.
        self._asyncioRunner.get_loop()
        self._asyncioTestContext.run(self.setUp)
        self._callAsync(self.asyncSetUp)

    def _callTestMethod(self, method):
        result = self._callMaybeAsync(method)
        if result is not None:
            if _version >= (3, 14):
                warnings.warn('Returning a value that is not None from a test case is deprecated.', DeprecationWarning, stacklevel=4)
            elif _version >= (3, 11):
                warnings.warn(f'It is deprecated to return a value that is not None from a test case ({method})', DeprecationWarning,
                              stacklevel=4)

    def _callTearDown(self):
        self._callAsync(self.asyncTearDown)
        self._asyncioTestContext.run(self.tearDown)

    def _callCleanup(self, function, *args, **kwargs):
        self._callMaybeAsync(function, *args, **kwargs)

    def _callAsync(self, func, /, *args, **kwargs):
        assert self._asyncioRunner is not None, 'asyncio runner is not initialized'
        assert inspect.iscoroutinefunction(func), f'{func!r} is not an async function'
        return self._asyncioRunner.run(func(*args, **kwargs), context=self._asyncioTestContext)

    def _callMaybeAsync(self, func, /, *args, **kwargs):
        assert self._asyncioRunner is not None, 'asyncio runner is not initialized'
        if inspect.iscoroutinefunction(func):
            return self._asyncioRunner.run(func(*args, **kwargs), context=self._asyncioTestContext)
        return self._asyncioTestContext.run(func, *args, **kwargs)

    def _setupAsyncioRunner(self):
        assert self._asyncioRunner is None, 'asyncio runner is already initialized'
        self._asyncioRunner = Runner(debug=True, loop_factory=getattr(self, 'loop_factory', None))

    def _tearDownAsyncioRunner(self):
        self._asyncioRunner.close()

    def run(self, result=None):
        """Runs the test in a loop of its own."""
        self._setupAsyncioRunner()
        try:
            return super().run(result)
        finally:
            self._tearDownAsyncioRunner()

    def debug(self):
        """Runs the test and catches nothing."""
        self._setupAsyncioRunner()
        super().debug()
        self._tearDownAsyncioRunner()

    def __del__(self):
        if self._asyncioRunner is not None:
            self._tearDownAsyncioRunner()
