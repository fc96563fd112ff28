"""Values that are computed when they are asked for."""


class Lazy:
    def __init__(self, make):
        self._make = make
        self._is_making = False

    def get(self):
        if self._make is not None:
            if self._is_making:
                raise RuntimeError('the value is needed to make the value')
            self._is_making = True
            try:
                self._value = self._make()
            finally:
                self._is_making = False
            self._make = None
        return self._value
