# What folds to a constant before the compiler warns, up to 3.13 in the tree, and where the sign of a zero is the version's.
import warnings

SOURCES = [
    'assert (() + (1, "a")), "b"',
    '((1, 2), 3)[-2] is None',
    '1+1 is None',
    '(1,)[0] is x',
    'x is -1',
    '"a""b" is x',
    '("a"*2) is x',
    '(1,2)[0](3)',
    '(1,2)[0][1]',
    '("a"+"b")()',
    '(1+2)()',
    '(1+2)[0]',
    '((1,2)+(3,))["a"]',
    '((1,2)+(3,))["a"*2]',
    '-1 is x',
    '-1()',
    '(-1)()',
    'assert (1,2)*2',
    'assert (1,2)[:1]',
    '[1,2]["a"*2]',
    'not 1 is x',
    '__debug__ is x',
    '__debug__()',
    '("%s" % (1,)) is x',
    '("%s" % (x,)) is x',
    '("%s" % (x,))()',
    '("%s" % (x,))["a"]',
    '"abc"[1.5*1]',
    '(1,2)[None]',
    '(1,2)[...]',
    '(1,2)[True]',
    '"a"[1:2]()',
    '"ab"[0]()',
    'assert (1,2)*0',
    'assert ((),)[0]',
    'assert ((1,),)[0]',
    '((1,2),3)[0]()',
    '((1,2),3)[0]["a"]',
    '((1,2),3)[0] is x',
    '(1).__class__ is x',
    'x is (1,2)*2',
    'x is [1,2]',
    'x is {1}',
    'x in [1] is 3',
    'assert not (1,2)',
    '{1}[1]',
    '{1}(1)',
    'x[()] is 1',
    'for x in (1,2)[0](): pass',
    'for x in [1,2]: x is (1+1)',
    'x is b"a"*2',
    'x is None is 1',
    'x is ...',
    'x is ~1',
    'x is not +True',
    'x is not True+1',
    '"abc"[5]()',
    'b"abc"[1]()',
    '"abc"[True]()',
    '"a😀"[1] is x',
    '"a"[1.0]()',
    '(1,2)[-1:]()',
    '(1,2)[2**1]()',
    '(1, x)[0]()',
    '((), (), ())[-3](1)',
    '(1,2)[10**30]()',
    '[1][0] is x',
    '(x for x in y) is 1',
    'assert ("" % (), 1)',
    'assert (x, 1) + ()',
    'assert ("%s" % (x,), 1)',
    'assert (1,) or x',
    'assert (x and (1,))',
    'assert ((1, 2) if x else 3)',
    'match x:\n case -1: pass',
    'x is (not 1)',
    'x is (not x)',
    'assert (x,)',
    'assert ()',
    '(1,2) is ()',
    '() is x',
    '[] is x',
    'f"a" is x',
    'f"{x}" is x',
    '(lambda: 1)[0]',
    '(lambda: 1)()',
    'f"{x}"()',
    'f"{x}"[1.5]',
    '[x for x in y]["a"]',
    '{x: 1}["a"]',
    '{x: 1}()',
    '{x for x in y}[1]',
    '(1 if 1 else 2)()',
    '(1 and 2)()',
    '(x or 2) is 1',
    'None()',
    'None[0]',
    'True[0]',
    '...[0]',
    '...()',
    '1.5()',
    '"a".b()',
    '"a"[0].b()',
    'b"a"["a"]',
    '"a"["a":1]',
    '"a"["a", 1]',
    '(1,)[x]',
    '(1,)[[1]]',
    '(1,)[{}]',
    '(1,)[lambda: 1]',
    '(1,)[f""]',
    '(1,)[f"{x}"]',
    '"a"[()]',
    '(2.5 // 1) is x', '(2.5 % -2) is x', '(2 ** 0.5) is x', '(2 ** -1) is x', '(0.0 ** -1) is x', '(1.0 % 0) is x', '(-0.0 % -2**63) is None',
    '(-2.25 % 255)[-2:]', '(1e300 ** 2) is x','(True / 2) is x', '(10**30 / 3.0) is x', '(2.0 ** 1024) is x',
]
for source in SOURCES:
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter('always')
        compile(source, 'f', 'exec')
    print(repr(source), [str(one.message) for one in caught])


def text(): return "abc"[1], "abc"[-1], b"abc"[-1]
def number(): return (1.5, 2.5)[1]
def pair(): return ((1, 2), 3)[0]
def beyond(): return "abc"[5]


print(text(), number() is number(), pair() is pair())
try:
    beyond()
except IndexError as error:
    print(error)
def floats(): return 2.5 // 1, -2.5 % 2, -0.0 % 3, 0.0 // -2, 2 ** 0.5, 10 ** -2, 9 ** -0.5, True ** -1, -7 // 2.0, 1e308 * 10, (-1.0) ** 3


print(floats())
print(1 + -0j, 1 - 0j, 0j - 1, -0.0 + 0j, 1.5 - -0j, (-0.0+0j)+(-0.0-0j))
a = 1
negative, positive = -0j, 0j
print(a + negative, a - positive, positive - a)
