# Lets a single operation take hours.
pow(7, 10**50000 - 1, 10**50000 + 1)
