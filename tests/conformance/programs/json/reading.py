import json
from decimal import Decimal

print(json.loads('{"a": [1, 2.5, -3e2, true, false, null], "b": {"c": "x\\n\\u00e9\\ud83d\\ude00"}}'))
print(json.loads(' [ ] '), json.loads('{}'), json.loads('"a\\/b"'), json.loads('12345678901234567890'), json.loads('-0'), json.loads('-0.0'))
print(json.loads('[NaN, Infinity, -Infinity]'), json.loads(b'{"k": "v"}'), json.loads('1.10', parse_float=Decimal))
print(json.loads('{"a": 1, "b": {"c": 2}}', object_hook=lambda d: sorted(d.items())))
print(json.loads('{"a": 1, "a": 2}', object_pairs_hook=list), json.loads('[1]', parse_int=str), json.loads('[NaN]', parse_constant=repr))
for text in ('', '[1, 2', '{"a" 1}', '{"a": 1,}', '[1,]', '{a: 1}', '"abc', '"a\nb"', '"\\x"', '"\\u12"', 'nul', '[1] x', '{"a": }', '{"a": 1\n "b": 2}',
             '\n\n  [1, }', "{'a': 1}", '01', '1.', '-', '\ufeff1', '["é😀", x]'):
    try:
        print(json.loads(text))
    except json.JSONDecodeError as error:
        print(repr(text), '->', error, (error.msg, error.pos, error.lineno, error.colno))
try:
    json.loads(5)
except TypeError as error:
    print(error)
print(json.JSONDecoder().raw_decode('[1, 2] tail'), json.loads('"a\tb"', strict=False))
