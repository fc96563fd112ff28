"""The classes of syntax trees, made from the grammar that they follow."""

import sys

from _syntax_tree import register

PyCF_ONLY_AST = 0x400
PyCF_TYPE_COMMENTS = 0x1000
PyCF_ALLOW_TOP_LEVEL_AWAIT = 0x2000
PyCF_OPTIMIZED_AST = 0x8400

_parameters = ', type_param* type_params' if sys.version_info >= (3, 12) else ''
_lazy = ', int? is_lazy' if sys.version_info >= (3, 15) else ''
_default = ', expr? default_value' if sys.version_info >= (3, 13) else ''

# Each kind with its forms, and whether all of them have a place in the source: one that may lack its end, or must not.
_GRAMMAR = [
    ('mod', '', ['Module(stmt* body, type_ignore* type_ignores)', 'Interactive(stmt* body)', 'Expression(expr body)',
                 'FunctionType(expr* argtypes, expr returns)']),
    ('stmt', '?', [
        f'FunctionDef(identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, string? type_comment{_parameters})',
        f'AsyncFunctionDef(identifier name, arguments args, stmt* body, expr* decorator_list, expr? returns, string? type_comment{_parameters})',
        f'ClassDef(identifier name, expr* bases, keyword* keywords, stmt* body, expr* decorator_list{_parameters})',
        'Return(expr? value)', 'Delete(expr* targets)', 'Assign(expr* targets, expr value, string? type_comment)',
        *(['TypeAlias(expr name, type_param* type_params, expr value)'] if _parameters else []),
        'AugAssign(expr target, operator op, expr value)', 'AnnAssign(expr target, expr annotation, expr? value, int simple)',
        'For(expr target, expr iter, stmt* body, stmt* orelse, string? type_comment)',
        'AsyncFor(expr target, expr iter, stmt* body, stmt* orelse, string? type_comment)', 'While(expr test, stmt* body, stmt* orelse)',
        'If(expr test, stmt* body, stmt* orelse)', 'With(withitem* items, stmt* body, string? type_comment)',
        'AsyncWith(withitem* items, stmt* body, string? type_comment)', 'Match(expr subject, match_case* cases)',
        'Raise(expr? exc, expr? cause)', 'Try(stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody)',
        *(['TryStar(stmt* body, excepthandler* handlers, stmt* orelse, stmt* finalbody)'] if sys.version_info >= (3, 11) else []),
        'Assert(expr test, expr? msg)', f'Import(alias* names{_lazy})', f'ImportFrom(identifier? module, alias* names, int? level{_lazy})',
        'Global(identifier* names)', 'Nonlocal(identifier* names)', 'Expr(expr value)', 'Pass', 'Break', 'Continue']),
    ('expr', '?', [
        'BoolOp(boolop op, expr* values)', 'NamedExpr(expr target, expr value)', 'BinOp(expr left, operator op, expr right)',
        'UnaryOp(unaryop op, expr operand)', 'Lambda(arguments args, expr body)', 'IfExp(expr test, expr body, expr orelse)',
        'Dict(expr?* keys, expr* values)' if sys.version_info >= (3, 14) else 'Dict(expr* keys, expr* values)', 'Set(expr* elts)',
        'ListComp(expr elt, comprehension* generators)', 'SetComp(expr elt, comprehension* generators)',
        f"DictComp(expr key, expr{'?' if sys.version_info >= (3, 15) else ''} value, comprehension* generators)", 'GeneratorExp(expr elt, comprehension* generators)', 'Await(expr value)',
        'Yield(expr? value)', 'YieldFrom(expr value)', 'Compare(expr left, cmpop* ops, expr* comparators)',
        'Call(expr func, expr* args, keyword* keywords)', 'FormattedValue(expr value, int conversion, expr? format_spec)',
        *(['Interpolation(expr value, constant str, int conversion, expr? format_spec)'] if sys.version_info >= (3, 14) else []),
        'JoinedStr(expr* values)', *(['TemplateStr(expr* values)'] if sys.version_info >= (3, 14) else []),
        'Constant(constant value, string? kind)', 'Attribute(expr value, identifier attr, expr_context ctx)',
        'Subscript(expr value, expr slice, expr_context ctx)', 'Starred(expr value, expr_context ctx)', 'Name(identifier id, expr_context ctx)',
        'List(expr* elts, expr_context ctx)', 'Tuple(expr* elts, expr_context ctx)', 'Slice(expr? lower, expr? upper, expr? step)']),
    ('expr_context', '', ['Load', 'Store', 'Del']),
    ('boolop', '', ['And', 'Or']),
    ('operator', '', ['Add', 'Sub', 'Mult', 'MatMult', 'Div', 'Mod', 'Pow', 'LShift', 'RShift', 'BitOr', 'BitXor', 'BitAnd', 'FloorDiv']),
    ('unaryop', '', ['Invert', 'Not', 'UAdd', 'USub']),
    ('cmpop', '', ['Eq', 'NotEq', 'Lt', 'LtE', 'Gt', 'GtE', 'Is', 'IsNot', 'In', 'NotIn']),
    ('comprehension', '', 'comprehension(expr target, expr iter, expr* ifs, int is_async)'),
    ('excepthandler', '?', ['ExceptHandler(expr? type, identifier? name, stmt* body)']),
    ('arguments', '', 'arguments(arg* posonlyargs, arg* args, arg? vararg, arg* kwonlyargs, expr* kw_defaults, arg? kwarg, expr* defaults)'),
    ('arg', '?', 'arg(identifier arg, expr? annotation, string? type_comment)'),
    ('keyword', '?', 'keyword(identifier? arg, expr value)'),
    ('alias', '?', 'alias(identifier name, identifier? asname)'),
    ('withitem', '', 'withitem(expr context_expr, expr? optional_vars)'),
    ('match_case', '', 'match_case(pattern pattern, expr? guard, stmt* body)'),
    ('pattern', '!', [
        'MatchValue(expr value)', 'MatchSingleton(constant value)', 'MatchSequence(pattern* patterns)',
        'MatchMapping(expr* keys, pattern* patterns, identifier? rest)',
        'MatchClass(expr cls, pattern* patterns, identifier* kwd_attrs, pattern* kwd_patterns)', 'MatchStar(identifier? name)',
        'MatchAs(pattern? pattern, identifier? name)', 'MatchOr(pattern* patterns)']),
    ('type_ignore', '', ['TypeIgnore(int lineno, string tag)']),
    *([('type_param', '!', [
        f'TypeVar(identifier name, expr? bound{_default})', f'ParamSpec(identifier name{_default})', f'TypeVarTuple(identifier name{_default})',
    ])] if _parameters else []),
]


