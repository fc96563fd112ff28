assert True
assert 1 + 1 == 2, "not evaluated"
for condition, message in [(0, None), ([], "empty"), (None, ["a", 1])]:
    try:
        if message is None:
            assert condition
        else:
            assert condition, message
    except AssertionError as error:
        print(repr(error), error.args)
try:
    assert False, (1, 2)
except AssertionError as error:
    print(error.args, str(error))
assert [], "the last one ends the program"
