"""The gateway of a chat: sessions join rooms, messages go to everyone in a room, silent sessions are dropped."""

import heapq
import itertools
import weakref


class ConnectionLost(Exception):
    """The peer went away while something was sent to it."""


class Connection:
    """The wire to one peer. Tests put something else in its place."""

    def __init__(self):
        self.sent = []
        self.is_open = True

    def send(self, text):
        if not self.is_open:
            raise ConnectionLost()
        self.sent.append(text)

    def close(self):
        self.is_open = False


class Timers:
    """Calls functions when their time has come. The gateway moves the clock on, in seconds."""

    def __init__(self):
        self.now = 0
        self.waiting = []
        self.numbers = itertools.count()

    def after(self, seconds, function):
        heapq.heappush(self.waiting, (self.now + seconds, next(self.numbers), function))

    def advance(self, seconds):
        end = self.now + seconds
        while self.waiting and self.waiting[0][0] <= end:
            self.now, _, function = heapq.heappop(self.waiting)
            function()
        self.now = end


class Room:
    """Who is in it, and what to call when something is said."""

    def __init__(self, name):
        self.name = name
        self.listeners = {}

    def join(self, nick, listener):
        self.listeners[nick] = listener

    def leave(self, nick):
        self.listeners.pop(nick, None)

    def say(self, nick, text):
        for reference in list(self.listeners.values()):
            listener = reference()
            if listener is not None:
                listener(f'{self.name} <{nick}> {text}')


class Session:
    """One peer, from its greeting to its end."""

    def __init__(self, gateway, nick, connection):
        self.gateway = gateway
        self.nick = nick
        self.connection = connection
        self.rooms = []
        self.heard_at = gateway.timers.now
        self.is_closed = False
        self.watch()

    def watch(self):
        """Ends the session when nothing has been heard of the peer for a minute."""
        def check():
            if self.gateway.timers.now - self.heard_at >= 60:
                self.close('silent')
            self.gateway.timers.after(60, check)

        self.gateway.timers.after(60, check)

    def receive(self, line):
        """What the peer has sent: 'join room', 'leave room', 'say room text', 'quit'."""
        self.heard_at = self.gateway.timers.now
        command, _, rest = line.partition(' ')
        if command == 'join':
            room = self.gateway.room(rest)
            room.join(self.nick, weakref.ref(self.hear))
            self.rooms.append(room)
        elif command == 'leave':
            self.leave(self.gateway.room(rest))
        elif command == 'say':
            name, _, text = rest.partition(' ')
            self.gateway.room(name).say(self.nick, text)
        elif command == 'quit':
            self.close('quit')
        else:
            self.hear(f'what is {command!r}?')

    def hear(self, text):
        try:
            self.connection.send(text)
        except ConnectionLost:
            self.is_closed = True
            self.gateway.sessions.pop(self.nick, None)

    def leave(self, room):
        if room in self.rooms:
            self.rooms.remove(room)
            room.leave(self.nick)

    def close(self, why):
        if self.is_closed:
            return
        self.is_closed = True
        for room in list(self.rooms):
            self.leave(room)
        self.gateway.sessions.pop(self.nick, None)
        self.gateway.log(f'{self.nick}: {why}')
        self.connection.close()


class Gateway:
    """All sessions and rooms of one process."""

    def __init__(self, timers=None):
        self.timers = timers or Timers()
        self.sessions = {}
        self.rooms = {}
        self.lines = []

    def log(self, line):
        self.lines.append(f'{self.timers.now:5} {line}')
        del self.lines[:-100]

    def room(self, name):
        if name not in self.rooms:
            self.rooms[name] = Room(name)
        return self.rooms[name]

    def greet(self, nick, connection):
        """A new peer; an older session of the same name gives way."""
        if nick in self.sessions:
            self.sessions[nick].close('replaced')
        session = Session(self, nick, connection)
        self.sessions[nick] = session
        self.log(f'{nick}: hello')
        return session
