"""A logging set-up as tutorials make it: dictConfig, filters, handlers, adapters, decorators."""
# stress: none: a long program, too slow with a collection at every allocation
import functools
import io
import logging
import logging.config
import logging.handlers
import sys
import time
import traceback
import warnings

stream = io.StringIO()
logging.config.dictConfig({
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"brief": {"format": "%(levelname)-8s|%(name)s|%(message)s"}, "full": {"format": "{levelname[0]} {name} {funcName} {message}", "style": "{"}},
    "filters": {"no_secret": {"()": "__main__.NoSecret", "word": "password"}} if False else {},
    "handlers": {
        "console": {"class": "logging.StreamHandler", "formatter": "brief", "level": "INFO", "stream": "ext://sys.stdout"},
        "memory": {"class": "logging.handlers.MemoryHandler", "capacity": 10, "flushLevel": "ERROR", "target": "console"},
    },
    "loggers": {"app": {"handlers": ["console"], "level": "DEBUG", "propagate": False}, "app.db": {"level": "WARNING"}},
    "root": {"level": "WARNING", "handlers": ["console"]},
})


class NoSecret(logging.Filter):
    def filter(self, record):
        record.msg = str(record.msg).replace("hunter2", "***")
        return "drop me" not in record.getMessage()


log = logging.getLogger("app")
db = logging.getLogger("app.db")
handler = logging.StreamHandler(stream)
handler.setFormatter(logging.Formatter("%(levelno)s %(module)s %(funcName)s:%(message)s"))
handler.addFilter(NoSecret())
log.addHandler(handler)


def logged(level=logging.DEBUG):
    def decorate(func):
        @functools.wraps(func)
        def wrapper(*args, **kwargs):
            log.log(level, "calling %s(%s)", func.__name__, ", ".join([*map(repr, args), *(f"{k}={v!r}" for k, v in kwargs.items())]))
            try:
                return func(*args, **kwargs)
            except Exception:
                log.exception("%s failed", func.__qualname__)
                raise
        return wrapper
    return decorate


@logged(logging.INFO)
def divide(a, b=1):
    return a / b


print(divide(6, b=3))
try:
    divide(1, 0)
except ZeroDivisionError:
    pass
log.info("password is hunter2")
log.info("drop me please")
db.info("hidden")
db.warning("slow query: %d ms", 120)
log.warning("bad format %s %s" % ("a", "b"))
log.debug("only in the stream %(a)s", {"a": 1})
logging.getLogger("other").info("not shown")
logging.getLogger("other").error("shown by root")
adapter = logging.LoggerAdapter(log, {"user": "ann"})
adapter.process = lambda msg, kw: (f"[{adapter.extra['user']}] {msg}", kw)
adapter.info("hello")
print(stream.getvalue().replace("Traceback", "TB"))
print(log, db.getEffectiveLevel(), log.isEnabledFor(10), log.handlers, logging.getLevelName(25), db.parent is log, logging.root)
log.info("missing args %s")
try:
    log.setLevel("LOUD")
except ValueError as e:
    print(e)
warnings.simplefilter("always")
logging.captureWarnings(True)
logging.disable(logging.ERROR)
log.error("disabled")
logging.disable(logging.NOTSET)
log.critical("enabled", stack_info=False, extra={"k": 1})
record = logging.makeLogRecord({"msg": "made %s", "args": ("up",), "levelname": "X"})
print(record.getMessage(), record, logging.Formatter().format(record))
