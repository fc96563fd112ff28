# profiles: 3.11+
# exec of a function's code with cells for its free variables
def outer():
    count = 0
    def inner():
        nonlocal count
        count += 1
        print('count', count)
    return inner

inner = outer()
exec(inner.__code__, closure=inner.__closure__)
inner()

def attempt(*args, **kw):
    try:
        exec(*args, **kw)
    except TypeError as e:
        print(e)

attempt(inner.__code__)
attempt(inner.__code__, closure=())
attempt(inner.__code__, closure=(1,))
attempt(inner.__code__, closure=[1])
attempt('pass', closure=inner.__closure__)
attempt(attempt.__code__, closure=inner.__closure__)
attempt(compile('pass', 'f', 'exec'), closure=())
try:
    eval(inner.__code__)
except TypeError as e:
    print(e)
