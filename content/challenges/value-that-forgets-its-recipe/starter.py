"""Values that are computed when they are asked for."""


class Lazy:
    def __init__(self, make):
        self.make = make

    def get(self):
        return self.make()
