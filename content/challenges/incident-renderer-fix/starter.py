"""Renders letters for customers: templates, a queue of jobs, and a report of what went wrong."""

import collections
import re


class RenderError(Exception):
    """A letter could not be made."""


class Template:
    """A text with fields in braces: 'Dear {name}'."""

    FIELD = re.compile(r'\{(\w+)\}')

    def __init__(self, name, text):
        self.name = name
        self.text = text

    def fields(self):
        return self.FIELD.findall(self.text)

    def fill(self, values):
        text = self.text
        for field in self.fields():
            if field not in values:
                raise KeyError(field)
            text = text.replace('{' + field + '}', str(values[field]))
        return text


class Letter:
    """A letter while it is being made. In production one is some megabytes."""

    def __init__(self, job):
        self.job = job
        self.pages = []

    def add_page(self, template, values):
        self.pages.append(template.fill(values))

    def __len__(self):
        return len(self.pages)


class Job:
    """An order for a letter: the templates of its pages, and what is to be put into them."""

    def __init__(self, number, templates, values):
        self.number = number
        self.templates = templates
        self.values = values
        self.attempts = 0


class Failure:
    """A job that was given up: for the report."""

    def __init__(self, job, error):
        self.number = job.number
        self.error = error

    def line(self):
        cause = self.error.__cause__
        where = self.error.__traceback__
        while where.tb_next is not None:
            where = where.tb_next
        return f'job {self.number}: {self.error} ({type(cause).__name__}) in {where.tb_frame.f_code.co_name}()'


class Renderer:
    """Takes jobs and makes letters of them, one after the other."""

    def __init__(self, templates, attempts=2, keep=10):
        self.templates = templates
        self.attempts = attempts
        self.keep = keep
        self.queue = collections.deque()
        self.failures = []
        self.failed = 0
        self.delivered = 0
        self.on_delivery = []

    def submit(self, job):
        self.queue.append(job)

    def run(self):
        """Works until the queue is empty."""
        while self.queue:
            self.work(self.queue.popleft())

    def work(self, job):
        job.attempts += 1
        letter = Letter(job)
        try:
            self.render(letter)
        except RenderError as error:
            if job.attempts < self.attempts:
                self.submit(job)
            else:
                self.give_up(job, error)
        else:
            self.deliver(letter)

    def render(self, letter):
        for name in letter.job.templates:
            try:
                letter.add_page(self.templates[name], letter.job.values)
            except KeyError as error:
                raise RenderError(f'page {len(letter) + 1} of {name!r}') from error

    def deliver(self, letter):
        self.delivered += 1
        for function in list(self.on_delivery):
            function(letter.job.number, len(letter))

    def give_up(self, job, error):
        self.failed += 1
        self.failures.append(Failure(job, error))

    def report(self):
        """The latest failures, a line each, the newest last."""
        latest = self.failures[-self.keep:]
        head = f'{self.delivered} delivered, {self.failed} failed'
        return [head] + [failure.line() for failure in latest]
