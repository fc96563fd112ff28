# profiles: 3.11+
# catch_warnings(action=...), as simplefilter() on entry.
import warnings

with warnings.catch_warnings(action='ignore'):
    warnings.warn('not seen')
with warnings.catch_warnings(action='error', category=RuntimeWarning):
    try:
        warnings.warn('seen', RuntimeWarning)
    except RuntimeWarning as error:
        print(repr(error))
with warnings.catch_warnings(record=True, action='always') as log:
    warnings.warn('kept')
print([str(entry.message) for entry in log])
