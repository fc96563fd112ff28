# profiles: 3.14+
def attempt(action):
    try:
        action()
    except ValueError, KeyError:
        return "value or key"
    except TypeError:
        return "type"


print(attempt(lambda: int("x")), attempt(lambda: {}[1]), attempt(lambda: len(1)))
