print("not printed, for nothing runs before all is compiled")


def f():
    x = 
