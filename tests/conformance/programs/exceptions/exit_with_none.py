import sys

print("ending")
sys.exit()
print("never")
