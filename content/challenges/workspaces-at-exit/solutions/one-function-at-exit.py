"""Folders for jobs, those that are there in one table."""
import atexit
import weakref

folders = {}


def remove(number):
    if number in folders:
        disk, name = folders.pop(number)
        disk.remove(name)


@atexit.register
def remove_all():
    for number in sorted(folders, reverse=True):
        remove(number)


class Workspace:
    made = 0

    def __init__(self, disk, name):
        self.name = name
        self.files = {}
        Workspace.made += 1
        self.number = Workspace.made
        disk.make(name)
        folders[self.number] = disk, name

    def write(self, path, text):
        self.files[path] = text

    def read(self, path):
        return self.files[path]

    def remove(self):
        remove(self.number)

    def __del__(self):
        remove(self.number)
