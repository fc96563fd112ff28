print("start"
x = 5
