import gc
import traceback


class Job:
    def __init__(self, n):
        self.n = n
        self.payload = [n] * 100

    def run(self):
        if self.n % 3 == 0:
            raise RuntimeError(f"job {self.n} failed")
        return self.n


class Runner:
    def __init__(self, keep):
        self.keep = keep
        self.failures = []

    def run(self, count):
        done = 0
        for n in range(count):
            job = Job(n)
            try:
                done += job.run() is not None
            except RuntimeError as error:
                self.failures.append(error if self.keep else traceback.format_exception_only(type(error), error)[0].strip())
        return done


def jobs():
    gc.collect()
    return sum(isinstance(o, Job) for o in gc.get_objects())


for keep in (True, False):
    runner = Runner(keep)
    print(runner.run(9), len(runner.failures), "jobs alive:", jobs())
    print(runner.failures)
    runner = None
    print("after the runner:", jobs())
