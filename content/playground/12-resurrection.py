# An object that comes back
saved = []


class Phoenix:
    def __del__(self):
        print('__del__')
        saved.append(self)


bird = Phoenix()
del bird
print('saved:', len(saved))
saved.clear()
print('the second time it dies without __del__')
