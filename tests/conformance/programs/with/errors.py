class NoEnter:
    def __exit__(self, *args):
        pass


class NoExit:
    def __enter__(self):
        return self


class EnterFails:
    def __enter__(self):
        raise RuntimeError("enter failed")

    def __exit__(self, *args):
        print("never called")


class ExitFails:
    def __enter__(self):
        return self

    def __exit__(self, *args):
        raise RuntimeError("exit failed")


def use(manager, fail=False):
    with manager:
        if fail:
            raise ValueError("body")


for manager in (NoEnter(), NoExit(), 5, EnterFails(), ExitFails()):
    try:
        use(manager)
    except Exception as error:
        print(type(error).__name__, error)
try:
    use(ExitFails(), fail=True)
except RuntimeError as error:
    print(error, "context", repr(error.__context__))


class Replace:
    def __enter__(self):
        return self

    def __exit__(self, kind, value, tb):
        raise KeyError("replaced") from value


try:
    use(Replace(), True)
except KeyError as error:
    print(error, repr(error.__cause__))
