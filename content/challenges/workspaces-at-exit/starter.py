"""Folders for jobs."""
import atexit


class Workspace:
    def __init__(self, disk, name):
        self.disk = disk
        self.name = name
        self.files = {}
        self.is_removed = False
        disk.make(name)
        atexit.register(self.remove)

    def write(self, path, text):
        self.files[path] = text

    def read(self, path):
        return self.files[path]

    def remove(self):
        if not self.is_removed:
            self.is_removed = True
            self.disk.remove(self.name)
