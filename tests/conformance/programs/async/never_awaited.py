import warnings

async def job(n):
    return n

def build():
    job(1)

build()
held = job(2)
del held
with warnings.catch_warnings(record=True) as log:
    warnings.simplefilter('always')
    job(3)
print([(str(w.message), w.category.__name__) for w in log])
c = job(4)
c.close()
del c
print('end')
