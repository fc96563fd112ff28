"""One thread that does jobs."""
import queue
import threading


class Worker:
    def __init__(self):
        self._jobs = queue.SimpleQueue()
        self._is_closed = False
        self._thread = threading.Thread(target=work, args=(self._jobs,))
        self._thread.start()

    def submit(self, function, *args):
        if self._is_closed:
            raise RuntimeError('the worker is closed')
        job = Job(function, args)
        self._jobs.put(job)
        return job

    def close(self):
        if not self._is_closed:
            self._is_closed = True
            self._jobs.put(None)
        self._thread.join()


def work(jobs):
    while True:
        job = jobs.get()
        if job is None:
            return
        job.run()
        # The next line may wait for days, and would hold the job for as long.
        del job


class Job:
    def __init__(self, function, args):
        self._call = function, args
        self._done = threading.Event()
        self._result = self._error = None

    def run(self):
        function, args = self._call
        self._call = None
        try:
            self._result = function(*args)
        except BaseException as error:
            # Its traceback begins with this frame, which has the job. Below it is what failed.
            self._error = error.with_traceback(error.__traceback__.tb_next)
        finally:
            del function, args
            self._done.set()
            del self

    def result(self):
        self._done.wait()
        if self._error is None:
            return self._result
        try:
            raise self._error
        finally:
            # This frame is in the traceback now, and must not lead back to the error.
            del self
