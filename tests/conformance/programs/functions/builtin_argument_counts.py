# Too many arguments for built-in functions: counted before unknown names are noticed.
for f in (lambda: int('1',2,3), lambda: int('1', 2, x=3), lambda: int('1',2,3,base=4), lambda: int('1',2,3,4), lambda: int(x=1), lambda: int(base=3), lambda:int('12', base=3, x=3), lambda:int(1,2)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
for f in (lambda: 'a'.encode('a', 'b', x=1), lambda: 'a'.split(x=1, sep=1, maxsplit=2), lambda: sum([1], start=1, x=2),
          lambda: [].sort(key=1, reverse=2, x=3), lambda: pow(1, 2, 3, x=4), lambda: 'a'.expandtabs(x=2, y=3), lambda: round(1, 2, x=3)):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
