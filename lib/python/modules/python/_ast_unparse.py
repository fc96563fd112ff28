"""Text from syntax trees."""

import sys
from ast import AST, Constant, Expr, If, Module, Name, NodeVisitor, Or, Pow, Starred, Tuple

# Where parentheses are needed: the higher, the tighter.
(_NAMED, _TUPLE, _YIELD, _TEST, _OR, _AND, _NOT, _CMP, _BOR, _BXOR, _BAND, _SHIFT, _ARITH, _TERM, _FACTOR, _POWER, _AWAIT, _ATOM) = range(18)

_BINARY = {
    'Add': ('+', _ARITH), 'Sub': ('-', _ARITH), 'Mult': ('*', _TERM), 'MatMult': ('@', _TERM), 'Div': ('/', _TERM), 'Mod': ('%', _TERM),
    'LShift': ('<<', _SHIFT), 'RShift': ('>>', _SHIFT), 'BitOr': ('|', _BOR), 'BitXor': ('^', _BXOR), 'BitAnd': ('&', _BAND),
    'FloorDiv': ('//', _TERM), 'Pow': ('**', _POWER),
}
_UNARY = {'Invert': ('~', _FACTOR), 'Not': ('not', _NOT), 'UAdd': ('+', _FACTOR), 'USub': ('-', _FACTOR)}
_COMPARE = {
    'Eq': '==', 'NotEq': '!=', 'Lt': '<', 'LtE': '<=', 'Gt': '>', 'GtE': '>=', 'Is': 'is', 'IsNot': 'is not', 'In': 'in', 'NotIn': 'not in',
}
# Tuples that are assigned to went without parentheses from 3.11 on.
_TARGET = _TUPLE if sys.version_info >= (3, 11) else _TEST
_INFINITY = '1e' + repr(sys.float_info.max_10_exp + 1)


