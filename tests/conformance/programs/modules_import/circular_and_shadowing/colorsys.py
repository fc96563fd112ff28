hue = 1
try:
    from colorsys import rgb_to_hsv
except ImportError as e:
    print(e)
