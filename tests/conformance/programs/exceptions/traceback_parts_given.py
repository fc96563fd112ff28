"""What the module traceback does with a traceback of None, half of the arguments, and lines that end in white space."""
import sys
import traceback


def failing(x):
    raise ValueError(x) from KeyError('cause')


try:
    failing(1)
except ValueError as e:
    traceback.print_exception(type(e), e, None, file=sys.stdout)
    traceback.print_exception(type(e), e, e.__traceback__.tb_next, chain=False, file=sys.stdout)
    print(traceback.format_exception(ValueError, e, None))
    print(list(traceback.TracebackException(type(e), e, None).format()))
    try:
        traceback.format_exception(ValueError, e)
    except ValueError as mistake:
        print(mistake)


def index(): return 'abc'.index('z')     
def part(five=5): return (five)[0] 
def added(x=3): return 'a' + (x + 2)  
def whole():
    len(5)  
def iterated():
    for item in 10: pass
def entered():
    with 5 as item: pass
def listed(): return [item for item in 10 if item]  
def forgotten(): return maths.pi + math.pi


for case in (index, part, added, whole, iterated, entered, listed, forgotten):
    try:
        case()
    except Exception:
        traceback.print_exc(file=sys.stdout)
forgotten()
