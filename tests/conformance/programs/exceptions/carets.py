import sys

d = {}
l = []
n = None
s = 'é'


def run(case):
    try:
        case()
    except Exception as error:
        # Only the level of the case itself.
        sys.excepthook(type(error), error.with_traceback(error.__traceback__.tb_next), error.__traceback__)


def case0():
    n.foo


def case1():
    n.foo.bar + 1


def case2():
    1 + n


def case3():
    x = 1 + n


def case4():
    x = (1) + (n)


def case5():
    d['a']['b']


def case6():
    x = d['a'] + 1


def case7():
    print(d['a'])


def case8():
    n[1]


def case9():
    n [ 1 ] 


def case10():
    l[0][1] + 2


def case11():
    n()


def case12():
    n(1, 2)


def case13():
    x = n()


def case14():
    l.append(1, 2)


def case15():
    x = l.append(1, 2)


def case16():
    l.append(d['x'], 2)


def case17():
    del d['a']


def case18():
    d[l] = 1


def case19():
    x, y = l


def case21():
    n.x = 1


def case22():
    1 // 0


def case23():
    1  //  0


def case24():
    (1) // (0)


def case25():
    1 / (0) # c


def case29():
    'é' + s + n + 'a'


def case30():
    '日本' + n


def case34():
    raise ValueError('x')


def case35():
    raise ValueError


def case38():
    [1/0 for i in 'a']


def case40():
    l[1:2, n]


def case41():
    -n


def case42():
    not l.x


def case43():
    n < 1


def case44():
    x = n < 1 or 2


def case45():
    l.x.y


def case46():
    f"{n.x}"


def case47():
    f"{1/0} {2}"


def case48():
    global d; d = {1: 2, n.x: 3}


def case49():
    int('a')


def case50():
    x = int('a')


def case52():
    str(int('a'))


def case53():
    n **2


def case54():
    n @ n


def case55():
    n and n.x


def case57():
    x = [*n]


def case58():
    print(*n)


def case59():
    print(**n)


def case60():
    global l; l += n


def call_over_lines():
    return max(
        len(s),
        n,
    )


def operator_over_lines():
    return (len(s) +
            n)


def in_call():
    print(len(s), n.foo, [1][2], end='')


def long_call():
    n(
        'a',
        'b',
        'c',
        'd',
    )


for case in (case0, case1, case2, case3, case4, case5, case6, case7, case8, case9, case10, case11, case12, case13, case14, case15, case16, case17, case18, case19, case21, case22, case23, case24, case25, case29, case30, case34, case35, case38, case40, case41, case42, case43, case44, case45, case46, case47, case48, case49, case50, case52, case53, case54, case55, case57, case58, case59, case60, call_over_lines, operator_over_lines, in_call, long_call):
    run(case)
