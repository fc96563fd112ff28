"""Expressions in which the sign follows its operands."""


class Parser:
    # Names, not methods: the method is looked up for the call, in the subclass if it has one.
    signs = {'+': 'add', '-': 'sub', '*': 'mul'}

    def __init__(self):
        self.stack = []

    def add(self, a, b):
        return a + b

    def sub(self, a, b):
        return a - b

    def mul(self, a, b):
        return a * b

    def compute(self, text):
        for word in text.split():
            if word.isdigit():
                self.stack.append(int(word))
            elif word in self.signs:
                b, a = self.stack.pop(), self.stack.pop()
                self.stack.append(getattr(self, self.signs[word])(a, b))
            else:
                raise ValueError(word)
        return self.stack.pop()
