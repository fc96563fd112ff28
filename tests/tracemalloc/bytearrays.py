import tracemalloc

tracemalloc.start()

buffers = [bytearray(1000) for _ in range(50)]
big = bytearray(1_000_000)
growing = bytearray()
for n in range(5000):
    growing.append(n % 256)
joined = bytearray()
for n in range(200):
    joined += b'0123456789'
copies = [bytes(buffer) for buffer in buffers[:20]]
big = None
