# typing.NamedTuple and TypedDict as functions: what each version takes for fields, and warns of
import typing, warnings
def tried(f):
    with warnings.catch_warnings(record=True) as seen:
        warnings.simplefilter('always')
        try:
            made = f()
            print(made.__name__, made.__module__, made.__annotations__, [base.__name__ for base in getattr(made, '__orig_bases__', ())])
        except TypeError as e:
            print(type(e).__name__, e)
    for w in seen:
        print('  ', w.category.__name__, w.message, w.filename.rpartition('/')[2], w.lineno)
tried(lambda: typing.NamedTuple('N', x=int))
tried(lambda: typing.NamedTuple('N', None))
tried(lambda: typing.NamedTuple('N'))
tried(lambda: typing.NamedTuple('N', []))
tried(lambda: typing.NamedTuple('N', [('a', int), ('b', str)]))
tried(lambda: typing.NamedTuple('N', [('a', int)], b=str))
tried(lambda: typing.NamedTuple('N', fields=[('a', int)]))
tried(lambda: typing.NamedTuple(typename='N', a=int))
tried(lambda: typing.NamedTuple('N', None, a=int))
tried(lambda: typing.NamedTuple('N', [('a', 3)]))
tried(lambda: typing.TypedDict('T', {'a': int, 'b': str}))
tried(lambda: typing.TypedDict('T', {'a': int}, total=False))
tried(lambda: typing.TypedDict('T', {}))
tried(lambda: typing.TypedDict('T', x=int))
tried(lambda: typing.TypedDict('T', {'a': int}, x=int))
tried(lambda: typing.TypedDict('T', None))
tried(lambda: typing.TypedDict('T'))
