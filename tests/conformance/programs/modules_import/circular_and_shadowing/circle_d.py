import circle_f
x = 1