def _described(name, value):
    return f"{name} got an unexpected keyword argument '{value}'. Support for arbitrary keyword arguments is deprecated and will be removed " \
        'in Python 3.15.'


class AST:
    _fields = ()
    _attributes = ()
    __match_args__ = ()

    def __init__(self, *args, **kwargs):
        fields = self._fields
        cls = type(self)
        if len(args) > len(fields):
            plural = '' if len(fields) == 1 else 's'
            raise TypeError(f'{cls.__name__} constructor takes at most {len(fields)} positional argument{plural}')
        given = set(fields[:len(args)])
        for name, value in zip(fields, args):
            setattr(self, name, value)
        for name, value in kwargs.items():
            if name in given:
                raise TypeError(f"{'ast.' if sys.version_info >= (3, 15) else ''}{cls.__name__} got multiple values for argument '{name}'")
            if name in fields:
                given.add(name)
            elif sys.version_info >= (3, 13) and name not in self._attributes:
                _warn(_described(f'{cls.__name__}.__init__', name))
            setattr(self, name, value)
        if sys.version_info >= (3, 13):
            for name in fields:
                if name not in given:
                    _fill(self, cls, name)

    def __reduce_ex__(self, protocol):
        return type(self), (), self.__dict__

    if sys.version_info >= (3, 14):
        def __replace__(self, /, **changes):
            known = set(self._fields) | set(self._attributes)
            for name in changes:
                if name not in known:
                    raise TypeError(f"{type(self).__name__}.__replace__ got an unexpected keyword argument '{name}'.")
            missing = [name for name in self._fields if name not in changes and not hasattr(self, name)]
            if missing:
                plural = 's' if len(missing) > 1 else ''
                raise TypeError(f'{type(self).__name__}.__replace__ missing {len(missing)} keyword argument{plural}: '
                                + ', '.join(map(repr, missing)) + '.')
            return type(self)(**{**self.__dict__, **changes})

        def __repr__(self):
            return _shown(self, 3)


