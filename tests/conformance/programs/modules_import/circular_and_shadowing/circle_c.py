import circle_e
x = 1
