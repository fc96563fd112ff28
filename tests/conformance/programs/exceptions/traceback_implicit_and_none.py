import traceback
import sys


def implicit():
    try:
        {}["k"]
    except KeyError:
        [][1]


def suppressed():
    try:
        {}["k"]
    except KeyError:
        raise RuntimeError("clean") from None


def three():
    try:
        try:
            1 / 0
        except ZeroDivisionError:
            int("x")
    except ValueError as error:
        raise TypeError("top") from error


for function in (implicit, suppressed, three):
    try:
        function()
    except Exception:
        traceback.print_exc(file=sys.stdout)
        print("=" * 20)
