import builtins, inspect
for n in dir(builtins):
    t = getattr(builtins, n)
    if isinstance(t, type) and not n.startswith('_') and t not in (classmethod, staticmethod) and n not in ('ImportCycleError', 'frozendict', 'sentinel'):
        try: s = inspect.signature(t)
        except Exception as e: s = repr(e)
        print(n, getattr(t, '__text_signature__', 'MISSING'), s)
