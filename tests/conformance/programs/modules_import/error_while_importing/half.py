print("half starts")
value = 1 / 0
