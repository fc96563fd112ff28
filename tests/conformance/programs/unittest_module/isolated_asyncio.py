"""Tests that are coroutines: order of their parts, context, cleanups, subtests, mocks."""
# stress: none: importing inspect takes minutes with a collection at every allocation
import asyncio
import contextvars
import io
import sys
import unittest
from unittest import IsolatedAsyncioTestCase, mock

events = []
var = contextvars.ContextVar("var")


class Connection:
    async def query(self, sql):
        await asyncio.sleep(0.01)
        return f"rows of {sql}"

    async def __aenter__(self):
        events.append("connect")
        return self

    async def __aexit__(self, *exc):
        events.append("close")


class TestAsync(IsolatedAsyncioTestCase):
    def setUp(self):
        events.append("setUp")

    async def asyncSetUp(self):
        events.append("asyncSetUp")
        var.set("from setup")
        self.loop = asyncio.get_running_loop()
        self.conn = Connection()
        self.addAsyncCleanup(self.on_cleanup)

    async def test_query(self):
        events.append("test_query")
        self.assertEqual(await self.conn.query("x"), "rows of x")
        self.assertIs(asyncio.get_running_loop(), self.loop)
        self.assertEqual(var.get(), "from setup")

    async def test_fails(self):
        async with self.conn as c:
            self.assertEqual(await c.query("y"), "rows of z")

    async def test_error(self):
        async def deeper():
            raise KeyError("k")
        await deeper()

    async def test_mock(self):
        with mock.patch.object(Connection, "query", return_value=3) as q:
            self.assertEqual(await self.conn.query("?"), 3)
        q.assert_awaited_once()

    async def test_timeout(self):
        with self.assertRaises(asyncio.TimeoutError):
            await asyncio.wait_for(asyncio.sleep(10), 0.01)

    def test_sync(self):
        self.assertTrue(True)

    async def test_context(self):
        if sys.version_info >= (3, 11):
            await self.enterAsyncContext(Connection())
        self.assertRaises(RuntimeError, asyncio.run, asyncio.sleep(0)) if False else None

    async def test_skip(self):
        self.skipTest("later")

    async def test_subtest(self):
        for i in range(2):
            with self.subTest(i=i):
                await asyncio.sleep(0)
                self.assertEqual(i, 0)

    async def asyncTearDown(self):
        events.append("asyncTearDown")

    def tearDown(self):
        events.append("tearDown")

    async def on_cleanup(self):
        events.append("cleanup")


if __name__ == "__main__":
    stream = io.StringIO()
    program = unittest.main(testRunner=unittest.TextTestRunner(stream=stream, verbosity=2), exit=False)
    shown = [line for line in stream.getvalue().splitlines() if not line.startswith(("  File", "    ", "Ran"))]
    print("\n".join(shown))
    print(events)
    print(program.result)
