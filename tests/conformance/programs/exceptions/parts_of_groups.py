# Parts of exception groups: their context is never shown
# profiles: 3.11+
e = ExceptionGroup('g', [ValueError(1), KeyError(2), ExceptionGroup('h', [ValueError(3), OSError(4)])])
def show(e, d=0):
    if e is None: return print('none')
    print('  ' * d + type(e).__name__, e, 'ctx', type(e.__context__).__name__, 'sup', e.__suppress_context__)
    for x in getattr(e, 'exceptions', ()): show(x, d + 1)
for x in e.split(ValueError): show(x)
show(e.subgroup(ValueError)); show(e.subgroup(lambda x: True)); show(e.derive([ValueError(5)])); show(e.subgroup(Exception))
try:
    try:
        raise e
    except* ValueError as g: show(g)
except ExceptionGroup as r: show(r)
try:
    try:
        raise e
    except* ValueError as g: raise TypeError('new')
except ExceptionGroup as r: show(r)
try:
    try:
        raise e
    except* ValueError as g: raise
except ExceptionGroup as r: show(r); print(r is e)
import traceback
try:
    try: raise e
    except* KeyError: pass
except ExceptionGroup as r: traceback.print_exc()
try:
    try: 1 / 0
    except ZeroDivisionError: raise ExceptionGroup('in', [ValueError(1), KeyError(2)])
except* ValueError as g: show(g); traceback.print_exception(g)
except* KeyError as g: show(g)
