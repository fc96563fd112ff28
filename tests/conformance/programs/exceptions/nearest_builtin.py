# profiles: 3.11+
# The order of the built-in names, which decides between suggestions that are equally near.
import builtins
import io
import pickle

lately = {'__lazy_import__', 'frozendict', 'sentinel', 'ImportCycleError', 'copyright', 'credits', 'license'}
print(*[name for name in vars(builtins) if name not in lately])

# What is warned about while a text is decoded is in this file.
print(ascii(b'a\\q\\777\\d'.decode('unicode_escape')), str(b'\\u20ac\\d', 'raw-unicode-escape'))

for broken in (lambda: pickle.load(b'x'), lambda: pickle.Unpickler(len), lambda: pickle.loads(b'.'), lambda: pickle.loads(b'\x80\x04.'),
               lambda: pickle.load(io.BytesIO(b''))):
    try:
        print(broken())
    except Exception as error:
        print(type(error).__name__, error)

def fail():
    return error

fail()
