# The actions default, always, once and module, and the registry of the module.
import warnings


def show(message, category, filename, lineno, file=None, line=None):
    print('shown:', category.__name__, message, lineno)


warnings.showwarning = show


def repeat(text):
    for _ in range(2):
        warnings.warn(text)
    warnings.warn(text)


for action in ['default', 'always', 'once', 'module', 'ignore']:
    with warnings.catch_warnings():
        warnings.simplefilter(action)
        warnings.showwarning = show
        print(action)
        repeat(action)
        registry = {str(key): value for key, value in __warningregistry__.items() if key != 'version'}
        print(sorted(registry))

warnings.resetwarnings()
print(warnings.filters)
warnings.warn('no filter', DeprecationWarning)
warnings.warn('no filter', DeprecationWarning)
print(warnings.defaultaction)
