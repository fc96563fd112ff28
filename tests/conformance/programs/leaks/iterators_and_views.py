import gc


class Big:
    def __init__(self):
        self.data = list(range(10))

    def __del__(self):
        print("big freed")


b = Big()
it = iter(b.data)
del b
print("the list lives on through its iterator", next(it))


class Owner(dict):
    def __del__(self):
        print("owner freed")


o = Owner(a=1)
view = o.keys()
del o
print("view keeps the dict", list(view))
del view
m = Big().data.append
print("bound built-in method", m.__self__[:2])
o = Owner(b=2)
items = iter(o.items())
o = None
print("items iterator", next(items))
items = None
gen = (x for x in Big().data)
print("generator over a temporary's list", next(gen))
z = zip(Owner(c=3), [1])
print("zip", next(z))
z = None
print("end")
