import contextvars
v = contextvars.ContextVar('v', default=5)
w = contextvars.ContextVar('w')
print(v.get(), w.get('d'), v.name)
try: w.get()
except LookupError as e: print(type(e).__name__, e.args[0] is w)
t = v.set(6)
print(t.old_value, t.old_value is contextvars.Token.MISSING, t.var is v)
ctx = contextvars.copy_context()
print(len(ctx), ctx[v], v in ctx, w in ctx, ctx.get(w), list(ctx.values()))
def f(x, y=1):
    v.set(x)
    return v.get() + y
print(ctx.run(f, 10, y=2), v.get(), ctx[v])
v.reset(t); print(v.get())
for bad in (lambda: v.reset(t), lambda: ctx.run(v.reset, v.set(3)), lambda: ctx.run(ctx.run, print), lambda: ctx['x'], lambda: ctx[w], lambda: contextvars.ContextVar(5), lambda: contextvars.ContextVar()):
    try: bad()
    except Exception as e: print(type(e).__name__, str(e).split(' at 0x')[0][:60])
print(repr(v).split(' at ')[0], repr(t).split(' at ')[0][:20])
c = contextvars.Context(); print(c == contextvars.Context(), c == ctx, len(c.copy()))
