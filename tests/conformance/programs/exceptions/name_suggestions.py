import sys
import traceback

counter = 1
some_list = [1]


class Thing:
    colour = 1

    def method_name(self):
        return self.colur


def attempt(function):
    try:
        function()
    except Exception as error:
        traceback.print_exc(file=sys.stdout)


def local_suggestion():
    total = 1
    return totl


class WithSelf:
    value = 1

    def get(self):
        return value


attempt(lambda: countr)
attempt(lambda: Thing().method_nam)
attempt(Thing().method_name)
attempt(local_suggestion)
attempt(lambda: some_list.appendd(1))
attempt(lambda: prnt("x"))
attempt(lambda: Thing.color)
attempt(WithSelf().get)
attempt(lambda: completely_unknown_thing)
