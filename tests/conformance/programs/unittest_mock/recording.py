"""What a Mock remembers: calls, children, results, names and reprs."""
# stress: none: importing inspect takes minutes with a collection at every allocation
from unittest.mock import ANY, DEFAULT, MagicMock, Mock, NonCallableMock, call, sentinel
import re


def shown(obj):
    return re.sub(r"id='\d+'", "id=…", repr(obj))


mock = Mock()
print(shown(mock), shown(mock.method), shown(mock.method()), shown(mock.a.b().c))
mock.method(1, 2, key="value")
mock.a.b(3)
mock()
print(mock.called, mock.call_count, mock.call_args, mock.method.call_args)
print(mock.method.call_args.args, mock.method.call_args.kwargs)
print(mock.mock_calls)
print(mock.method_calls)
print(mock.method.call_args_list)

named = Mock(name="service", return_value=42, side_effect=None, colour="red")
print(shown(named), named(), named.colour, shown(named.child))
named.configure_mock(**{"method.return_value": 3, "other.side_effect": KeyError("gone")})
print(named.method())
try:
    named.other()
except KeyError as error:
    print("KeyError", error)

results = Mock(side_effect=[1, ValueError("two"), 3])
for _ in range(4):
    try:
        print(results())
    except (ValueError, StopIteration) as error:
        print(type(error).__name__, error)

doubling = Mock(side_effect=lambda x: x * 2 if x else DEFAULT, return_value="default")
print(doubling(4), doubling(0))


class Real:
    def greet(self, name):
        return "hello " + name


wrapped = Mock(wraps=Real())
print(wrapped.greet("you"), wrapped.mock_calls)
wrapped.greet.return_value = "replaced"
print(wrapped.greet("you"))

manager = Mock()
manager.attach_mock(Mock(), "first")
manager.first(1)
manager.second.third(2)
print(manager.mock_calls == [call.first(1), call.second.third(2)], manager.mock_calls)
mock.reset_mock()
print(mock.called, mock.mock_calls, mock.method.call_args)

print(call(1, a=2), call.x.y(3), call.count(1), call().method("z"), call.f(1)(2).call_list())
print(call(1) == ((1,), {}), call(1) == ((1,),), call.a(1) == ("a", (1,)), call(ANY, 2) == call(object(), 2), call(1) != call(2))
print(sentinel.one, sentinel.one is sentinel.one, sentinel.one == sentinel.two, ANY, ANY == 3)
print([name for name in dir(Mock(spec=["a", "b"])) if name in ("a", "b", "c", "called")])
print(isinstance(Mock(spec=Real), Real), Mock(spec=Real).__class__, type(Mock(spec=Real)).__name__, shown(Mock(spec=Real)), shown(MagicMock(spec_set=Real())))
print(callable(NonCallableMock()), callable(Mock()))
