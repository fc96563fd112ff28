# profiles: 3.11+
# "z" in a format of complex numbers: what is shown as zero has no minus sign.
for spec in "z", "z.2", "z.0f", "+z.1f", "z.3g", "-z.1e", " z":
    print(spec, [format(complex(real, imaginary), spec) for real in (-0.0, -1e-9, 1.5) for imaginary in (-0.0, -1e-9, -2.5)])
print(f"{-0.0:z}", f"{-1e-300:z.1f}")

made = type("Made", (), {"__firstlineno__": 42})
print(made.__dict__["__firstlineno__"])
