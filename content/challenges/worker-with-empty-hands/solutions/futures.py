"""One thread that does jobs, with the Future of the standard library."""
import queue
import threading
from concurrent.futures import Future


class Job(Future):
    pass


class Worker:
    def __init__(self):
        self.queue = queue.Queue()
        self.closed = False
        self.thread = threading.Thread(target=self.loop, daemon=True)
        self.thread.start()

    def loop(self):
        while self.step(self.queue.get()):
            pass

    def step(self, entry):
        if entry is None:
            return False
        job, function, args = entry
        del entry
        try:
            result = function(*args)
        except BaseException as error:
            job.set_exception(error)
            job = None
        else:
            job.set_result(result)
        return True

    def submit(self, function, *args):
        if self.closed:
            raise RuntimeError('closed')
        job = Job()
        self.queue.put((job, function, args))
        return job

    def close(self):
        if not self.closed:
            self.closed = True
            self.queue.put(None)
        self.thread.join()
