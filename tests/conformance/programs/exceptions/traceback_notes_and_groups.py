# profiles: 3.11+
error = ValueError("with notes")
error.add_note("first note")
error.add_note("second\nnote")
try:
    raise error
except ValueError as caught:
    print(caught.__notes__)
try:
    error.add_note(5)
except TypeError as problem:
    print(problem)
raise error
