# The program waits for threads that are no daemons; exit functions come after them.
import atexit
import threading
import time

atexit.register(print, 'atexit')


def work():
    time.sleep(0.2)
    print('work ends', threading.main_thread().is_alive())


def forever():
    while True:
        time.sleep(0.05)


threading.Thread(target=work).start()
threading.Thread(target=forever, daemon=True).start()
print('main ends')
