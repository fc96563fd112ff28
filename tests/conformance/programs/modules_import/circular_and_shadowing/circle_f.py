import circle_d
circle_d.x
