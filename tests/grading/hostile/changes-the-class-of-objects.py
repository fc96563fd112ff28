# Changes the class of each object when it is closed.
class _Closed:
    pass
_close = Handler.close
def close(self):
    _close(self)
    self.__class__ = _Closed
Handler.close = close