def _shown(value, depth):
    if isinstance(value, AST):
        if depth <= 0:
            return f'{type(value).__name__}(...)'
        parts = [f'{name}={_shown(getattr(value, name), depth - 1)}' for name in value._fields]
        return f'{type(value).__name__}({", ".join(parts)})'
    if isinstance(value, (list, tuple)):
        shown = [_shown(item, depth) for item in ([value[0], value[-1]] if len(value) > 1 else value)]
        text = (', ..., ' if len(value) > 2 else ', ').join(shown)
        return f'[{text}]' if isinstance(value, list) else f'({text})'
    return repr(value)


def _warn(message):
    import warnings
    warnings.warn(message, DeprecationWarning, stacklevel=3)


def _fill(node, cls, name):
    quantity, kind = getattr(cls, '_field_kinds', {}).get(name, ('?', None))
    if quantity == '*':
        setattr(node, name, [])
    elif quantity == '' and kind == 'expr_context':
        setattr(node, name, Load())
    elif quantity == '':
        import warnings
        warnings.warn(f"{cls.__name__}.__init__ missing 1 required positional argument: '{name}'. This will become an error in Python 3.15.",
                      DeprecationWarning, stacklevel=4)


def _typed(kind, quantity):
    base = {'identifier': str, 'string': str, 'int': int, 'constant': object}.get(kind) or globals()[kind]
    if '*' in quantity:
        return list[base | None] if '?' in quantity else list[base]
    return base | None if quantity else base


def _make():
    specs = {}
    classes = {}
    for base, places, forms in _GRAMMAR:
        attributes = ('lineno', 'col_offset', 'end_lineno', 'end_col_offset') if places else ()
        optional = {'end_lineno': None, 'end_col_offset': None} if places == '?' else {}
        sum_type = not isinstance(forms, str)
        if sum_type:
            namespace = {'__module__': 'ast', '_attributes': attributes, **optional}
            classes[base] = globals()[base] = type(base, (AST,), namespace)
        for form in forms if sum_type else [forms]:
            name, _, rest = form.rstrip(')').partition('(')
            fields = [part.split() for part in rest.split(', ')] if rest else []
            kinds = {sys.intern(field): (kind[len(kind.rstrip('?*')):].replace('?*', '*'), kind.rstrip('?*')) for kind, field in fields}
            names = tuple(kinds)
            namespace = {'__module__': 'ast', '__doc__': form, '_fields': names, '__match_args__': names, '_field_kinds': kinds}
            if not sum_type:
                namespace.update(_attributes=attributes, **optional)
            namespace.update((field, None) for field, (quantity, _) in kinds.items() if quantity == '?')
            classes[name] = globals()[name] = type(name, (classes[base] if sum_type else AST,), namespace)
            specs[name] = tuple((field, kind, quantity) for field, (quantity, kind) in kinds.items())
    if sys.version_info >= (3, 13):
        for name, spec in specs.items():
            classes[name]._field_types = {field: _typed(kind, quantity) for field, kind, quantity in spec}
    register(AST, classes, specs)


AST.__module__ = 'ast'
_make()
