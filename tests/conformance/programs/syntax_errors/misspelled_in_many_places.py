# profiles: 3.14
for t in ['whille True: pass', 'fro x in y: pass', 'imprt os', 'form os import path', 'retrun 1', 'def f():\n    retrun 1', 'if x:\n    pass\nesle:\n    pass', 'if x:\n    pass\nelfi y:\n    pass', 'clas A: pass', 'x = lamda: 1', 'prnt "a"', 'tyr:\n    pass\nexcept: pass', 'for x inn y: pass', 'a = 1 if x esle 2', 'x = nott y', 'asser x', 'wiht open(x) as f: pass', 'rase ValueError', 'fo i in range(3): pass', 'x = [i fo i in y]', 'deff f(): pass', 'glbal x', 'yeild x', 'awiat x', 'a adn b', 'a ro b', 'pas s', 'try:\n    pass\nexept: pass','try:\n    pass\nfinaly: pass', 'foo bar', 'breakk x', 'x is nto y', 'asynch def f(): pass', 'matchh x:\n  case 1: pass', 'match x:\n  csae 1: pass']:
    try: compile(t, 'f', 'exec'); print(repr(t), 'ok')
    except SyntaxError as e: print(repr(t), e.msg, e.lineno, e.offset, e.end_offset)
import traceback
for t in ['whille True: pass\n', 'x = lamda: 1', 'foo bar', 'if x:\n  pass\nesle:\n  pass\n']:
    try: compile(t, 'f', 'exec')
    except SyntaxError as e: print(traceback.format_exception_only(e), list(traceback.TracebackException.from_exception(e).format_exception_only()))
