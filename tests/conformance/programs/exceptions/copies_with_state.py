# Copies of exceptions that have more than their arguments, and places of Unicode errors beyond the text.
import pickle, copy
    try: print(e.__reduce__())
    except Exception as x: print(type(x), x)
    for p in (0, 2, 4):
        try:
            n = pickle.loads(pickle.dumps(e, p))
            print(repr(n), n.args, {k: getattr(n, k, None) for k in ('filename', 'filename2', 'errno', 'strerror', 'name', 'path', 'obj', 'value', 'code', 'lineno', 'characters_written')})
        except Exception as x: print(type(x), x)
e = ValueError(1); e.x = 5; e.__reduce__(); print(e.__reduce__()); print(pickle.loads(pickle.dumps(e)).x, copy.copy(e).x)
i = ImportError('a', name='q'); i.z = 1; print(i.__reduce__(), copy.deepcopy(i).name)
u = UnicodeEncodeError('baz', 'xxxxx', 1, 5, 'foo')
u.start = 1000; print(u); u.end = 2; print(u); u.start = -3; print(u); u.end=-1; print(u, u.start, u.end); u.object = ''; print(u, u.start, u.end)
u = UnicodeDecodeError('baz', b'xxxxx', 1, 5, 'foo'); u.start = 1000; print(u); u.start=4; print(u, u.start); u.start = 7; u.end = 8; print(u, u.start, u.end)
u = UnicodeTranslateError('xxxx', 1, 5, 'foo'); u.start = 1000; print(u); u.start=3; print(u, u.start, u.end)
b = BlockingIOError(1, 'a')
try: b.characters_written
except AttributeError as x: print(x)
b.characters_written = 3; print(b.characters_written)
del b.characters_written
try: b.characters_written
except AttributeError as x: print(x)
try: del b.characters_written
except AttributeError as x: print(x)
try: b.characters_written = "a"
except Exception as x: print(type(x), x)
