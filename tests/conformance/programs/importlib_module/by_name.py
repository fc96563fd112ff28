# stress: audit: importlib.util is a large module in CPython
import importlib, sys
import importlib.util
import counting

print(importlib.import_module('math') is __import__('math'), importlib.import_module('collections.abc').__name__)
print(counting.runs, importlib.reload(counting) is counting, counting.runs, counting.kept)
counting.kept = 'changed'
importlib.reload(counting)
print(counting.runs, counting.kept)
importlib.invalidate_caches()
for call in (lambda: importlib.import_module('no_such'), lambda: importlib.import_module('.x'), lambda: importlib.import_module('..x', 'a'),
             lambda: importlib.import_module('math.no'), lambda: importlib.reload(3), lambda: importlib.util.resolve_name('.x', ''),
             lambda: importlib.import_module('')):
    try:
        call()
    except (ImportError, TypeError, ValueError) as error:
        print(type(error).__name__, error)
print(importlib.import_module('.abc', 'collections').__name__)
print(importlib.util.find_spec('no_such'), importlib.util.find_spec('counting').name, importlib.util.find_spec('json') is not None)
spec = importlib.util.find_spec('counting')
module = importlib.util.module_from_spec(spec)
spec.loader.exec_module(module)
print(module.__name__, module is counting, module.runs, module.kept, module.__spec__ is spec)
print(importlib.util.resolve_name('.b', 'a'), importlib.util.resolve_name('..b', 'a.c'))
saved = sys.modules.pop('counting')
again = importlib.import_module('counting')
print(again is saved, again.runs)
try:
    importlib.reload(saved)
except ImportError as error:
    print(str(error))
