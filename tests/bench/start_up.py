# the engine is loaded, and one line is printed
print('ready')
