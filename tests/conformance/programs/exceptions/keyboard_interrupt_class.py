try:
    raise KeyboardInterrupt("stop")
except Exception:
    print("not reached")
except BaseException as error:
    print(type(error).__name__, error)
try:
    raise GeneratorExit
except BaseException as error:
    print(repr(error))


class Stop(BaseException):
    pass


try:
    try:
        raise Stop("custom base")
    except Exception:
        print("not reached")
finally:
    print("cleanup")
