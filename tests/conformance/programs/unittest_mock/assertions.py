"""The messages of the assertions, of specs and of misspelt names."""
# stress: none: importing inspect takes minutes with a collection at every allocation
import re
from unittest.mock import MagicMock, Mock, call, create_autospec, seal


def attempt(action):
    try:
        action()
    except Exception as error:
        print(type(error).__name__, re.sub(r"id='\d+'", "id=…", str(error)))
        if error.__cause__:
            print("  from", repr(error.__cause__))
    else:
        print("fine")


mock = Mock(name="m")
attempt(mock.assert_called)
attempt(mock.assert_not_called)
attempt(lambda: mock.assert_called_with(1))
mock(1, b=2)
attempt(lambda: mock.assert_called_with(1, b=3))
attempt(lambda: mock.assert_called_once_with(1, b=2))
attempt(mock.assert_not_called)
mock(2)
attempt(mock.assert_called_once)
attempt(lambda: mock.assert_called_once_with(2))
attempt(lambda: mock.assert_any_call(1, b=2))
attempt(lambda: mock.assert_any_call(9))
attempt(lambda: mock.assert_has_calls([call(1, b=2), call(2)]))
attempt(lambda: mock.assert_has_calls([call(2), call(1, b=2)]))
attempt(lambda: mock.assert_has_calls([call(2), call(1, b=2)], any_order=True))
attempt(lambda: mock.assert_has_calls([call(3)], any_order=True))
attempt(lambda: mock.assert_caled_once())
attempt(lambda: mock.asert_called())


class Account:
    limit = 10

    def __init__(self, owner):
        self.owner = owner

    def pay(self, amount, *, note=None):
        return amount

    @staticmethod
    def rate(year):
        return year


account = Mock(spec=Account)
attempt(lambda: account.withdraw)
attempt(lambda: setattr(account, "extra", 1))
strict = Mock(spec_set=Account)
attempt(lambda: setattr(strict, "extra", 1))
attempt(lambda: MagicMock(spec=["x"]).y)

auto = create_autospec(Account)
attempt(lambda: auto())
instance = auto("me")
attempt(lambda: instance.pay())
attempt(lambda: instance.pay(5, note="x"))
attempt(lambda: instance.pay(5, 6))
attempt(lambda: instance.pay.assert_called_once_with(amount=5, note="x"))
attempt(lambda: instance.pay.assert_called_once_with(5, 6))
attempt(lambda: auto.rate(2020))
attempt(lambda: instance.unknown)
print(auto.limit.bit_length() is not None)


def add(a, b=1):
    return a + b


function = create_autospec(add, return_value=7)
print(function(1), function(1, b=2), function.call_count, function.__name__)
attempt(lambda: function())
attempt(lambda: function.assert_called_with(1, 3))
attempt(lambda: create_autospec(mock))

sealed = Mock()
sealed.known.return_value = 1
seal(sealed)
print(sealed.known())
attempt(lambda: sealed.unknown)
attempt(lambda: sealed.known.deeper)
attempt(lambda: setattr(sealed, "late", 2))
