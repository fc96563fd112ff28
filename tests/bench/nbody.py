# floats and attributes: bodies that attract each other
class Body:
    def __init__(self, x, y, vx, vy, mass):
        self.x = x
        self.y = y
        self.vx = vx
        self.vy = vy
        self.mass = mass


bodies = [Body(i * 1.7, i * -0.6, 0.1 * i, 0.3 - 0.1 * i, 1.0 + i) for i in range(5)]
pairs = [(a, b) for i, a in enumerate(bodies) for b in bodies[i + 1:]]
for step in range(12_000):
    for a, b in pairs:
        dx = a.x - b.x
        dy = a.y - b.y
        pull = 0.001 / (dx * dx + dy * dy + 0.01) ** 1.5
        a.vx -= dx * b.mass * pull
        a.vy -= dy * b.mass * pull
        b.vx += dx * a.mass * pull
        b.vy += dy * a.mass * pull
    for body in bodies:
        body.x += 0.001 * body.vx
        body.y += 0.001 * body.vy
print(len(bodies))
