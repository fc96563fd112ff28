# profiles: 3.11+
# Which event loop belongs to a thread is for a policy to say; what Runner.run() takes.
import asyncio
import sys
import threading
import warnings

warnings.simplefilter("ignore")
policy = asyncio.get_event_loop_policy()
print([kind.__qualname__ for kind in type(policy).__mro__], type(policy).__module__)
loop = policy.new_event_loop()
policy.set_event_loop(loop)
print(policy.get_event_loop() is loop, asyncio.get_event_loop() is loop)
for setter in asyncio.set_event_loop_policy, policy.set_event_loop:
    try:
        setter(3)
    except Exception as error:
        print(type(error).__name__, error)


class Telling(asyncio.DefaultEventLoopPolicy):
    def new_event_loop(self):
        print("new")
        return super().new_event_loop()

    def set_event_loop(self, loop):
        print("set", loop)
        super().set_event_loop(loop)


async def main():
    return type(asyncio.get_event_loop_policy())


asyncio.set_event_loop_policy(Telling())
print(asyncio.run(main()))
try:
    asyncio.get_event_loop()
except RuntimeError as error:
    print(error)
asyncio.set_event_loop_policy(None)


def elsewhere():
    try:
        asyncio.get_event_loop()
    except RuntimeError as error:
        print(error)


thread = threading.Thread(target=elsewhere, name="elsewhere")
thread.start()
thread.join()
for name, args in ("get_event_loop", ()), ("set_event_loop", (1,)), ("new_event_loop", ()):
    try:
        getattr(asyncio.AbstractEventLoopPolicy(), name)(*args)
    except NotImplementedError as error:
        print(repr(error))
loop.close()



def run_in_runner(value):
    with asyncio.Runner() as runner:
        return runner.run(value)


for value in 3, None, "main":
    for run in asyncio.run, run_in_runner:
        try:
            print(run(value))
        except Exception as error:
            print(type(error).__name__, error)
warnings.simplefilter("always")
warnings.showwarning = lambda message, category, filename, line, *rest: print(category.__name__, message, line)
asyncio.set_event_loop_policy(None)
try:
    asyncio.get_event_loop().close()
except RuntimeError as error:
    print(error)


async def condition_and_queue():
    condition = asyncio.Condition()
    woken = []

    async def wait(name):
        async with condition:
            await condition.wait()
            woken.append(name)

    waiting = [asyncio.create_task(wait(name)) for name in "ab"]
    await asyncio.sleep(0)
    async with condition:
        condition.notify()
        waiting[0].cancel()
    print(await asyncio.wait(waiting, timeout=1) and woken, [task.cancelled() for task in waiting])
    waiting[1].cancel()
    queue = asyncio.Queue()
    if sys.version_info >= (3, 13):
        queue.shutdown()
        print(queue, asyncio.EventLoop)


asyncio.run(condition_and_queue())
