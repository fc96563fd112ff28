from lazy import Lazy

value = Lazy(lambda: value.get() + 1)
for _ in range(2):
    try:
        print(value.get())
    except RuntimeError as error:
        print(type(error).__name__)
first = Lazy(lambda: 1)
second = Lazy(lambda: first.get() + first.get())
print(second.get(), first.get())
