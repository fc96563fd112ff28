"""Mocks keep what they were called with, and are in cycles with their children."""
# stress: none: importing inspect takes minutes with a collection at every allocation
import gc
import weakref
from unittest.mock import MagicMock, Mock, patch


class Payload:
    pass


gc.collect()
gc.disable()
mock = Mock()
payload = Payload()
ref = weakref.ref(payload)
mock(payload)
del payload
print("kept by call_args", ref() is not None)
mock.reset_mock()
print("after reset", ref())

payload = Payload()
ref = weakref.ref(payload)
mock.method(payload)
mock_ref = weakref.ref(mock)
del payload, mock
print("parent and child are a cycle", mock_ref() is not None, ref() is not None)
gc.collect()
print(mock_ref(), ref())

lonely = Mock()
lonely_ref = weakref.ref(lonely)
del lonely
print("without children", lonely_ref())
gc.collect()
print(lonely_ref())


class Service:
    def send(self, data):
        return data


def use():
    service = Service()
    service.send(Payload())
    return weakref.ref(service)


with patch.object(Service, "send", autospec=True) as send:
    used = use()
    print("the mock holds self", used() is not None)
    del send
gc.collect()
print(used())
