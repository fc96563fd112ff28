"""Special methods of MagicMock, and of Mock when they are asked for."""
# stress: none: importing inspect takes minutes with a collection at every allocation
from unittest.mock import MagicMock, Mock

mock = MagicMock()
print(len(mock), bool(mock), int(mock), float(mock), complex(mock), list(mock), 3 in mock, mock == mock, mock == 1, mock != 1)
print(hash(mock) == hash(mock), mock.__str__() == str(mock), type(mock[1]).__name__, type(mock + 1).__name__, type(-mock).__name__)
mock.__len__.return_value = 5
mock.__getitem__.side_effect = lambda key: key * 2
mock.__contains__.return_value = True
mock.__iter__.return_value = [1, 2]
mock.__str__.return_value = "as text"
print(len(mock), mock[4], 9 in mock, list(mock), list(mock), str(mock), f"{mock}")
mock["key"] = "value"
del mock["key"]
print(mock.__setitem__.call_args, mock.__delitem__.mock_calls)
with mock as entered:
    print(entered is mock.__enter__.return_value)
print(mock.__exit__.call_args)
try:
    mock < 1
except TypeError as error:
    print(str(error).replace("MagicMock", "M"))
mock.__lt__.return_value = True
print(mock < 1)
for call in mock.mock_calls[:6]:
    print(call)

plain = Mock()
for action in (lambda: len(plain), lambda: plain[0], lambda: iter(plain), lambda: plain.__enter__):
    try:
        action()
    except (TypeError, AttributeError) as error:
        print(type(error).__name__, error)
plain.__len__ = lambda self: 3
plain.__getitem__ = Mock(return_value="item")
print(len(plain), plain[2], plain.__getitem__.call_args)
try:
    plain.__init__ = lambda self: None
except AttributeError as error:
    print(error)


class Sized:
    def __len__(self):
        return 0


sized = MagicMock(spec=Sized)
print(len(sized))
try:
    iter(sized)
except TypeError as error:
    print(error)

del plain.gone
try:
    plain.gone
except AttributeError as error:
    print("AttributeError", error)
