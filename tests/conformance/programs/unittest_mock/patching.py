"""patch in all its forms."""
# stress: none: importing inspect takes minutes with a collection at every allocation
import os
import sys
from unittest.mock import DEFAULT, MagicMock, Mock, PropertyMock, mock_open, patch


class Clock:
    zone = "UTC"

    def now(self):
        return "real"

    @property
    def tick(self):
        return 1


def report():
    return Clock().now()


with patch("__main__.Clock") as clock:
    clock.return_value.now.return_value = "fake"
    print(report(), clock.mock_calls)
print(report())


@patch.object(Clock, "now", return_value="decorated")
def decorated(now):
    print(report(), now.call_count)


decorated()


@patch("__main__.report")
@patch.object(Clock, "zone", "CET")
@patch("os.getcwd", side_effect=OSError("nowhere"))
def several(getcwd, patched_report):
    print(Clock.zone, patched_report is report)
    try:
        os.getcwd()
    except OSError as error:
        print(error)


several()
print(Clock.zone)

with patch.object(Clock, "now", autospec=True, return_value="auto") as now:
    clock = Clock()
    print(clock.now(), now.call_args == ((clock,), {}))
    try:
        clock.now(1)
    except TypeError as error:
        print(error)

with patch.multiple(Clock, zone="X", now=DEFAULT) as made:
    print(sorted(made), Clock.zone, Clock.now is made["now"])

with patch.object(Clock, "tick", new_callable=PropertyMock, return_value=9) as tick:
    print(Clock().tick, tick.mock_calls)
print(Clock().tick)

settings = {"a": 1, "b": 2}
with patch.dict(settings, {"a": 10}, c=3):
    print(settings)
with patch.dict(settings, clear=True):
    print(settings)
print(settings)
with patch.dict("os.environ", {"LEAK": "yes"}):
    print(os.environ["LEAK"])
print("LEAK" in os.environ)

patcher = patch("__main__.report", return_value="started")
started = patcher.start()
print(report(), started.called)
patch.stopall()
print(report(), patcher.stop())


@patch("__main__.report", new=lambda: "class")
class Suite:
    def test_it(self):
        return report()

    def other(self):
        return report()


print(Suite().test_it(), Suite().other())

with patch("builtins.open", mock_open(read_data="one\ntwo\n")) as opened:
    with open("f.txt") as file:
        print(file.read())
    print([line for line in open("g.txt")], opened.call_args_list)
with patch("builtins.open", mock_open()) as opened:
    with open("out", "w") as file:
        file.write("text")
    print(opened.mock_calls[:3])
    opened().write.assert_called_once_with("text")

for wrong in (lambda: patch("nodots"), lambda: patch.object("text", "x"), lambda: patch.multiple(Clock),
              lambda: patch("__main__.Clock", new=1, new_callable=Mock), lambda: patch("__main__.Clock", autospect=True)):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
for wrong in (patch("__main__.absent"), patch.object(Clock, "absent"), patch("absent_module.x"), patch("__main__.report", 1, key=2)):
    try:
        wrong.start()
    except Exception as error:
        print(type(error).__name__, error)
with patch("__main__.absent", 5, create=True):
    print(sys.modules["__main__"].absent)
print(hasattr(sys.modules["__main__"], "absent"))
