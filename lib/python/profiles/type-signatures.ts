/**
 * `knobs.typeSignatures` of each profile: `__text_signature__` of built-in types, by the name under which messages know them. Where a type
 * has none there, CPython says nothing about its constructor; later versions say more.
 */
type Signatures = Readonly<Record<string, string | undefined>>;

export const typeSignatures310: Signatures = {
  '_io.BufferedRWPair': '(reader, writer, buffer_size=DEFAULT_BUFFER_SIZE, /)',
  '_io.BufferedRandom': '(raw, buffer_size=DEFAULT_BUFFER_SIZE)',
  '_io.BufferedReader': '(raw, buffer_size=DEFAULT_BUFFER_SIZE)',
  '_io.BufferedWriter': '(raw, buffer_size=DEFAULT_BUFFER_SIZE)',
  '_io.BytesIO': "(initial_bytes=b'')",
  '_io.FileIO': "(file, mode='r', closefd=True, opener=None)",
  '_io.IncrementalNewlineDecoder': "(decoder, translate, errors='strict')",
  '_io.StringIO': "(initial_value='', newline='\\n')",
  '_io.TextIOWrapper': '(buffer, encoding=None, errors=None, newline=None,\n              line_buffering=False, write_through=False)',
  '_pickle.Pickler': '(file, protocol=None, fix_imports=True, buffer_callback=None)',
  '_pickle.Unpickler': "(file, *, fix_imports=True, encoding='ASCII', errors='strict',\n          buffers=())",
  '_queue.SimpleQueue': '()',
  cell: '([contents])',
  code: '(argcount, posonlyargcount, kwonlyargcount, nlocals, stacksize,\n     flags, codestring, consta'
    + 'nts, names, varnames, filename, name,\n     firstlineno, linetable, freevars=(), cellvars=(), /)',
  complex: '(real=0, imag=0)',
  enumerate: '(iterable, start=0)',
  float: '(x=0, /)',
  function: '(code, globals, name=None, argdefs=None, closure=None)',
  list: '(iterable=(), /)',
  memoryview: '(object)',
  module: '(name, doc=None)',
  object: '()',
  property: '(fget=None, fset=None, fdel=None, doc=None)',
  reversed: '(sequence, /)',
  tuple: '(iterable=(), /)',
  'decimal.Context': '(prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None, flags=None, traps=None)',
  'decimal.Decimal': '(value="0", context=None)',
  'itertools._tee': '(iterable, /)',
  'itertools.accumulate': '(iterable, func=None, *, initial=None)',
  'itertools.combinations': '(iterable, r)',
  'itertools.combinations_with_replacement': '(iterable, r)',
  'itertools.compress': '(data, selectors)',
  'itertools.count': '(start=0, step=1)',
  'itertools.cycle': '(iterable, /)',
  'itertools.dropwhile': '(predicate, iterable, /)',
  'itertools.filterfalse': '(function, iterable, /)',
  'itertools.groupby': '(iterable, key=None)',
  'itertools.pairwise': '(iterable, /)',
  'itertools.permutations': '(iterable, r=None)',
  'itertools.starmap': '(function, iterable, /)',
  'itertools.takewhile': '(predicate, iterable, /)',
};

export const typeSignatures311: Signatures = {
  ...typeSignatures310,
  code: '(argcount, posonlyargcount, kwonlyargcount, nlocals, stacksize,\n     flags, codestring, constants, names, varn'
    + 'ames, filename, name,\n     qualname, firstlineno, linetable, exceptiontable, freevars=(),\n     cellvars=(), /)',
  instancemethod: '(function, /)',
  method: '(function, instance, /)',
};

export const typeSignatures312: Signatures = {
  ...typeSignatures311,
  'itertools.batched': '(iterable, n)',
  'operator.attrgetter': '(attr, /, *attrs)',
  'operator.itemgetter': '(item, /, *items)',
  'operator.methodcaller': '(name, /, *args, **kwargs)',
};

export const typeSignatures313: Signatures = {
  ...typeSignatures312,
  '_thread._local': '()',
  '_thread.lock': '()',
  NoDefaultType: '()',
  NoneType: '()',
  NotImplementedType: '()',
  bool: '(object=False, /)',
  classmethod: '(function, /)',
  ellipsis: '()',
  filter: '(function, iterable, /)',
  frozenset: '(iterable=(), /)',
  function: '(code, globals, name=None, argdefs=None, closure=None,\n         kwdefaults=None)',
  map: '(function, iterable, /, *iterables)',
  mappingproxy: '(mapping)',
  set: '(iterable=(), /)',
  staticmethod: '(function, /)',
  traceback: '(tb_next, tb_frame, tb_lasti, tb_lineno)',
  zip: '(*iterables, strict=False)',
  'collections.deque': '([iterable[, maxlen]])',
  'functools.partial': '(func, /, *args, **keywords)',
  'itertools.batched': '(iterable, n, *, strict=False)',
  'itertools.chain': '(*iterables)',
  'itertools.product': '(*iterables, repeat=1)',
  'itertools.zip_longest': '(*iterables, fillvalue=None)',
  'types.GenericAlias': '(origin, args, /)',
  'types.SimpleNamespace': '(mapping_or_iterable=(), /, **kwargs)',
};

export const typeSignatures314: Signatures = {
  ...typeSignatures313,
  map: '(function, iterable, /, *iterables, strict=False)',
};

export const typeSignatures315: Signatures = {
  ...typeSignatures314,
  '_struct.Struct': '(format)',
  FrameLocalsProxy: '($frame)',
  lazy_import: '(builtins, name, fromlist=None, /)',
  reversed: '(object, /)',
  sentinel: '(name, /, *, repr=None)',
  'datetime.date': '(year, month, day)',
  'datetime.datetime': '(year, month, day, hour=0, minute=0, second=0, microsecond=0,\n         tzinfo=None, *, fold=0)',
  'datetime.time': '(hour=0, minute=0, second=0, microsecond=0, tzinfo=None, *, fold=0)',
  'datetime.timedelta': '(days=0, seconds=0, microseconds=0, milliseconds=0, minutes=0,\n          hours=0, weeks=0)',
  'datetime.timezone': '(offset, name=<unrepresentable>)',
  'decimal.Context': '(prec=None, rounding=None, Emin=None, Emax=None, capitals=None,\n        clamp=None, flags=None, traps=None)',
  'decimal.Decimal': "(value='0', context=None)",
};
