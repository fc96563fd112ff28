# warn_explicit() with its own registry, formatwarning(), and warnings that are objects.
import warnings


class Custom(UserWarning):
    def __init__(self, code):
        self.code = code

    def __str__(self):
        return f'code {self.code}'


registry = {}
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter('default')
    for _ in range(2):
        warnings.warn_explicit('text', UserWarning, 'some/file.py', 12, registry=registry)
    warnings.warn_explicit(Custom(3), None, 'some/file.py', 13, 'mod', registry)
    warnings.warn(Custom(4))
    warnings.warn_explicit('no module', UserWarning, 'f.py', 1, None)
for entry in log:
    print(type(entry.message).__name__, entry.message, entry.filename.rsplit('/', 1)[-1], entry.lineno)
print(sorted(str(key) for key in registry if key != 'version'))
print(warnings.formatwarning('msg', UserWarning, 'nowhere.py', 3), end='')
print(warnings.formatwarning('msg', UserWarning, 'nowhere.py', 3, '  the line '), end='')
print(warnings.WarningMessage('m', UserWarning, 'f.py', 2))
try:
    warnings.warn_explicit('x', UserWarning, 'f.py', 1, registry=5)
except TypeError as error:
    print(error)
warnings.warn('far up', stacklevel=40)
