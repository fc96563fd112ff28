"""The cycle is cut at the end of compute, but not when it fails."""


class Parser:
    def __init__(self):
        self.stack = []
        self.signs = {'+': self.add, '-': self.sub, '*': self.mul}

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
                self.stack.append(self.signs[word](a, b))
            else:
                raise ValueError(word)
        self.signs.clear()
        return self.stack.pop()
