import traceback


def fail():
    x = [1, 2]
    return x[5]


try:
    fail()
except IndexError as error:
    text = traceback.format_exc()
    print(text)
    print(traceback.format_exception_only(type(error), error))
    lines = traceback.format_exception(type(error), error, error.__traceback__)
    print(len(lines), lines[0], end="")
    traceback.print_tb(error.__traceback__, file=__import__("sys").stdout)
    for frame in traceback.extract_tb(error.__traceback__):
        print(frame.name, frame.lineno, frame.line)
