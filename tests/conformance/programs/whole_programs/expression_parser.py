"""A tokenizer, a recursive descent parser and an evaluator for arithmetic with variables."""
# stress: none: a long program, too slow with a collection at every allocation
import math
import operator
import re
from dataclasses import dataclass
from typing import NamedTuple, Union


class Token(NamedTuple):
    kind: str
    text: str
    pos: int


class ParseError(SyntaxError):
    pass


SPEC = [("NUM", r"\d+(?:\.\d+)?"), ("NAME", r"[A-Za-z_]\w*"), ("OP", r"\*\*|[-+*/%()=,]"), ("WS", r"\s+"), ("BAD", r".")]
RE = re.compile("|".join(f"(?P<{n}>{p})" for n, p in SPEC))


def tokenize(text):
    for m in RE.finditer(text):
        kind = m.lastgroup
        if kind == "WS":
            continue
        if kind == "BAD":
            raise ParseError(f"unexpected {m.group()!r} at {m.start()}")
        yield Token(kind, m.group(), m.start())
    yield Token("END", "", len(text))


@dataclass
class Num:
    value: float


@dataclass
class Var:
    name: str


@dataclass
class BinOp:
    op: str
    left: "Node"
    right: "Node"


@dataclass
class Call:
    name: str
    args: list


@dataclass
class Assign:
    name: str
    value: "Node"


Node = Union[Num, Var, BinOp, Call, Assign]
PREC = {"+": (1, "l"), "-": (1, "l"), "*": (2, "l"), "/": (2, "l"), "%": (2, "l"), "**": (3, "r")}


class Parser:
    def __init__(self, text):
        self.tokens = list(tokenize(text))
        self.i = 0

    @property
    def tok(self):
        return self.tokens[self.i]

    def take(self, text=None):
        tok = self.tok
        if text and tok.text != text:
            raise ParseError(f"expected {text!r}, found {tok.text or 'end of input'!r} at {tok.pos}")
        self.i += 1
        return tok

    def parse(self):
        if self.tok.kind == "NAME" and self.tokens[self.i + 1].text == "=":
            name = self.take().text
            self.take("=")
            node = Assign(name, self.expr())
        else:
            node = self.expr()
        if self.tok.kind != "END":
            raise ParseError(f"trailing {self.tok.text!r}")
        return node

    def expr(self, min_prec=1):
        left = self.atom()
        while (p := PREC.get(self.tok.text)) and p[0] >= min_prec:
            op = self.take().text
            right = self.expr(p[0] + (p[1] == "l"))
            left = BinOp(op, left, right)
        return left

    def atom(self):
        tok = self.take()
        match tok:
            case Token("NUM", text, _):
                return Num(float(text) if "." in text else int(text))
            case Token("NAME", name, _) if self.tok.text == "(":
                self.take("(")
                args = []
                while self.tok.text != ")":
                    args.append(self.expr())
                    if self.tok.text == ",":
                        self.take(",")
                self.take(")")
                return Call(name, args)
            case Token("NAME", name):
                return Var(name)
            case Token(text="("):
                node = self.expr()
                self.take(")")
                return node
            case Token(text="-"):
                return BinOp("-", Num(0), self.expr(3))
            case _:
                raise ParseError(f"unexpected {tok.text or 'end of input'!r}")


OPS = {"+": operator.add, "-": operator.sub, "*": operator.mul, "/": operator.truediv, "%": operator.mod, "**": operator.pow}


def evaluate(node, env):
    match node:
        case Num(v):
            return v
        case Var(name):
            try:
                return env[name]
            except KeyError as e:
                raise NameError(f"undefined variable {name!r}") from e
        case BinOp(op, l, r):
            return OPS[op](evaluate(l, env), evaluate(r, env))
        case Call(name, args):
            return getattr(math, name)(*(evaluate(a, env) for a in args))
        case Assign(name, value):
            env[name] = evaluate(value, env)
            return env[name]


env = {"pi": math.pi}
for line in ["1 + 2 * 3", "(1 + 2) * 3", "2 ** 3 ** 2", "-2 ** 2", "x = 10 / 4", "x * 2 - 1", "sqrt(16) + max", "hypot(3, 4)", "10 % 4 - -3", "1 +", "2 $ 3", "(1", "1 2", "1 / 0", "log(0)", "nofunc(1)"]:
    try:
        print(f"{line:<16} => {evaluate(Parser(line).parse(), env)!r}")
    except (ParseError, NameError, ArithmeticError, ValueError, AttributeError) as e:
        print(f"{line:<16} !! {type(e).__name__}: {e}" + (f" (from {e.__cause__!r})" if e.__cause__ else ""))
print(Parser("a = f(1, b) ** 2").parse())
