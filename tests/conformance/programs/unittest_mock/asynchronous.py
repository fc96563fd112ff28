"""AsyncMock, and what patch makes of coroutine functions."""
# stress: none: importing inspect takes minutes with a collection at every allocation
import asyncio
import inspect
from unittest.mock import AsyncMock, MagicMock, Mock, call, create_autospec, patch


async def fetch(url):
    return "real " + url


class Client:
    async def get(self, path):
        return path

    def close(self):
        pass


async def main():
    mock = AsyncMock(return_value=3)
    print(await mock(1, a=2), mock.await_count, mock.await_args, mock.mock_calls)
    mock.assert_awaited_once_with(1, a=2)
    pending = mock("late")
    print(inspect.iscoroutine(pending), mock.call_count, mock.await_count)
    print(await pending, mock.await_args_list)
    for action in (mock.assert_not_awaited, mock.assert_awaited_once, lambda: mock.assert_awaited_with(9), lambda: mock.assert_any_await(9),
                   lambda: mock.assert_has_awaits([call(7)]), AsyncMock().assert_awaited, lambda: AsyncMock().assert_awaited_with(1)):
        try:
            action()
        except AssertionError as error:
            print(error)

    effects = AsyncMock(side_effect=[1, ValueError("two")])
    print(await effects())
    for _ in range(2):
        try:
            await effects()
        except (ValueError, StopAsyncIteration) as error:
            print(type(error).__name__, error)

    with patch("__main__.fetch") as fake:
        fake.return_value = "fake"
        print(type(fake).__name__, await fetch("x"))
    print(await fetch("x"))

    client = Mock(spec=Client)
    client.get.return_value = "mocked"
    print(type(client.get).__name__, type(client.close).__name__, await client.get("/"))
    auto = create_autospec(Client)()
    auto.get.return_value = 5
    print(await auto.get("/a"), auto.get.await_args)
    try:
        await auto.get()
    except TypeError as error:
        print(error)

    manager = MagicMock()
    manager.__aenter__.return_value = "entered"
    async with manager as value:
        print(value)
    manager.__aiter__.return_value = [1, 2, 3]
    print([item async for item in manager])
    print(inspect.iscoroutinefunction(mock), inspect.iscoroutinefunction(MagicMock()))


asyncio.run(main())
