# Filters by message, category, module and line.
import warnings

warnings.filterwarnings('error', message='bad.*', category=UserWarning)
warnings.filterwarnings('ignore', module='__main__x')
warnings.filterwarnings('ignore', message='QUIET')
for text, category in [('bad thing', UserWarning), ('bad thing', RuntimeWarning), ('quiet please', UserWarning), ('not quiet', UserWarning)]:
    try:
        warnings.warn(text, category)
    except UserWarning as error:
        print('raised', error)
for args in [('loud',), ('error', 3), ('error', '', int), ('error', '', Warning, 3), ('error', '', Warning, '', -1)]:
    try:
        warnings.filterwarnings(*args)
    except (ValueError, TypeError, AssertionError) as error:
        print(type(error).__name__, error)
count = len(warnings.filters)
warnings.simplefilter('ignore', FutureWarning)
warnings.simplefilter('ignore', FutureWarning)
print(len(warnings.filters) - count)
warnings.simplefilter('always', FutureWarning, append=True)
print(warnings.filters[-1][0], warnings.filters[0][0])
for wrong in [int, 3, 'UserWarning']:
    try:
        warnings.warn('x', wrong)
    except TypeError as error:
        print('TypeError' if wrong is int else error)
