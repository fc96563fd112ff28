try:
    print(hash(slice(1, 2)) == hash(slice(1, 2)), {slice(1): "s"}[slice(1)])
except TypeError as error:
    print(error)
print(slice(1, 2) == slice(1, 2), slice(1) < slice(2))
