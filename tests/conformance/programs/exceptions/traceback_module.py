import traceback, sys, warnings
def f(): 
    x = 1
    return g(x)
def g(x): raise ValueError('bad %d' % x)
try: f()
except ValueError as e:
    traceback.print_exc(file=sys.stdout)
    print(traceback.format_exc() == ''.join(traceback.format_exception(e)))
    print(traceback.format_exception_only(e), traceback.format_exception_only(type(e), e))
    print(traceback.extract_tb(e.__traceback__))
    for fr in traceback.extract_tb(e.__traceback__): print(fr.filename[-5:], fr.lineno, fr.name, fr.line)
    print(traceback.format_tb(e.__traceback__, 1))
    traceback.print_tb(e.__traceback__, file=sys.stdout)
    print([type(x).__name__ for x in traceback.format_exception(type(e), e, e.__traceback__)], len(traceback.format_exception(e)))
    traceback.clear_frames(e.__traceback__)
    traceback.print_exception(e, limit=1, file=sys.stdout)
print(traceback.format_exc())
def h(): return traceback.format_stack()
print(''.join(h()))
def k(): traceback.print_stack(file=sys.stdout)
k()
try:
    try: 1/0
    except Exception as e: raise KeyError('k') from e
except KeyError as e: traceback.print_exc(file=sys.stdout)
try:
    try: 1/0
    except Exception as e: undefined_name_x
except NameError as e: print(''.join(traceback.format_exception(e))); print(traceback.format_exception(e, chain=False)[-1])
warnings.warn('careful')
def w(): warnings.warn('dep', DeprecationWarning, stacklevel=2)
w()
for i in range(2): warnings.warn('once per place', RuntimeWarning)
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter('always')
    warnings.warn('x'); warnings.warn('x')
print(len(log), log[0].category, str(log[0].message))
warnings.simplefilter('error')
try: warnings.warn('err')
except UserWarning as e: print('raised', e)
