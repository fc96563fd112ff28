class AppError(Exception):
    """With a text of its own."""

    def __str__(self):
        return f"code {self.args[0]}: {self.args[1]}"


print("before")
raise AppError(404, "not here")
