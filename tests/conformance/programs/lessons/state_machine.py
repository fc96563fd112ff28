class State:
    def __init__(self, machine):
        self.machine = machine

    def __repr__(self):
        return type(self).__name__


class Idle(State):
    def start(self):
        self.machine.state = Running(self.machine)


class Running(State):
    ticks = 0

    def tick(self):
        self.ticks += 1
        if self.ticks == 2:
            self.machine.state = Stopped(self.machine)


class Stopped(State):
    def reset(self):
        self.machine.state = Idle(self.machine)


class Machine:
    def __init__(self):
        self.state = Idle(self)

    def send(self, event):
        handler = getattr(self.state, event, None)
        if handler is None:
            print(f"{self.state} ignores {event}")
        else:
            before = self.state
            handler()
            print(f"{before} --{event}--> {self.state}")


import gc

gc.collect()
machine = Machine()
for event in ["tick", "start", "tick", "tick", "start", "reset"]:
    machine.send(event)
print(sum(isinstance(o, State) for o in gc.get_objects()))
del machine
gc.collect()
print(sum(isinstance(o, State) for o in gc.get_objects()))
