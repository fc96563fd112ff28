"""Folders for jobs."""
import weakref


class Workspace:
    def __init__(self, disk, name):
        self.name = name
        self.files = {}
        disk.make(name)
        # It knows the disk and a text, not the workspace: so it can wait for the workspace's end.
        self.remove = weakref.finalize(self, disk.remove, name)

    def write(self, path, text):
        self.files[path] = text

    def read(self, path):
        return self.files[path]
