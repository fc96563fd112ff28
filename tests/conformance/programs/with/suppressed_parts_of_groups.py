# contextlib.suppress takes exceptions out of groups from 3.12 on
# profiles: 3.11+
import contextlib
def show(e, d=0):
    print('  ' * d + type(e).__name__, e, 'ctx', type(e.__context__).__name__, 'sup', e.__suppress_context__)
    for x in getattr(e, 'exceptions', ()): show(x, d + 1)
def tried(exc, *types):
    try:
        with contextlib.suppress(*types): raise exc
        print('suppressed')
    except BaseException as e: show(e)
G, B = ExceptionGroup, BaseExceptionGroup
tried(G('g', [ValueError(1)]), ValueError); tried(G('g', [ValueError(1), KeyError(2)]), ValueError); tried(G('g', [ValueError(1), KeyError(2)]), ValueError, KeyError); tried(G('g', [ValueError(1), G('h', [KeyError(2), ValueError(3)])]), ValueError)
tried(B('g', [GeneratorExit(1)]), GeneratorExit); tried(B('g', [GeneratorExit(1), KeyError(2)]), KeyError); tried(B('g', [GeneratorExit(1), KeyError(2)]), GeneratorExit); tried(G('g', [ValueError(1)]), G); tried(G('g', [ValueError(1)]), KeyError); tried(G('g', [ValueError(1)])); tried(ValueError(1)); tried(ValueError(1), Exception)
tried(G('g', [ValueError(1)]), Exception)