class Unparser(NodeVisitor):
    """Each `visit_` for an expression returns its text; those for statements write lines."""

    def __init__(self):
        self.lines = []
        self.level = 0

    def visit(self, node):
        if isinstance(node, list):
            self.block(node)
            return '\n'.join(self.lines)
        text = self.node(node)
        if text is not None:
            return text
        if self.lines and self.lines[0] == '' and not isinstance(node, Module):
            del self.lines[0]
        return '\n'.join(self.lines)

    def node(self, node):
        return getattr(self, 'visit_' + type(node).__name__, self.unknown)(node)

    def unknown(self, node):
        for name in node._fields:
            value = getattr(node, name, None)
            if isinstance(value, AST):
                self.node(value)

    # Expressions

    def expr(self, node, level=_TEST):
        text, own = self.node(node), self.tightness(node)
        return f'({text})' if own < level else text

    def tightness(self, node):
        kind = type(node).__name__
        if kind == 'BinOp':
            return _BINARY[type(node.op).__name__][1]
        if kind == 'UnaryOp':
            return _UNARY[type(node.op).__name__][1]
        if kind == 'BoolOp':
            return _OR if isinstance(node.op, Or) else _AND
        if kind == 'Tuple':
            return _ATOM if not node.elts else _TUPLE
        return {'NamedExpr': _NAMED, 'Yield': _YIELD, 'YieldFrom': _YIELD, 'Lambda': _TEST, 'IfExp': _TEST, 'Compare': _CMP, 'Await': _AWAIT}.get(kind, _ATOM)

    def visit_BoolOp(self, node):
        word, level = (' or ', _OR) if isinstance(node.op, Or) else (' and ', _AND)
        # Each operand has to hold tighter than the one before it.
        return word.join(self.expr(value, min(level + i, _ATOM)) for i, value in enumerate(node.values, 1))

    def visit_NamedExpr(self, node):
        return f'{self.expr(node.target, _ATOM)} := {self.expr(node.value, _ATOM)}'

    def visit_BinOp(self, node):
        sign, level = _BINARY[type(node.op).__name__]
        if isinstance(node.op, Pow):
            return f'{self.expr(node.left, _POWER + 1)} ** {self.expr(node.right, _POWER)}'
        return f'{self.expr(node.left, level)} {sign} {self.expr(node.right, level + 1)}'

    def visit_UnaryOp(self, node):
        sign, level = _UNARY[type(node.op).__name__]
        return f'{sign}{" " if level != _FACTOR else ""}{self.expr(node.operand, level)}'

    def visit_Lambda(self, node):
        parameters = self.parameters(node.args)
        space = ' ' if parameters or sys.version_info < (3, 11) else ''
        return f'lambda{space}{parameters}: {self.expr(node.body)}'

    def visit_IfExp(self, node):
        return f'{self.expr(node.body, _TEST + 1)} if {self.expr(node.test, _TEST + 1)} else {self.expr(node.orelse)}'

    def visit_Dict(self, node):
        parts = []
        for key, value in zip(node.keys, node.values):
            parts.append(f'**{self.expr(value, _BOR)}' if key is None else f'{self.expr(key)}: {self.expr(value)}')
        return '{' + ', '.join(parts) + '}'

    def visit_Set(self, node):
        return '{' + ', '.join(map(self.expr, node.elts)) + '}' if node.elts else '{*()}'

    def comprehension(self, opening, element, generators, closing):
        text = opening + element
        for part in generators:
            text += f' {"async " if part.is_async else ""}for {self.expr(part.target, _TARGET)} in {self.expr(part.iter, _TEST + 1)}'
            text += ''.join(f' if {self.expr(test, _TEST + 1)}' for test in part.ifs)
        return text + closing

    def visit_ListComp(self, node):
        return self.comprehension('[', self.expr(node.elt), node.generators, ']')

    def visit_SetComp(self, node):
        return self.comprehension('{', self.expr(node.elt), node.generators, '}')

    def visit_GeneratorExp(self, node):
        return self.comprehension('(', self.expr(node.elt), node.generators, ')')

    def visit_DictComp(self, node):
        pair = f'{self.expr(node.key)}: {self.expr(node.value)}' if node.value else f'**{self.expr(node.key)}'
        return self.comprehension('{', pair, node.generators, '}')

    def visit_Await(self, node):
        return f'await {self.expr(node.value, _ATOM)}' if node.value else 'await'

    def visit_Yield(self, node):
        return f'yield {self.expr(node.value, _ATOM)}' if node.value else 'yield'

    def visit_YieldFrom(self, node):
        return f'yield from {self.expr(node.value, _ATOM)}'

    def visit_Compare(self, node):
        text = self.expr(node.left, _CMP + 1)
        for op, right in zip(node.ops, node.comparators):
            text += f' {_COMPARE[type(op).__name__]} {self.expr(right, _CMP + 1)}'
        return text

    def visit_Call(self, node):
        arguments = [self.expr(arg) for arg in node.args] + [self.node(keyword) for keyword in node.keywords]
        return f'{self.expr(node.func, _ATOM)}({", ".join(arguments)})'

    def visit_keyword(self, node):
        return f'**{self.expr(node.value)}' if node.arg is None else f'{node.arg}={self.expr(node.value)}'

    def visit_Constant(self, node):
        value = node.value
        if isinstance(value, tuple):
            inner = ', '.join(self.constant(item) for item in value)
            return f'({inner},)' if len(value) == 1 else f'({inner})'
        if value is ...:
            return '...'
        return ('u' if node.kind == 'u' else '') + self.constant(value)

    def constant(self, value):
        text = repr(value)
        if isinstance(value, (float, complex)):
            text = text.replace('inf', _INFINITY).replace('nan', f'({_INFINITY}-{_INFINITY})')
        return text

    def visit_Attribute(self, node):
        text = self.expr(node.value, _ATOM)
        # `3 .real`: a point right behind the digits would be part of the number.
        if isinstance(node.value, Constant) and isinstance(node.value.value, int) and not isinstance(node.value.value, bool):
            text += ' '
        return f'{text}.{node.attr}'

    def visit_Subscript(self, node):
        index = node.slice
        if isinstance(index, Tuple) and index.elts and (sys.version_info >= (3, 11) or not any(isinstance(item, Starred) for item in index.elts)):
            inner = self.items(index.elts)
        else:
            inner = self.expr(index)
        return f'{self.expr(node.value, _ATOM)}[{inner}]'

    def visit_Starred(self, node):
        return f'*{self.expr(node.value, _BOR)}'

    def visit_Name(self, node):
        return node.id

    def items(self, elts):
        return ', '.join(map(self.expr, elts)) + (',' if len(elts) == 1 else '')

    def visit_List(self, node):
        return f'[{", ".join(map(self.expr, node.elts))}]'

    def visit_Tuple(self, node):
        return self.items(node.elts) if node.elts else '()'

    def visit_Slice(self, node):
        text = f'{self.expr(node.lower) if node.lower else ""}:{self.expr(node.upper) if node.upper else ""}'
        return f'{text}:{self.expr(node.step)}' if node.step else text

    def visit_JoinedStr(self, node):
        return 'f' + self.template(node)

    def visit_TemplateStr(self, node):
        return 't' + self.template(node)

    def template(self, node):
        pieces = []
        self.pieces(node.values, pieces)
        text = ''.join(escaped(piece) if is_text else piece for piece, is_text in pieces)
        quote = next((quote for quote in ("'", '"', '"""', "'''") if quote not in text and not text.endswith(quote[0])), "'")
        return quote + text + quote

    def pieces(self, values, into):
        for value in values:
            if isinstance(value, Constant):
                into.append((value.value.replace('{', '{{').replace('}', '}}'), True))
            else:
                into.append((self.node(value), False))

    def visit_FormattedValue(self, node, inner=None):
        if inner is None:
            inner = Unparser().expr(node.value, _TEST + 1)
        text = '{ ' if inner.startswith('{') else '{'
        text += inner
        if node.conversion != -1:
            text += f'!{chr(node.conversion)}'
        if node.format_spec:
            parts = []
            self.pieces(node.format_spec.values, parts)
            text += ':' + ''.join(piece for piece, _ in parts)
        return text + '}'

    def visit_Interpolation(self, node):
        return self.visit_FormattedValue(node, None if node.str is None else str(node.str))

    # Parameters

    def visit_arg(self, node):
        return f'{node.arg}: {self.expr(node.annotation)}' if node.annotation else node.arg

    def parameters(self, node):
        parts = []
        positional = node.posonlyargs + node.args
        defaults = [None] * (len(positional) - len(node.defaults)) + node.defaults
        for index, (arg, default) in enumerate(zip(positional, defaults), 1):
            parts.append(self.node(arg) + (f'={self.expr(default)}' if default else ''))
            if index == len(node.posonlyargs):
                parts.append('/')
        if node.vararg:
            annotation = node.vararg.annotation
            parts.append(f'*{node.vararg.arg}' + (f': {self.expr(annotation)}' if annotation else ''))
        elif node.kwonlyargs:
            parts.append('*')
        for arg, default in zip(node.kwonlyargs, node.kw_defaults):
            parts.append(self.node(arg) + (f'={self.expr(default)}' if default else ''))
        if node.kwarg:
            parts.append(f'**{self.node(node.kwarg)}')
        return ', '.join(parts)

    visit_arguments = parameters

    def type_params(self, node):
        params = getattr(node, 'type_params', None)
        return f'[{", ".join(map(self.node, params))}]' if params else ''

    def type_param(self, node, stars=''):
        text = stars + node.name
        if getattr(node, 'bound', None):
            text += f': {self.expr(node.bound)}'
        if getattr(node, 'default_value', None):
            text += f' = {self.expr(node.default_value)}'
        return text

    visit_TypeVar = type_param

    def visit_TypeVarTuple(self, node):
        return self.type_param(node, '*')

    def visit_ParamSpec(self, node):
        return self.type_param(node, '**')

    # Statements

    def line(self, text):
        self.lines.append('    ' * self.level + text)

    def block(self, body):
        for statement in body:
            text = self.node(statement)
            if text is not None:
                self.line(text)

    def suite(self, header, body):
        self.line(header + ':')
        self.level += 1
        self.block(body)
        self.level -= 1

    def docstring(self, body):
        """Writes a docstring in triple quotes, and returns the rest."""
        first = body[0] if body else None
        if not (isinstance(first, Expr) and isinstance(first.value, Constant) and isinstance(first.value.value, str)):
            return body
        text = first.value.value.replace('\\', '\\\\')
        text = ''.join(char if char in '\n\t' or char.isprintable() else repr(char)[1:-1] for char in text)
        quote = "'''" if '"""' in text and "'''" not in text else '"""'
        text = text.replace(quote, '\\' + quote)
        if text and text[-1] == quote[0]:
            text = text[:-1] + '\\' + text[-1]
        prefix = 'u' if first.value.kind == 'u' else ''
        self.lines.append('    ' * self.level + prefix + quote + text + quote)
        return body[1:]

    def visit_Module(self, node):
        self.block(self.docstring(node.body))

    def visit_Interactive(self, node):
        self.block(node.body)

    def visit_Expression(self, node):
        return self.expr(node.body)

    def visit_FunctionType(self, node):
        return f'({", ".join(map(self.expr, node.argtypes))}) -> {self.expr(node.returns)}'

    def visit_Expr(self, node):
        self.line(self.expr(node.value, _YIELD))

    def definition(self, node, header, body):
        if self.lines:
            self.lines.append('')
        for decorator in node.decorator_list:
            self.line('@' + self.expr(decorator))
        self.line(header + ':')
        self.level += 1
        self.block(self.docstring(body))
        self.level -= 1

    def function(self, node, word):
        header = f'{word} {node.name}{self.type_params(node)}({self.parameters(node.args)})'
        if node.returns:
            header += f' -> {self.expr(node.returns)}'
        self.definition(node, header, node.body)

    def visit_FunctionDef(self, node):
        self.function(node, 'def')

    def visit_AsyncFunctionDef(self, node):
        self.function(node, 'async def')

    def visit_ClassDef(self, node):
        arguments = [self.expr(base) for base in node.bases] + [self.node(keyword) for keyword in node.keywords]
        self.definition(node, f'class {node.name}{self.type_params(node)}' + (f'({", ".join(arguments)})' if arguments else ''), node.body)

    def visit_Return(self, node):
        self.line(f'return {self.expr(node.value)}' if node.value else 'return')

    def visit_Delete(self, node):
        self.line('del ' + ', '.join(map(self.expr, node.targets)))

    def visit_Assign(self, node):
        text = ''.join(f'{self.expr(target, _TARGET)} = ' for target in node.targets)
        self.line(text + self.expr(node.value))

    def visit_TypeAlias(self, node):
        self.line(f'type {self.expr(node.name)}{self.type_params(node)} = {self.expr(node.value)}')

    def visit_AugAssign(self, node):
        self.line(f'{self.expr(node.target)} {_BINARY[type(node.op).__name__][0]}= {self.expr(node.value)}')

    def visit_AnnAssign(self, node):
        target = self.expr(node.target)
        if not node.simple and isinstance(node.target, Name):
            target = f'({target})'
        text = f'{target}: {self.expr(node.annotation)}'
        self.line(text + (f' = {self.expr(node.value)}' if node.value else ''))

    def loop(self, word, node):
        self.suite(f'{word} {self.expr(node.target, _TARGET)} in {self.expr(node.iter)}', node.body)
        self.otherwise(node.orelse)

    def otherwise(self, body):
        if body:
            self.suite('else', body)

    def visit_For(self, node):
        self.loop('for', node)

    def visit_AsyncFor(self, node):
        self.loop('async for', node)

    def visit_While(self, node):
        self.suite(f'while {self.expr(node.test)}', node.body)
        self.otherwise(node.orelse)

    def visit_If(self, node):
        self.suite(f'if {self.expr(node.test)}', node.body)
        while len(node.orelse) == 1 and isinstance(node.orelse[0], If):
            node = node.orelse[0]
            self.suite(f'elif {self.expr(node.test)}', node.body)
        self.otherwise(node.orelse)

    def visit_With(self, node, word='with'):
        self.suite(f'{word} {", ".join(map(self.node, node.items))}', node.body)

    def visit_AsyncWith(self, node):
        self.visit_With(node, 'async with')

    def visit_withitem(self, node):
        text = self.expr(node.context_expr)
        return f'{text} as {self.expr(node.optional_vars)}' if node.optional_vars else text

    def visit_Raise(self, node):
        text = 'raise'
        if node.exc:
            text += f' {self.expr(node.exc)}'
        if node.cause:
            text += f' from {self.expr(node.cause)}'
        self.line(text)

    def visit_Try(self, node, word='except'):
        self.suite('try', node.body)
        for handler in node.handlers:
            header = word
            if handler.type:
                header += f' {self.expr(handler.type)}'
            if handler.name:
                header += f' as {handler.name}'
            self.suite(header, handler.body)
        self.otherwise(node.orelse)
        if node.finalbody:
            self.suite('finally', node.finalbody)

    def visit_TryStar(self, node):
        self.visit_Try(node, 'except*')

    def visit_Assert(self, node):
        self.line(f'assert {self.expr(node.test)}' + (f', {self.expr(node.msg)}' if node.msg else ''))

    def visit_alias(self, node):
        return f'{node.name} as {node.asname}' if node.asname else node.name

    def visit_Import(self, node):
        self.line('import ' + ', '.join(map(self.node, node.names)))

    def visit_ImportFrom(self, node):
        self.line(f'from {"." * (node.level or 0)}{node.module or ""} import {", ".join(map(self.node, node.names))}')

    def visit_Global(self, node):
        self.line('global ' + ', '.join(node.names))

    def visit_Nonlocal(self, node):
        self.line('nonlocal ' + ', '.join(node.names))

    def visit_Pass(self, node):
        self.line('pass')

    def visit_Break(self, node):
        self.line('break')

    def visit_Continue(self, node):
        self.line('continue')

    def visit_Match(self, node):
        self.line(f'match {self.expr(node.subject)}:')
        self.level += 1
        for case in node.cases:
            header = f'case {self.pattern(case.pattern, _TUPLE)}'
            if case.guard:
                header += f' if {self.expr(case.guard)}'
            self.suite(header, case.body)
        self.level -= 1

    # Patterns

    def pattern(self, node, level=_TEST):
        text = self.node(node)
        kind = type(node).__name__
        own = _BOR if kind == 'MatchOr' else _TEST if kind == 'MatchAs' and node.pattern is not None else _ATOM
        return f'({text})' if own < level else text

    def visit_MatchValue(self, node):
        return self.expr(node.value)

    def visit_MatchSingleton(self, node):
        return repr(node.value)

    def visit_MatchSequence(self, node):
        return f'[{", ".join(map(self.pattern, node.patterns))}]'

    def visit_MatchStar(self, node):
        return f'*{node.name or "_"}'

    def visit_MatchMapping(self, node):
        parts = [f'{self.expr(key)}: {self.pattern(pattern)}' for key, pattern in zip(node.keys, node.patterns)]
        if node.rest is not None:
            parts.append(f'**{node.rest}')
        return '{' + ', '.join(parts) + '}'

    def visit_MatchClass(self, node):
        parts = [*map(self.pattern, node.patterns)]
        parts += [f'{name}={self.pattern(pattern)}' for name, pattern in zip(node.kwd_attrs, node.kwd_patterns)]
        return f'{self.expr(node.cls, _ATOM)}({", ".join(parts)})'

    def visit_MatchAs(self, node):
        if node.pattern is None:
            return node.name or '_'
        return f'{self.pattern(node.pattern, _BOR)} as {node.name}'

    def visit_MatchOr(self, node):
        return ' | '.join(self.pattern(pattern, _BOR + 1) for pattern in node.patterns)


def escaped(text):
    """The text of a literal, without its quotes."""
    return ''.join(char if char != '\\' and char.isprintable() else repr(char)[1:-1] for char in text)
