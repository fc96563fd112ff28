# Lets a single operation take hours.
number = 7
while True:
    number *= number
