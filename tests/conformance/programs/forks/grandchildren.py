# A child forks, too. A process waits for its own children alone.
import os


def say(text):
    print(text, flush=True)


if os.fork() == 0:
    say('child')
    if os.fork() == 0:
        say('grandchild')
        os._exit(1)
    say('child saw %d' % os.waitstatus_to_exitcode(os.wait()[1]))
    try:
        os.wait()
    except ChildProcessError:
        say('no more')
    os._exit(2)
say('parent saw %d' % os.waitstatus_to_exitcode(os.wait()[1]))
try:
    os.waitpid(-1, os.WNOHANG)
except ChildProcessError:
    say('none left')
