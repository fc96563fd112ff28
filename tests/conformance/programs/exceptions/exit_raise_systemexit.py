print("a")
raise SystemExit(42)
