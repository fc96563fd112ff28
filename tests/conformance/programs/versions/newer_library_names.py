"""Statuses of the web, contextlib.chdir, groups as generic types, sizes up to sys.maxsize, hints about print."""
import sys
try: print >> sys.stderr, 'x'
except TypeError as e: print(e)
from collections import OrderedDict
od = OrderedDict(a=1,b=2); od.move_to_end('a'); print(list(type('C',(),od).__dict__)[:2])
print(len(range(sys.maxsize)))
class L:
    def __len__(self): return sys.maxsize
print(len(L()))
import http
print(repr(http.HTTPStatus.OK), http.HTTPStatus(404).phrase, http.HTTPStatus.NOT_FOUND == 404, [s.name for s in http.HTTPStatus if 'RANGE' in s.name], http.HTTPStatus.REQUEST_ENTITY_TOO_LARGE.phrase, len(http.HTTPStatus))
if sys.version_info >= (3, 11):
    import contextlib, os
    with contextlib.chdir('/tmp'): print(os.getcwd())
    print(ExceptionGroup[int], BaseExceptionGroup[str])
    print(repr(http.HTTPMethod.GET), http.HTTPMethod.GET, http.HTTPStatus.OK.is_success if sys.version_info >= (3, 12) else '')
