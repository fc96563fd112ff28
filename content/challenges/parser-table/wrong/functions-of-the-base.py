"""Functions on the class, but subclasses are not asked."""


class Parser:
    def __init__(self):
        self.stack = []

    def add(self, a, b):
        return a + b

    def sub(self, a, b):
        return a - b

    def mul(self, a, b):
        return a * b

    signs = {'+': add, '-': sub, '*': mul}

    def compute(self, text):
        for word in text.split():
            if word.isdigit():
                self.stack.append(int(word))
            elif word in self.signs:
                b, a = self.stack.pop(), self.stack.pop()
                self.stack.append(self.signs[word](self, a, b))
            else:
                raise ValueError(word)
        return self.stack.pop()
