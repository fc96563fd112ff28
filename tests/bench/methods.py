# methods and attributes
class Body:
    def __init__(self, x, v):
        self.x, self.v = x, v

    def move(self, dt):
        self.x += self.v * dt
        if self.x > 10.0 or self.x < -10.0:
            self.v = -self.v
        return self.x


bodies = [Body(i * 0.5, 1.0 + i) for i in range(10)]
for step in range(60_000):
    for body in bodies:
        body.move(0.01)
print('done')
