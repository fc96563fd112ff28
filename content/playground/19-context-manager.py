# What with lets go of, and what not
class Resource:
    def __init__(self, name):
        self.name = name
        self.buffer = [0] * 10

    def __enter__(self):
        print('open', self.name)
        return self

    def __exit__(self, *error):
        print('close', self.name)
        self.buffer.clear()

    def __del__(self):
        print('gone', self.name)


with Resource('file') as f:
    print('inside')
print('after with: the name f still holds it')
f = None
print('end')
