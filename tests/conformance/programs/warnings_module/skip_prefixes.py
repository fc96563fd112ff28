# profiles: 3.13+
# skip_file_prefixes passes over the frames of files.
import warnings

code = compile('''
def inner():
    import warnings
    warnings.warn('look at the caller', skip_file_prefixes=('lib/',))
def outer():
    inner()
''', 'lib/a.py', 'exec')
names = {'__name__': 'lib.a'}
exec(code, names)
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter('always')
    names['outer']()
print(log[0].filename == __file__, log[0].lineno)
for wrong in ['lib', (1,)]:
    try:
        warnings.warn('x', skip_file_prefixes=wrong)
    except TypeError as error:
        print(error)
