# catch_warnings(record=True): what warnings were issued, with their places.
import warnings


def old():
    warnings.warn('use new()', DeprecationWarning, stacklevel=2)


with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter('always')
    old()
    warnings.warn('plain')
    for _ in range(3):
        warnings.warn('again', RuntimeWarning)

print(len(log))
for entry in log:
    print(entry.category.__name__, str(entry.message), entry.lineno, entry.line, entry.file, entry.source)
print(type(log[0]).__name__, log[1].message.args, log[1]._category_name)
before = warnings.filters
with warnings.catch_warnings():
    print(warnings.filters is before, warnings.filters == before)
    warnings.simplefilter('ignore')
    warnings.warn('not seen')
    print(warnings.filters[0])
print(warnings.filters is before)

manager = warnings.catch_warnings(record=True)
print(manager)
try:
    manager.__exit__()
except RuntimeError as error:
    print(error)
with manager:
    try:
        manager.__enter__()
    except RuntimeError as error:
        print(error)
