/** Programs that leak, each with a twin that does the same work and does not. Each has a function `work`, which is called again and again. */
import type { SuspectKind } from '../patterns';

export interface LeakingPair {
  name: string;
  kind: SuspectKind;
  /** A reference on the way that is to blame, as in the text of the path. */
  through: string;
  leaking: string;
  healthy: string;
}

export const leakingPairs: readonly LeakingPair[] = [
  {
    name: 'listeners that are never unsubscribed', kind: 'listener', through: '.listeners → list[7] → .__self__',
    leaking: `
class Bus:
    def __init__(self):
        self.listeners = []
    def publish(self, event):
        for listener in self.listeners:
            listener(event)

bus = Bus()

class Window:
    def __init__(self):
        self.lines = ['title', 'body']
        bus.listeners.append(self.on_event)
    def on_event(self, event):
        self.last = event

def work():
    window = Window()
    bus.publish('open')
`,
    healthy: `
class Bus:
    def __init__(self):
        self.listeners = []
    def publish(self, event):
        for listener in self.listeners:
            listener(event)

bus = Bus()

class Window:
    def __init__(self):
        self.lines = ['title', 'body']
        bus.listeners.append(self.on_event)
    def on_event(self, event):
        self.last = event
    def close(self):
        bus.listeners.remove(self.on_event)

def work():
    window = Window()
    bus.publish('open')
    window.close()
`,
  },
  {
    name: 'lru_cache on a method', kind: 'lru-cache-on-method', through: '.area',
    leaking: `
import functools

class Shape:
    def __init__(self, points):
        self.points = points
    @functools.lru_cache(maxsize=None)
    def area(self, scale):
        return sum(self.points) * scale

def work():
    return Shape([1, 2, 3]).area(2)
`,
    healthy: `
import functools

class Shape:
    def __init__(self, points):
        self.points = points
    @functools.cached_property
    def area(self):
        return sum(self.points) * 2

def work():
    return Shape([1, 2, 3]).area
`,
  },
  {
    name: 'a cache without a bound', kind: 'lru-cache', through: 'page (global) → functools._lru_cache_wrapper cache',
    leaking: `
import functools, itertools
numbers = itertools.count()

class Page:
    def __init__(self, number):
        self.number = number

@functools.lru_cache(maxsize=None)
def page(number):
    return Page(number)

def work():
    page(next(numbers))
`,
    healthy: `
import functools, itertools
numbers = itertools.count()

class Page:
    def __init__(self, number):
        self.number = number

@functools.lru_cache(maxsize=128)
def page(number):
    return Page(number)

def work():
    page(next(numbers))
`,
  },
  {
    name: 'a closure that collects', kind: 'closure', through: 'function cell seen → cell contents',
    leaking: `
class Request:
    def __init__(self, body):
        self.body = body

def make_handler():
    seen = []
    def handle(request):
        seen.append(request)
        return len(seen)
    return handle

handle = make_handler()

def work():
    handle(Request('body'))
`,
    healthy: `
class Request:
    def __init__(self, body):
        self.body = body

def make_handler():
    count = 0
    def handle(request):
        nonlocal count
        count += 1
        return count
    return handle

handle = make_handler()

def work():
    handle(Request('body'))
`,
  },
  {
    name: 'exceptions that are kept', kind: 'traceback', through: '.__traceback__ → .tb_next → .tb_frame → frame job',
    leaking: `
errors = []

class Job:
    def __init__(self):
        self.data = list(range(20))

def run():
    job = Job()
    raise ValueError('failed')

def work():
    try:
        run()
    except ValueError as error:
        errors.append(error)
`,
    healthy: `
errors = {}

class Job:
    def __init__(self):
        self.data = list(range(20))

def run():
    job = Job()
    raise ValueError('failed')

def work():
    try:
        run()
    except ValueError as error:
        errors[str(error)] = errors.get(str(error), 0) + 1
`,
  },
  {
    name: 'a registry in the class', kind: 'class-container', through: 'Session (global) → .all',
    leaking: `
class Session:
    all = []
    def __init__(self, user):
        self.user = user
        Session.all.append(self)

def work():
    session = Session('ada')
`,
    healthy: `
import weakref

class Session:
    all = weakref.WeakSet()
    def __init__(self, user):
        self.user = user
        Session.all.add(self)

def work():
    session = Session('ada')
`,
  },
  {
    name: 'a default argument that collects', kind: 'default', through: 'function default',
    leaking: `
class Item:
    pass

def add(item, basket=[]):
    basket.append(item)
    return basket

def work():
    add(Item())
`,
    healthy: `
class Item:
    pass

def add(item, basket=None):
    basket = [] if basket is None else basket
    basket.append(item)
    return basket

def work():
    add(Item())
`,
  },
  {
    name: 'cycles with the collector off', kind: 'collector-off', through: '',
    leaking: `
import gc
gc.disable()

class Node:
    def __init__(self, parent=None):
        self.parent = parent
        self.children = []
        if parent is not None:
            parent.children.append(self)

def work():
    root = Node()
    Node(root)
`,
    healthy: `
import gc, weakref
gc.disable()

class Node:
    def __init__(self, parent=None):
        self.parent = parent and weakref.ref(parent)
        self.children = []
        if parent is not None:
            parent.children.append(self)

def work():
    root = Node()
    Node(root)
`,
  },
  {
    name: 'a finalizer that brings its object back', kind: 'resurrected', through: 'graveyard (global) → list[7]',
    leaking: `
graveyard = []

class Connection:
    def __init__(self):
        self.buffer = bytearray(64)
    def __del__(self):
        graveyard.append(self)

def work():
    Connection()
`,
    healthy: `
closed = 0

class Connection:
    def __init__(self):
        self.buffer = bytearray(64)
    def __del__(self):
        global closed
        closed += 1

def work():
    Connection()
`,
  },
  {
    name: 'generators left suspended', kind: 'generator', through: 'generator',
    leaking: `
streams = []

class Row:
    pass

def rows():
    row = Row()
    while True:
        yield row

def work():
    stream = rows()
    next(stream)
    streams.append(stream)
`,
    healthy: `
streams = []

class Row:
    pass

def rows():
    row = Row()
    while True:
        yield row

def work():
    stream = rows()
    next(stream)
    streams.append(stream)
    streams.pop().close()
`,
  },
  {
    name: 'WeakMethods whose objects are gone', kind: 'dead-weakrefs', through: 'listeners (global) → list[7]',
    leaking: `
import weakref
listeners = []

class Window:
    def on_event(self):
        pass

def work():
    window = Window()
    listeners.append(weakref.WeakMethod(window.on_event))
    for listener in listeners:
        method = listener()
        if method is not None:
            method()
`,
    healthy: `
import weakref
listeners = []

class Window:
    def on_event(self):
        pass

def work():
    window = Window()
    listeners.append(weakref.WeakMethod(window.on_event, listeners.remove))
    for listener in list(listeners):
        method = listener()
        if method is not None:
            method()
    method = None
`,
  },
  {
    name: 'a value that refers to its weak key', kind: 'weak-key', through: 'profiles (global) → .data → dict[<weakref>]',
    leaking: `
import weakref
profiles = weakref.WeakKeyDictionary()

class User:
    pass

class Profile:
    def __init__(self, user):
        self.user = user

def work():
    user = User()
    profiles[user] = Profile(user)
`,
    healthy: `
import weakref
profiles = weakref.WeakKeyDictionary()

class User:
    pass

class Profile:
    def __init__(self, user):
        self.user = weakref.ref(user)

def work():
    user = User()
    profiles[user] = Profile(user)
`,
  },
  {
    name: 'a finalize() callback that is a method of its object', kind: 'finalize-callback', through: '.func → .__self__',
    leaking: `
import weakref

class TempFile:
    def __init__(self, name):
        self.name = name
        weakref.finalize(self, self.close)
    def close(self):
        pass

def work():
    TempFile('a.txt')
`,
    healthy: `
import weakref

class TempFile:
    def __init__(self, name):
        self.name = name
        weakref.finalize(self, TempFile.close, name)
    @staticmethod
    def close(name):
        pass

def work():
    TempFile('a.txt')
`,
  },
  {
    name: 'a thread-local that collects', kind: 'context', through: '_thread._local',
    leaking: `
import threading
local = threading.local()
local.history = []

class Query:
    def __init__(self, text):
        self.text = text

def work():
    local.history.append(Query('select 1'))
`,
    healthy: `
import threading
local = threading.local()
local.last = None

class Query:
    def __init__(self, text):
        self.text = text

def work():
    local.last = Query('select 1')
`,
  },
  {
    name: 'a global dict by running number', kind: 'module-container', through: "jobs (global) → dict[",
    leaking: `
jobs = {}

class Job:
    def __init__(self, number):
        self.number = number

def work():
    number = len(jobs)
    jobs[number] = Job(number)
`,
    healthy: `
jobs = {}

class Job:
    def __init__(self, number):
        self.number = number

def work():
    for number in range(3):
        jobs[number] = Job(number)
`,
  },
  {
    name: 'a linked list that hangs on one name', kind: 'module-container', through: 'head (global)',
    leaking: `
head = None

class Link:
    def __init__(self, next):
        self.next = next

def work():
    global head
    head = Link(head)
`,
    healthy: `
head = None

class Link:
    def __init__(self, next):
        self.next = next

def work():
    global head
    head = Link(None)
`,
  },
  {
    name: 'a log of texts', kind: 'module-container', through: 'log (global)',
    leaking: `
log = []

def work():
    log.append('entry ' + str(len(log)))
`,
    healthy: `
import collections
log = collections.deque(maxlen=100)

def work():
    log.append('entry ' + str(len(log)))
`,
  },
  {
    name: 'exit functions that are never unregistered', kind: 'interpreter', through: 'atexit (held by the interpreter) → .__self__',
    leaking: `
import atexit

class Service:
    def __init__(self):
        atexit.register(self.stop)
    def stop(self):
        pass

def work():
    Service()
`,
    healthy: `
import atexit

class Service:
    def __init__(self):
        atexit.register(self.stop)
    def stop(self):
        atexit.unregister(self.stop)

def work():
    Service().stop()
`,
  },
  {
    name: 'a context variable that chains its values', kind: 'context', through: '_contextvars.Context',
    leaking: `
import contextvars
trail = contextvars.ContextVar('trail', default=None)

class Step:
    pass

def work():
    trail.set((Step(), trail.get()))
`,
    healthy: `
import contextvars
trail = contextvars.ContextVar('trail', default=None)

class Step:
    pass

def work():
    token = trail.set((Step(), trail.get()))
    trail.reset(token)
`,
  },
];
