from notes import Notes


class Job:
    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        return isinstance(other, Job)


one, two = Job('one'), Job('two')
notes, others = Notes(), Notes()
print(notes.get(one, 'started'), notes.get(one, 'started', 0))
notes.set(one, 'started', 10)
notes.set(one, 'ended', None)
notes.set(two, 'started', 20)
others.set(one, 'started', 'elsewhere')
print(notes.get(one, 'started'), notes.get(two, 'started'), others.get(one, 'started'), others.get(two, 'started'))
notes.set(one, 'started', 11)
print(notes.get(one, 'started'), notes.get(one, 'ended', 'none'), notes.get(two, 'ended', 'none'), one.name)
