def combine(first, second, third):
    return first + second + third


result = combine(
    1,
    2,
    "three",
)
