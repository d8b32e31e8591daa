"""How the model says that an invariant of the exchange does not hold: by its number."""


class Broken(AssertionError):
    """An invariant does not hold."""

    def __init__(self, number: int, what: str) -> None:
        super().__init__(f"invariant {number}: {what}")


def must(condition: object, number: int, what: str) -> None:
    if not condition:
        raise Broken(number, what)
