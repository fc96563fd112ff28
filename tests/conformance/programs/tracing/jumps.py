"""A trace function makes the frame go on at another line."""
import sys
import warnings

warnings.simplefilter('ignore')


def jumping(source, target):
    def run(function):
        first = function.__code__.co_firstlineno
        done = []

        def trace(frame, event, argument):
            if frame.f_code is not function.__code__:
                return None
            if event == 'line' and frame.f_lineno == first + source and not done:
                done.append(True)
                try:
                    frame.f_lineno = first + target
                except ValueError as error:
                    print('ValueError:', error)
            return trace

        output = []
        sys.settrace(trace)
        try:
            function(output)
        finally:
            sys.settrace(None)
        print(function.__name__, output)
    return run


@jumping(3, 5)
def forwards(output):
    output.append(2)
    output.append(3)
    output.append(4)
    output.append(5)


@jumping(4, 2)
def backwards(output):
    output.append(2)
    output.append(3)
    output.append(4)


@jumping(4, 6)
def out_of_a_loop(output):
    for i in range(3):
        output.append(i)
        output.append('not reached')
    else:
        output.append('else')
    output.append('end')


@jumping(5, 2)
def out_of_a_handler(output):
    output.append(len(output))
    try:
        output.append(1 // (len(output) - 1))
    except ZeroDivisionError:
        output.append('handled')


@jumping(2, 4)
def into_a_loop(output):
    output.append(2)
    for i in range(2):
        output.append(i)


@jumping(2, 6)
def into_a_handler(output):
    output.append(2)
    try:
        output.append(4)
    except ValueError:
        output.append(6)


@jumping(2, 40)
def beyond(output):
    output.append(2)


@jumping(2, -1)
def before(output):
    output.append(2)


frame = sys._getframe()
try:
    frame.f_lineno = 3
except ValueError as error:
    print('ValueError')
