# profiles: 3.13+
name = "Ann"
print(f"{"same quotes"} {name + f"{"deep"}"} {'\n'.join(["a", "b"])}")
print(f"{
    name  # a comment
    .upper()
}")
print(f"{"\\"} {'{'}")
